import { passageAgain } from '../prose/sentences';
import type { SectionBody } from '../syntax/ast';
import type { Reparsed } from '../syntax/reparse';
import type { Edited } from '../text/edited';
import { movedSpan, reparse } from '../syntax/reparse';
import type { Change } from '../text/change';
import { lazily } from '../text/lazily';
import { lazy } from '../text/lazy';
import { firstIndexWhere } from '../text/sorted';
import type { Span } from '../text/span';
import { overlaps, shift } from '../text/span';
import { readAgencies } from './agencies';
import { longestPreamble, readAnnouncement } from './announcement';
import { leftoversIn } from './leftovers';
import { movedFacets } from './moved';
import { readDamagedDates } from './period';
import { proseOf } from './prose';
import { passagesIn, readPassage } from './read';
import type { ReadingMemory, ReadPassage } from './read';
import type { Report } from './report';
import { firstPassageFrom } from './sentences';
import { longestSignature, mostSpokenYear, openingLength } from './title';
import { expectedRows } from './torn';

/** A report after a change within one line of its prose. */
export interface Rereading {
  readonly report: Report;
  readonly change: Change;
  /** The line in the text before. */
  readonly line: Span;
  /** Whether the sentences of the changed paragraph say the same of figures: nothing, before and after. Else nothing may be kept that was made of the prose. */
  readonly hasSameProse: boolean;
}

/**
 * Reads a text that is told from an earlier one by a change within one line of its prose, so that nothing of the report but that line's paragraph
 * says anything else than before; all other places are moved, each when it is asked for. Null where more may differ: then the text
 * is to be read.
 *
 * @param before the report of the earlier text, which the memory is of, and which the text is told from
 * @param memory brought up to date when the answer is not null
 */
export function reread(before: Report, edited: Edited, memory: ReadingMemory): Rereading | null {
  if (!memory.isPlain) return null;
  const parsed = reparse(before.tree, edited);
  if (parsed === null || !isAllElseTheSame(before, parsed)) return null;
  const { edited: { change }, tree } = parsed;
  const own = passageOf(before, parsed, memory);
  if (own === null) return null;
  const sections = tree.sections.map((node, at) => ({ node, passages: at === parsed.section ? own.passages : () => passagesIn(before.tree.sections[at]!, memory) }));
  memory.passages.set(tree.sections[parsed.section]!.body, own.passages);
  memory.tree = tree;
  const facets = movedFacets(before, (span) => movedSpan(change, span));
  const { hasPages, form, agency, year, spokenYear } = before;
  const report = lazily<Report>({
    text: () => edited.text,
    tree: () => tree,
    hasPages: () => hasPages,
    form: () => form,
    agency: () => agency,
    year: () => year,
    spokenYear: () => spokenYear,
    passages: () => before.passages.map((passage, at) => {
      if (at === own.index) return { ...passage, sentences: own.passage.sentences };
      return passage.start < change.end ? passage : { ...passage, start: passage.start + change.by };
    }),
    prose: () => proseOf(sections.flatMap(({ node, passages }) => passages().map((passage) => ({ ...passage, start: node.span.start + passage.span.start })))),
    title: () => facets.title,
    period: () => facets.period,
    damagedDates: () => facets.damagedDates,
    publication: () => facets.publication,
    leftovers: () => facets.leftovers,
    agencies: () => facets.agencies,
    announcement: () => facets.announcement,
    sections: () => facets.sections,
    tables: () => facets.tables,
    elsewhere: () => facets.elsewhere,
  });
  return { report, change, line: parsed.before, hasSameProse: own.hasSameProse };
}

/** The same report with everything moved that was still to be moved, so that it holds nothing of the report it was told from. */
export function settledReport(report: Report): Report {
  const { sections } = report.tree;
  return { ...report, tree: { ...report.tree, sections: sections.map((section) => ({ ...section, body: settledBody(section.body) })) } };
}

/** The body itself: what is remembered of it goes by it. */
function settledBody(body: SectionBody): SectionBody {
  for (const key of Object.keys(body) as (keyof SectionBody)[]) void body[key];
  return body;
}

interface OwnPassage {
  readonly passage: ReadPassage;
  /** Among the passages of the report. */
  readonly index: number;
  /** Those of the section. */
  readonly passages: () => readonly ReadPassage[];
  readonly hasSameProse: boolean;
}

