import type { Form, FormId } from '../forms/form';
import { formOfYear, forms, newestForm } from '../forms/registry';
import type { Prose } from '../prose/claim';
import { noProse, readProse } from '../prose/read';
import { drawnView } from '../syntax/drawn';
import { isPageNumber } from '../syntax/furniture';
import { htmlView } from '../syntax/html';
import { markupView } from '../syntax/markup';
import { parse } from '../syntax/parse';
import type { WrittenLine } from '../syntax/reparse';
import { seenView } from '../syntax/unseen';
import type { TextView } from '../syntax/view';
import { viewOfView } from '../syntax/view';
import { wikiView } from '../syntax/wiki';
import type { SectionBody, SectionNode, Tree } from '../syntax/ast';
import { passagesOf } from '../prose/sentences';
import type { Passage } from '../prose/sentences';
import { lazy } from '../text/lazy';
import { Sign, signsIn } from '../text/signs';
import { shift } from '../text/span';
import { readAgencies } from './agencies';
import { readAnnouncement } from './announcement';
import { bindTable } from './binding/bind';
import { withRowsBetween } from './binding/rowsBetween';
import type { TableReading } from './binding/reading';
import { withoutDoubtful } from './doubt';
import { readLeftovers } from './leftovers';
import { proseOf } from './prose';
import { readPublication } from './publication';
import { withRebuilt } from './rebuilt';
import type { Report, ReportSection, ReportSubheading } from './report';
import type { PlacedReading } from './tables';
import { withSettled } from './settled';
import { tablesOf } from './tables';
import { readIdentity } from './title';
import { toSource } from './toSource';

/** What is kept of a text's last version, so that only the sections that changed are read again. One for each document. */
export interface ReadingMemory {
  tree: Tree | null;
  readonly tables: WeakMap<SectionBody, readonly TableReading[]>;
  readonly passages: WeakMap<SectionBody, () => readonly ReadPassage[]>;
  /** Whether the last version is read as it stands, and has no mark that what stands far behind it could complete. */
  isPlain: boolean;
  /** The line of a report within which the last change was. */
  line: { readonly report: Report; readonly line: WrittenLine } | null;
}

/** A paragraph with what it says of the figures of the tables. */
export interface ReadPassage extends Passage {
  readonly prose: Prose;
}

export function createReadingMemory(): ReadingMemory {
  return { tree: null, tables: new WeakMap(), passages: new WeakMap(), isPlain: false, line: null };
}

/**
 * Reads any text as a report; never throws. Without headings, tables or title their parts are empty or null.
 *
 * @param memory of the same document's earlier version; brought up to date
 */
export function readReport(text: string, memory: ReadingMemory = createReadingMemory()): Report {
  const view = viewOf(text);
  memory.isPlain = view === null && !text.includes('<') && !text.includes('{');
  return view === null ? readText(text, memory) : toSource(readText(view.text, memory), view, text);
}

/**
 * What is read of a text that is not read as it stands: a page in HTML, or a text with characters that are not seen; drawn tables
 * in it, marks amid it. Null where the text is read as it stands.
 */
function viewOf(text: string): TextView | null {
  let view: TextView | null = null;
  let seen = text;
  let signs = signsIn(seen);
  for (const { of, viewOf: layer } of layers) {
    const inner: TextView | null = (signs & of) === 0 ? null : layer(seen);
    if (inner === null) continue;
    view = view === null ? inner : viewOfView(view, inner);
    ({ text: seen } = view);
    signs = signsIn(seen);
  }
  return view;
}

/** Each with the signs without which there is nothing of it in a text. */
const layers: readonly { readonly of: number; readonly viewOf: (source: string) => TextView | null }[] = [
  { of: Sign.tag | Sign.unseen, viewOf: (source) => htmlView(source) ?? seenView(source) },
  { of: Sign.drawn, viewOf: drawnView },
  { of: Sign.markup, viewOf: wikiView },
  { of: Sign.markup, viewOf: markupView },
];

function readText(text: string, memory: ReadingMemory): Report {
  const tree = parse(text, memory.tree);
  memory.tree = tree;
  const readings: PlacedReading[] = [];
  for (const section of tree.sections) {
    for (const table of tablesIn(section, memory)) readings.push({ table, section });
  }
  const passages = tree.sections.flatMap((section) => passagesIn(section, memory).map(({ span, sentences, prose }) => ({ section: section.number, start: section.span.start + span.start, sentences, prose })));
  const identity = readIdentity(tree);
  const form = formOf(readings, identity.year);
  return withSettled(withoutDoubtful(withRebuilt({
    text,
    tree,
    hasPages: hasPages(text),
    form,
    ...identity,
    agencies: readAgencies(tree, identity.title),
    announcement: readAnnouncement(tree, identity.title),
    publication: readPublication(tree, identity.title),
    leftovers: readLeftovers(tree, identity.title),
    prose: proseOf(passages),
    passages: passages.map(({ section, start, sentences }) => ({ section, start, sentences })),
    sections: tree.sections.flatMap((section) => reportSection(tree, section)),
    ...(form === null ? { tables: [], elsewhere: [] } : tablesOf(form, readings)),
  })));
}

