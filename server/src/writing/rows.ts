import type { BlockSpec, RowSpec, TableId, TableSpec } from '../forms/form';
import { rowsAsPrinted } from '../forms/relations';
import { readReport } from '../report/read';
import type { Report, ReportRow } from '../report/report';
import { blocksAsPrinted } from '../report/rowSlots';
import type { Edit } from '../text/edits';
import { unedited } from '../text/edits';
import { htmlWays } from './htmlRows';
import { lineWays } from './lineRows';
import { inWhole, partAt } from './part';
import { nameOfRow, readBack } from './readBack';
import type { Written } from './readBack';
import type { NewRow } from './rowShape';
import { shapeOf } from './rowShape';
import type { RowShape } from './rowShape';
import { writeBlock } from './tables';

/** Where a row is to be written, and what it may be written like. */
export interface RowPlace {
  readonly text: string;
  readonly row: NewRow;
  /** Of the block, and its rows that are there. */
  readonly spec: BlockSpec;
  readonly rows: readonly ReportRow[];
  /** The rows that are there before and behind it, in the order of the form; null where there is none. */
  readonly before: ReportRow | null;
  readonly behind: ReportRow | null;
  /** The likeliest first. */
  readonly models: readonly RowShape[];
}

/** A row that a table has not; without figures they are 0. */
export interface LostRow {
  readonly spec: RowSpec;
  readonly figures: readonly string[] | null;
}

/**
 * The edits that write rows which a table has not, each where the form has it and as its neighbours are written; where a block
 * has lost all of its rows, the whole block. What is written is read again: it must be just these rows with these figures, and
 * everything else as it was.
 *
 * @param spec of the table, in the form in which it is printed
 * @param rows in the order of the form
 * @returns null where no row is such that another can be written like it
 */
export function writeRows(report: Report, spec: TableSpec, rows: readonly LostRow[]): Edit[] | null {
  const printed = report.tables.find(({ id }) => id === spec.id);
  const part = printed === undefined ? null : partAt(report, printed.span.start);
  if (printed === undefined || part === null) return null;
  let edited = unedited(part.text);
  let current = readReport(part.text);
  for (const block of blocksAsPrinted(printed, spec)) {
    const own = rows.filter((row) => block.rows.includes(row.spec));
    if (own.length === 0) continue;
    const isThere = printed.blocks.some((other) => other.spec === block);
    if (!isThere && own.length < block.rows.length) return null;
    const steps = isThere ? own.map(({ spec: row, figures }) => () => writeRow(current, spec.id, block, { spec: row, figures: figures ?? block.columns.map(() => '0') })) : [() => writeBlock(current, report, spec, block)];
    for (const step of steps) {
      const written = step();
      if (written === null) return null;
      edited = edited.with(written.edits);
      current = written.report;
    }
  }
  return inWhole(edited.edits(), part);
}

/** `spec`: of the block; alone, a section does not always tell of which form it is. */
function writeRow(report: Report, id: TableId, spec: BlockSpec, row: NewRow): Written | null {
  const place = placeOf(report, id, spec, row);
  if (place === null) return null;
  const expected = new Map([[nameOfRow(id, row.spec.key), row.figures.join(' ')]]);
  for (const edits of [...htmlWays(place), ...lineWays(place)]) {
    const after = readBack(report, edits, expected);
    if (after !== null && isInOrder(after, id, place)) return { edits, report: after };
  }
  return null;
}

function placeOf(report: Report, id: TableId, spec: BlockSpec, row: NewRow): RowPlace | null {
  const rows = report.tables.find((candidate) => candidate.id === id)?.blocks.find((block) => block.spec.key === spec.key)?.rows;
  if (rows === undefined || rows.some((other) => other.spec.key === row.spec.key)) return null;
  const keys = rowsAsPrinted(spec.rows, spec.groups, new Set(rows.map((other) => other.spec.key))).map(({ key }) => key);
  const at = keys.indexOf(row.spec.key);
  const printed = (key: string): ReportRow[] => rows.filter((other) => other.spec.key === key);
  const before = keys.slice(0, at).flatMap(printed).at(-1) ?? null;
  const behind = keys.slice(at + 1).flatMap(printed)[0] ?? null;
  return { text: report.text, row, spec, rows, before, behind, models: modelsFor(report.text, rows, keys, row) };
}

/** Rows under the same heads first, near ones before far ones, filled ones before blank ones. */
function modelsFor(text: string, rows: readonly ReportRow[], keys: readonly string[], { spec }: NewRow): RowShape[] {
  const rank = ({ row }: RowShape): number => (row.spec.group === spec.group ? 0 : 1000)
    + (row.cells.every(({ state }) => state === 'figure') ? 0 : 500) + Math.abs(keys.indexOf(row.spec.key) - keys.indexOf(spec.key));
  return rows.flatMap((row) => shapeOf(text, row) ?? []).sort((a, b) => rank(a) - rank(b));
}

/** Whether the new row stands where it should, between its neighbours. */
function isInOrder(after: Report, id: TableId, { row, before, behind }: RowPlace): boolean {
  const rows = after.tables.find((table) => table.id === id)?.blocks.flatMap((block) => block.rows) ?? [];
  const start = (key: string | undefined): number | undefined => rows.find(({ spec }) => spec.key === key)?.span.start;
  const [own, first, second] = [row.spec.key, before?.spec.key, behind?.spec.key].map(start);
  return own !== undefined && (first === undefined || first < own) && (second === undefined || own < second || (first !== undefined && second < first));
}
