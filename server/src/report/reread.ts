import { passageAgain } from '../prose/sentences';
import type { Sentence } from '../prose/sentences';
import type { SectionBody } from '../syntax/ast';
import type { Reparsed, WrittenLine } from '../syntax/reparse';
import type { Edited } from '../text/edited';
import { isWithin, movedSpan, reparse, writtenLine } from '../syntax/reparse';
import type { Change } from '../text/change';
import { isDeepEqual } from '../text/equal';
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
import { movedProse, proseOf } from './prose';
import { passagesIn, readPassage } from './read';
import type { ReadingMemory, ReadPassage } from './read';
import type { Report, ReportPassage } from './report';
import { firstPassageFrom } from './sentences';
import { longestSignature, mostSpokenYear, openingLength } from './title';
import { expectedRows } from './torn';

/** A report after a change within one line of its prose. */
export interface Rereading {
  readonly report: Report;
  readonly change: Change;
  /** The line in the text before. */
  readonly line: Span;
  /** The paragraph of the line: which of the report's passages, and its sentences before and after. */
  readonly passage: { readonly index: number; readonly section: ReportPassage['section']; readonly before: readonly Sentence[]; readonly sentences: readonly Sentence[] };
  /** Whether the sentences of the changed paragraph say the same of figures. Else nothing may be kept that was made of the prose. */
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
  const { change } = edited;
  const line = lineAround(before, change, memory);
  if (line === null) return null;
  let own: OwnPassage | null = null;
  const parsed = reparse(before.tree, line, edited, (body) => memory.passages.set(body, () => own!.passages()));
  if (parsed === null || !isAllElseTheSame(before, parsed)) return null;
  const { tree } = parsed;
  own = passageOf(before, parsed, memory);
  if (own === null) return null;
  const { index, passage, passages, hasSameProse } = own;
  memory.tree = tree;
  const passagesAt = (section: number): readonly ReadPassage[] => (section === parsed.section ? passages() : passagesIn(before.tree.sections[section]!, memory));
  const moved = lazy(() => movedFacets(before, (span) => movedSpan(change, span)));
  const { hasPages, form, agency, year, spokenYear } = before;
  const report = lazily<Report>({
    text: () => edited.text,
    tree: () => tree,
    hasPages: () => hasPages,
    form: () => form,
    agency: () => agency,
    year: () => year,
    spokenYear: () => spokenYear,
    passages: () => before.passages.map((each, at) => {
      if (at === index) return { ...each, sentences: passage.sentences };
      return each.start < change.end ? each : { ...each, start: each.start + change.by };
    }),
    prose: () => proseOf(tree.sections.flatMap(({ span }, section) => passagesAt(section).map((passage) => ({ ...passage, start: span.start + passage.span.start })))),
    title: () => moved().title,
    period: () => moved().period,
    damagedDates: () => moved().damagedDates,
    publication: () => moved().publication,
    leftovers: () => moved().leftovers,
    agencies: () => moved().agencies,
    announcement: () => moved().announcement,
    sections: () => moved().sections,
    tables: () => moved().tables,
    elsewhere: () => moved().elsewhere,
  });
  const { number } = before.tree.sections[parsed.section]!;
  return { report, change, line: parsed.before, passage: { index, section: number, before: own.before, sentences: passage.sentences }, hasSameProse };
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
  readonly before: readonly Sentence[];
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
  const inPassage = { start: relative.start - old.span.start, end: relative.end - old.span.start, by: change.by };
  return {
    passage,
    before: old.sentences,
    index: firstPassageFrom(before.passages, node.span.start) + at,
    passages: lazy(() => all.map((each, index) => (index < at ? each : index === at ? passage : { ...each, span: movedSpan(relative, each.span) }))),
    hasSameProse: isDeepEqual(movedProse(old.prose, (span) => movedSpan(inPassage, span)), passage.prose),
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

/** The line within which a change is, if it may be read by itself; kept, as many keys in a row are typed into the same line. */
function lineAround(before: Report, change: Change, memory: ReadingMemory): WrittenLine | null {
  if (memory.line?.report === before && isWithin(memory.line.line, change)) return memory.line.line;
  const line = writtenLine(before.tree, change);
  if (line === null || !isAloneIn(before, line)) return null;
  memory.line = { report: before, line };
  return line;
}

/** Whether nothing that is said of the report or of its tables hangs on the words of a line. */
function isAloneIn(report: Report, { section, span }: WrittenLine): boolean {
  const { tables, elsewhere, leftovers, damagedDates, text, tree: { sections } } = report;
  const { number } = sections[section]!;
  // Digits without marks between them may be parted by what a sentence says, lost rows be told from words of their section.
  const all = [...tables, ...elsewhere];
  if (all.some(({ blocks }) => blocks.some(({ rows }) => rows.some(({ glued }) => glued !== undefined)))) return false;
  if (all.some((table) => table.section === number && expectedRows(report, table).some(({ row }) => row === null))) return false;
  if (leftovers.some((leftover) => overlaps(leftover.span, span))) return false;
  if (damagedDates.some((date) => overlaps(date, { start: span.start - longestDates, end: span.end + longestDates }))) return false;
  return !mayTellOfReport(report, text.slice(span.start, span.end));
}

/** Whether all that is said of the report is the same with the words that the line has now. */
function isAllElseTheSame(before: Report, parsed: Reparsed): boolean {
  const { edited, after } = parsed;
  const words = edited.slice(after.start, after.end);
  if (leftoversIn(words).length > 0 || mayTellOfReport(before, words)) return false;
  if (readDamagedDates(edited.slice(Math.max(0, after.start - longestDates), Math.min(edited.length, after.end + longestDates))).length > 0) return false;
  return isSameYear(before, parsed) && isSameAnnouncement(before, parsed) && isSameSignature(before, parsed);
}

/** Whether words of a line may tell who reports on which year: not where that is told before the first heading, or by words that the line has not. */
function mayTellOfReport({ title, period, text, tree: { sections } }: Report, words: string): boolean {
  const isTold = title !== null && title.agency !== null && title.year !== null;
  if (!isTold && /[《》]|年度报告/u.test(words)) return true;
  // What stands above a title may belong to its name, if the name is written so elsewhere.
  if (title?.agency != null && words.includes(title.agency) && text.slice(0, title.start).trim() !== '') return true;
  const isInPreamble = period !== null && period.span.end <= sections.find(({ number }) => number !== 0)!.span.start;
  return !(isTold && isInPreamble) && /月|^[\d日年度]|[\d年]$/u.test(words);
}

function isSameYear({ spokenYear, tree: { sections } }: Report, { edited, before }: Reparsed): boolean {
  const first = sections.find(({ number }) => number !== 0)!.span.start;
  return before.start >= first + openingLength || mostSpokenYear(edited.slice(first, Math.min(edited.length, first + openingLength))) === spokenYear;
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