function tablesIn({ body, number }: SectionNode, { tables }: ReadingMemory): readonly TableReading[] {
  return remembered(tables, body, () => withRowsBetween(body.tables.flatMap((table) => bindTable(table, number)), body.tables));
}

function hasPages(printed: string): boolean {
  const text = printed.includes('\r') ? printed.replace(/\r\n?/g, '\n') : printed;
  if (text.includes('\f')) return true;
  let numbers = 0;
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    // Page numbers are short.
    if (end > start && end - start <= longestLine && isPageNumber(text.slice(start, end).trim()) && ++numbers > 1) return true;
    start = end + 1;
  }
  return false;
}

const longestLine = 60;

/** The paragraphs of a section and what they say. */
export function passagesIn({ number, body }: SectionNode, { passages }: ReadingMemory): readonly ReadPassage[] {
  return remembered(passages, body, () => lazy(() => passagesOf(body).map((passage) => (number === 0 ? { span: passage.span, sentences: passage.sentences, prose: noProse } : readPassage(body.text, passage)))))();
}

/** What a paragraph of a text says of the figures of the tables. */
export function readPassage(text: string, passage: Passage): ReadPassage {
  const { span, sentences } = passage;
  return { span, sentences, prose: readProse(text.slice(span.start, span.end), sentences) };
}

function remembered<T extends object>(known: WeakMap<SectionBody, T>, body: SectionBody, make: () => T): T {
  const before = known.get(body);
  if (before !== undefined) return before;
  const made = make();
  known.set(body, made);
  return made;
}

/**
 * The form of table 3, else that of most blocks of table 2. Where table 3 itself leaves it open ((六) printed as one row, as
 * in form2019 and in some form2021 reports), the blocks of table 2 tell; where no table does, the year.
 */
function formOf(readings: readonly PlacedReading[], year: number | null): Form | null {
  if (readings.length === 0) return null;
  const votes = new Map<FormId, number>();
  const vote = (id: FormId, weight: number) => votes.set(id, (votes.get(id) ?? 0) + weight);
  for (const { table } of readings) {
    for (const block of table.blocks) {
      if (block.forms.length === 1) vote(block.forms[0]!, table.id === 'applications' ? decisive : 1);
    }
  }
  const top = [...votes].sort((a, b) => b[1] - a[1])[0];
  if (top !== undefined) return forms.find((form) => form.id === top[0])!;
  // Nothing tells. A group printed as one row, where the newest form has several, speaks for the older one.
  const merged = newestForm.tables.flatMap((table) => table.blocks.flatMap((block) => block.groups.flatMap((group) => group.asRow ?? [])));
  const open = readings.flatMap(({ table }) => table.blocks);
  const older = open.some((block) => block.rows.some((row) => merged.includes(row.key)));
  if (older) return forms.find((form) => open.every((block) => block.forms.includes(form.id))) ?? newestForm;
  return (year === null ? null : formOfYear(year)) ?? newestForm;
}

const decisive = 1000;

function reportSection({ text, repeats }: Tree, section: SectionNode): ReportSection[] {
  if (section.number === 0 || section.heading === null) return [];
  const { heading } = section;
  const repeated = new Set(repeats.map((repeat) => repeat.span.start));
  return [{
    number: section.number,
    // A title may be broken over lines, even over pages.
    title: text.slice(heading.title.start, heading.title.end).split(/[\r\n]+/).map((line) => line.trim()).filter((line) => !isPageNumber(line)).join(''),
    ordinal: heading.ordinal,
    heading: heading.span,
    titleSpan: heading.title,
    span: section.span,
    subheadings: subheadingsOf(section).filter(({ span }) => !repeated.has(span.start)),
  }];
}

/** Labels of a table that was not read, or not as a whole, look like sub-headings: what stands behind it is left out. */
function subheadingsOf({ number, span, body }: SectionNode): ReportSubheading[] {
  const holdsTable = forms.some((form) => form.tables.some((table) => table.section === number));
  const end = holdsTable ? body.tables[0]?.span.start ?? 0 : body.text.length;
  return body.subheadings.filter((subheading) => subheading.span.end <= end)
    .map(({ ordinal, span: own }) => ({ ordinal: { ...ordinal, span: shift(ordinal.span, span.start) }, span: shift(own, span.start) }));
}
