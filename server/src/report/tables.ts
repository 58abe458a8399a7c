import type { BlockSpec, Form, RowSpec, TableId } from '../forms/form';
import { forms } from '../forms/registry';
import { allRowsOf } from '../forms/relations';
import type { SectionNode } from '../syntax/ast';
import { cover, shift } from '../text/span';
import type { BlockReading, CellReading, HeadsReading, OutsideReading, RowReading, TableReading } from './binding/reading';
import type { OutsideRow, Report, ReportBlock, ReportCell, ReportHeads, ReportRow, ReportTable } from './report';

/** What one table in the text yields, and the section it stands in. */
export interface PlacedReading {
  readonly table: TableReading;
  readonly section: SectionNode;
}

/**
 * The tables of a report, each put together from its parts. What stands in a table's own section counts, if anything does:
 * elsewhere the same words may head other figures.
 *
 * @param form of the report: blocks that may be of several forms are of this one
 */
export function tablesOf(form: Form, readings: readonly PlacedReading[]): Pick<Report, 'tables' | 'elsewhere'> {
  const parted = form.tables.map(({ id, section }) => {
    const all = readings.filter(({ table }) => table.id === id);
    const own = all.filter((reading) => reading.section.number === section);
    return { id, counted: own.length > 0 ? own : all, others: own.length > 0 ? all.filter((reading) => !own.includes(reading)) : [] };
  });
  return {
    tables: parted.flatMap(({ id, counted }) => reportTable(id, form, counted)),
    elsewhere: parted.flatMap(({ id, others }) => [...new Set(others.map(({ section }) => section))]
      .flatMap((section) => reportTable(id, form, others.filter((reading) => reading.section === section)))),
  };
}

function reportTable(id: TableId, reportForm: Form, readings: readonly PlacedReading[]): ReportTable[] {
  const first = readings[0];
  if (first === undefined) return [];
  const blocks: ReportBlock[] = [];
  const repeated: ReportRow[] = [];
  for (const { table, section } of readings) {
    for (const reading of table.blocks) {
      const block = reportBlock(id, reading, reportForm, section.span.start);
      const twin = blocks.findIndex((other) => other.spec.key === block.spec.key && other.form === block.form);
      if (twin < 0) blocks.push(block);
      else {
        for (const each of rowsInBoth(blocks[twin]!, block)) repeated.push(each);
        blocks[twin] = joined(blocks[twin]!, block);
      }
    }
  }
  const inParts = readings.map(({ table, section }) => ({ table, origin: section.span.start }));
  const specOf = (key: string): ReportBlock | undefined => blocks.find(({ spec }) => spec.key === key);
  return [{
    id,
    span: inParts.map(({ table, origin }) => shift(table.span, origin)).reduce(cover),
    section: first.section.number,
    blocks,
    layouts: [...new Set(readings.map(({ table }) => table.layout))],
    heads: inParts.flatMap(({ table, origin }) => table.heads.flatMap((heads) => reportHeads(heads, specOf(heads.block), origin))),
    outside: inParts.flatMap(({ table, origin }) => table.outside.map((row) => outsideRow(id, row, specOf(row.block)?.spec, origin))),
    repeated: [...inParts.flatMap(({ table, origin }) => table.repeated.flatMap((row) => repeatedRow(id, row, blocks, origin))), ...repeated].sort((a, b) => a.span.start - b.span.start),
  }];
}

/** A block in several parts; of a row printed twice the first counts that was read. */
function joined(a: ReportBlock, b: ReportBlock): ReportBlock {
  const first = a.rows.filter((row) => isRead(row) || !b.rows.some((other) => other.spec.key === row.spec.key && isRead(other)));
  const keys = new Set(first.map((row) => row.spec.key));
  return { ...a, span: cover(a.span, b.span), rows: [...first, ...b.rows.filter((row) => !keys.has(row.spec.key))] };
}