/** The paragraph with the changed line, read again. */
function passageOf(before: Report, { edited, section, ...line }: Reparsed, memory: ReadingMemory): OwnPassage | null {
  const { change } = edited;
  const node = before.tree.sections[section]!;
  const origin = node.span.start;
  const all = passagesIn(node, memory);
  const at = indexAround(all, line.before.start - origin);
  const old = all[at];
  if (old === undefined) return null;
  const relative = { start: change.start - origin, end: change.end - origin, by: change.by };
  const lines = linesAround(node.body, old.span);
  // Only that much is written out of a section that may be the whole text.
  const from = Math.max(0, (lines.above ?? old.span).start - longestAround);
  const text = edited.slice(origin + from, Math.min(edited.length, origin + movedSpan(relative, old.span).end + longestAround));
  const place = (span: Span): Span => shift(movedSpan(relative, span), -from);
  const again = passageAgain(node.body, shift(line.before, -origin), text, shift(line.after, -origin - from), lines.own.map(place), lines.above && place(lines.above));
  if (again === null) return null;
  const passage = { ...readPassage(text, again), span: shift(again.span, from) };
  const saysNothing = ({ prose }: ReadPassage): boolean => prose.claims.length === 0 && prose.unread.length === 0;
  return {
    passage,
    index: firstPassageFrom(before.passages, node.span.start) + at,
    passages: lazy(() => all.map((each, index) => (index < at ? each : index === at ? passage : { ...each, span: movedSpan(relative, each.span) }))),
    hasSameProse: saysNothing(old) && saysNothing(passage),
  };
}

/** What is looked at before and behind a line, to tell whether a sentence goes on in it. */
const longestAround = 20;

function indexAround(passages: readonly ReadPassage[], offset: number): number {
  return Math.max(0, firstIndexWhere(passages, ({ span }) => span.start > offset) - 1);
}

/** The lines of a paragraph, and the one above it. */
function linesAround({ paragraphs }: SectionBody, { start, end }: Span): { readonly own: readonly Span[]; readonly above: Span | undefined } {
  const first = firstIndexWhere(paragraphs, (paragraph) => paragraph.start >= start);
  const own: Span[] = [];
  for (let at = first; at < paragraphs.length && paragraphs[at]!.end <= end; at++) own.push(paragraphs[at]!);
  return { own, above: paragraphs[first - 1] };
}

/** Whether nothing that is said of the report or of its tables hangs on the words of the line. */
function isAllElseTheSame(before: Report, parsed: Reparsed): boolean {
  const { tables, elsewhere, leftovers, tree: { sections } } = before;
  const node = sections[parsed.section]!;
  const words = [before.text.slice(parsed.before.start, parsed.before.end), parsed.edited.slice(parsed.after.start, parsed.after.end)];
  // Digits without marks between them may be parted by what a sentence says, lost rows be told from words of their section.
  const all = [...tables, ...elsewhere];
  if (all.some(({ blocks }) => blocks.some(({ rows }) => rows.some(({ glued }) => glued !== undefined)))) return false;
  if (all.some((table) => table.section === node.number && expectedRows(before, table).some(({ row }) => row === null))) return false;
  if (leftovers.some(({ span }) => overlaps(span, parsed.before)) || leftoversIn(words[1]!).length > 0) return false;
  return isSameIdentity(before, parsed, words) && isSameAnnouncement(before, parsed) && isSameSignature(before, parsed);
}

/** Whether the line can change nothing of who reports on which year: what tells stands before the first heading, or would be told by words that the line has not. */
function isSameIdentity({ title, period, damagedDates, spokenYear, text: old, tree: { sections } }: Report, { edited: text, before, after }: Reparsed, words: readonly string[]): boolean {
  const first = sections.find(({ number }) => number !== 0)!.span.start;
  const isTold = title !== null && title.agency !== null && title.year !== null;
  if (!isTold && words.some((line) => /[《》]|年度报告/u.test(line))) return false;
  // What stands above a title may belong to its name, if the name is written so elsewhere.
  if (title?.agency != null && old.slice(0, title.start).trim() !== '' && words.some((line) => line.includes(title.agency!))) return false;
  const isInPreamble = period !== null && period.span.end <= first;
  if (!(isTold && isInPreamble) && words.some((line) => /月|^[\d日年度]|[\d年]$/u.test(line))) return false;
  const near = { start: before.start - longestDates, end: before.end + longestDates };
  if (damagedDates.some((span) => overlaps(span, near)) || readDamagedDates(text.slice(Math.max(0, after.start - longestDates), Math.min(text.length, after.end + longestDates))).length > 0) return false;
  return before.start >= first + openingLength || mostSpokenYear(text.slice(first, Math.min(text.length, first + openingLength))) === spokenYear;
}

/** The words that state a period are no longer. */
const longestDates = 100;

function isSameAnnouncement(before: Report, { tree, edited: { change }, before: line }: Reparsed): boolean {
  const { announcement, title } = before;
  const first = before.tree.sections.find(({ number }) => number !== 0)!;
  const isInOpening = announcement !== null && announcement.span.end <= first.span.start;
  if (isInOpening || line.start >= first.heading!.span.end + longestPreamble + Math.abs(change.by)) return true;
  const moved = movedFacets(before, (span) => movedSpan(change, span));
  return JSON.stringify(readAnnouncement(tree, title)) === JSON.stringify(moved.announcement);
}

/** Who signed, when, and whom to ask, as the end of the report says it. */
function isSameSignature(before: Report, { tree, section, edited: { change }, before: line }: Reparsed): boolean {
  if (line.end + Math.abs(change.by) > before.tree.end - longestSignature) return false;
  if (section < before.tree.sections.length - 1) return true;
  const moved = movedFacets(before, (span) => movedSpan(change, span));
  return JSON.stringify(readAgencies(tree, before.title)) === JSON.stringify(moved.agencies);
}
