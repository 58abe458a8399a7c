import type { Form, FormId, RowSpec, SectionNumber, TableId } from '../forms/form';
import { forms } from '../forms/registry';
import { groupAsRow } from '../forms/relations';
import { htmlView } from '../syntax/html';
import { parse } from '../syntax/parse';
import type { SectionBody, SectionNode, Tree } from '../syntax/ast';
import { cover, shift } from '../text/span';
import { bindTable } from './binding/bind';
import type { BlockReading, CellReading, RowReading, TableReading } from './binding/reading';
import type { Report, ReportBlock, ReportCell, ReportRow, ReportSection, ReportTable } from './report';
import { readIdentity } from './title';
import { toSource } from './toSource';

/** What is kept of a text's last version, so that only the sections that changed are read again. One for each document. */
export interface ReadingMemory {
  tree: Tree | null;
  readonly tables: WeakMap<SectionBody, readonly TableReading[]>;
}

export function createReadingMemory(): ReadingMemory {
  return { tree: null, tables: new WeakMap() };
}

/**
 * Reads any text as a report; never throws. Without headings, tables or title their parts are empty or null.
 *
 * @param memory of the same document's earlier version; brought up to date
 */
export function readReport(text: string, memory: ReadingMemory = createReadingMemory()): Report {
  const view = htmlView(text);
  return view === null ? readText(text, memory) : toSource(readText(view.text, memory), view, text);
}

function readText(text: string, memory: ReadingMemory): Report {
  const tree = parse(text, memory.tree);
  memory.tree = tree;
  const readings: PlacedReading[] = [];
  for (const section of tree.sections) {
    let tables = memory.tables.get(section.body);
    if (tables === undefined) {
      tables = section.body.tables.flatMap((table) => bindTable(table, section.number));
      memory.tables.set(section.body, tables);
    }
    for (const table of tables) readings.push({ table, section });
  }
  const form = formOf(readings);
  return {
    text,
    tree,
    form,
    ...readIdentity(tree),
    sections: tree.sections.flatMap((section) => reportSection(text, section)),
    tables: form === null ? [] : form.tables.flatMap(({ id, section }) => reportTable(id, form, inPlace(readings.filter(({ table }) => table.id === id), section))),
  };
}

interface PlacedReading {
  readonly table: TableReading;
  readonly section: SectionNode;
}

/** What stands in the table's own section, if anything does: elsewhere the same words may head other figures. */
function inPlace(readings: readonly PlacedReading[], section: SectionNumber): readonly PlacedReading[] {
  const own = readings.filter((reading) => reading.section.number === section);
  return own.length > 0 ? own : readings;
}

/**
 * The form of table 3, else that of most blocks of table 2. Where table 3 itself leaves it open ((六) printed as one row, as
 * in form2019 and in some form2021 reports), the blocks of table 2 tell.
 */
function formOf(readings: readonly PlacedReading[]): Form | null {
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
  const newest = forms.at(-1)!;
  const merged = newest.tables.flatMap((table) => table.blocks.flatMap((block) => block.groups.flatMap((group) => group.asRow ?? [])));
  const open = readings.flatMap(({ table }) => table.blocks);
  const older = open.some((block) => block.rows.some((row) => merged.includes(row.key)));
  return (older ? forms.find((form) => open.every((block) => block.forms.includes(form.id))) : undefined) ?? newest;
}

const decisive = 1000;

function reportTable(id: TableId, reportForm: Form, readings: readonly PlacedReading[]): ReportTable[] {
  const first = readings[0];
  if (first === undefined) return [];
  const blocks: ReportBlock[] = [];
  for (const { table, section } of readings) {
    for (const reading of table.blocks) {
      const block = reportBlock(id, reading, reportForm, section.span.start);
      const twin = blocks.findIndex((other) => other.spec.key === block.spec.key && other.form === block.form);
      if (twin < 0) blocks.push(block);
      else blocks[twin] = joined(blocks[twin]!, block);
    }
  }
  const span = readings.map(({ table, section }) => shift(table.span, section.span.start)).reduce(cover);
  return [{ id, span, section: first.section.number, blocks, layouts: [...new Set(readings.map(({ table }) => table.layout))] }];
}

/** A block in several parts; of a row printed twice the first counts. */
function joined(a: ReportBlock, b: ReportBlock): ReportBlock {
  const keys = new Set(a.rows.map((row) => row.spec.key));
  return { ...a, span: cover(a.span, b.span), rows: [...a.rows, ...b.rows.filter((row) => !keys.has(row.spec.key))] };
}

function reportBlock(table: TableId, reading: BlockReading, reportForm: Form, origin: number): ReportBlock {
  const form = reading.forms.includes(reportForm.id) ? reportForm : forms.find((candidate) => candidate.id === reading.forms[0])!;
  const spec = form.tables.find((candidate) => candidate.id === table)!.blocks.find((block) => block.key === reading.key)!;
  const rowSpecs = new Map<string, RowSpec>([
    ...spec.groups.filter((group) => group.asRow !== null).map((group): [string, RowSpec] => [group.asRow!, groupAsRow(group)]),
    ...spec.rows.map((row): [string, RowSpec] => [row.key, row]),
  ]);
  return {
    form: form.id,
    spec,
    span: shift(reading.span, origin),
    rows: reading.rows.flatMap((row) => {
      const rowSpec = rowSpecs.get(row.key);
      return rowSpec === undefined ? [] : [reportRow(table, row, rowSpec, spec.columns.map((column) => column.key), origin)];
    }),
  };
}

function reportRow(table: TableId, row: RowReading, spec: RowSpec, columns: readonly string[], origin: number): ReportRow {
  return {
    spec,
    label: row.label === null ? null : shift(row.label, origin),
    span: shift(row.span, origin),
    width: row.width === null ? null : { ...row.width, span: shift(row.width.span, origin) },
    cells: columns.map((column, at) => reportCell({ table, row: spec.key, column }, row.cells[at], origin)),
  };
}

function reportCell(ref: ReportCell['ref'], cell: CellReading | undefined, origin: number): ReportCell {
  if (cell === undefined) return { ref, state: 'unreadable', span: null, value: null, text: '', unit: null, mark: null };
  const { state, span, value, text, unit, mark } = cell;
  return { ref, state, span: span === null ? null : shift(span, origin), value, text, unit, mark };
}

function reportSection(text: string, section: SectionNode): ReportSection[] {
  if (section.number === 0 || section.heading === null) return [];
  const { heading } = section;
  return [{
    number: section.number,
    title: text.slice(heading.title.start, heading.title.end),
    ordinal: heading.ordinal,
    heading: heading.span,
    titleSpan: heading.title,
    span: section.span,
  }];
}