/** The rows of `b` that `a` has too, with figures in both. */
function rowsInBoth(a: ReportBlock, b: ReportBlock): ReportRow[] {
  const keys = new Set(a.rows.filter(isRead).map((row) => row.spec.key));
  return b.rows.filter((row) => isRead(row) && keys.has(row.spec.key));
}

function isRead({ cells }: ReportRow): boolean {
  return cells.some(({ state }) => state === 'figure');
}

function reportBlock(table: TableId, reading: BlockReading, reportForm: Form, origin: number): ReportBlock {
  const form = reading.forms.includes(reportForm.id) ? reportForm : forms.find((candidate) => candidate.id === reading.forms[0])!;
  const spec = form.tables.find((candidate) => candidate.id === table)!.blocks.find((block) => block.key === reading.key)!;
  return { form: form.id, spec, span: shift(reading.span, origin), rows: reading.rows.flatMap((row) => rowIn(table, row, spec, origin)) };
}

/** Nothing for a row that the block does not have in its form. */
function rowIn(table: TableId, row: RowReading, block: BlockSpec, origin: number): ReportRow[] {
  const rows = allRowsOf(block);
  const spec = rows.find(({ key }) => key === row.key);
  return spec === undefined ? [] : [reportRow(table, row, spec, block, origin)];
}

function repeatedRow(table: TableId, row: RowReading, blocks: readonly ReportBlock[], origin: number): ReportRow[] {
  const block = blocks.find(({ rows }) => rows.some(({ spec }) => spec.key === row.key));
  return block === undefined || row.cells.length !== block.spec.columns.length ? [] : rowIn(table, row, block.spec, origin);
}

function reportRow(table: TableId, row: RowReading, spec: RowSpec, { columns }: BlockSpec, origin: number): ReportRow {
  return {
    spec,
    label: row.label === null ? null : shift(row.label, origin),
    printed: row.printed,
    span: shift(row.span, origin),
    width: row.width === null ? null : {
      ...row.width,
      span: shift(row.width.span, origin),
      values: row.width.values.map(({ span, value, text }) => ({ span: span && shift(span, origin), value, text })),
    },
    cells: columns.map((column, at) => reportCell({ table, row: spec.key, column: column.key }, row.cells[at], origin)),
    ...(row.line && { line: row.line }),
    ...(row.glued && { glued: { digits: row.glued.map((digits) => ({ ...digits, span: shift(digits.span, origin) })), readings: null, alone: null, ways: [] } }),
  };
}

function reportCell(ref: ReportCell['ref'], cell: CellReading | undefined, origin: number): ReportCell {
  if (cell === undefined) return { ref, state: 'unreadable', span: null, value: null, text: '', unit: null, mark: null };
  const { state, span, value, text, unit, mark } = cell;
  return { ref, state, span: span === null ? null : shift(span, origin), value, text, unit, mark };
}

function reportHeads(heads: HeadsReading, block: ReportBlock | undefined, origin: number): ReportHeads[] {
  if (block === undefined) return [];
  return [{
    block: heads.block,
    span: shift(heads.span, origin),
    columns: heads.columns.map(({ printed, span, line, names, foreign }) => {
      const name = names.find(({ key, forms: own }) => own.includes(block.form) && block.spec.columns.some((column) => column.key === key));
      return { printed, span: shift(span, origin), line, column: name?.key ?? null, foreign };
    }),
    rows: heads.rows.map((row) => ({ ...row, span: shift(row.span, origin) })),
    whole: heads.whole,
  }];
}

/** Its cells are called by the row's label, as the form has no key for it. */
function outsideRow(table: TableId, row: OutsideReading, block: BlockSpec | undefined, origin: number): OutsideRow {
  const columns = block?.columns ?? [];
  return {
    ...row,
    label: shift(row.label, origin),
    span: shift(row.span, origin),
    cells: row.cells === null || row.cells.length !== columns.length ? null : row.cells.map((cell, at) => reportCell({ table, row: row.printed, column: columns[at]!.key }, cell, origin)),
  };
}
