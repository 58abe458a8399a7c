import type { TableId } from '../forms/form';
import { readReport } from '../report/read';
import type { Report, ReportCell, ReportTable } from '../report/report';
import { formatDecimal } from '../text/decimal';
import type { Edit } from '../text/edits';
import { applyEdits } from '../text/edits';
import { foldLabel } from '../text/fold';

/** What was written, and what is read then. */
export interface Written {
  readonly edits: readonly Edit[];
  readonly report: Report;
}

/** A row and its figures, as `rowsIn` has them. */
export function nameOfRow(table: TableId, row: string): string {
  return `${table} ${row}`;
}

/** Of every row of a report the figures, or how they were not read. */
function rowsIn(report: Report): Map<string, string> {
  return new Map(report.tables.flatMap(({ id, blocks }) => blocks.flatMap(({ rows }) => rows.map((row): [string, string] => [
    nameOfRow(id, row.spec.key),
    row.cells.map(({ state, value }) => (value === null ? state : formatDecimal(value))).join(' '),
  ]))));
}

/**
 * What is read when edits are made: it must be the rows expected beside those that were there, and everything else as it was.
 * Null where it is not.
 */
export function readBack(before: Report, edits: readonly Edit[], expected: ReadonlyMap<string, string>): Report | null {
  const after = readReport(applyEdits(before.text, edits));
  const [found, all] = [rowsIn(after), new Map([...rowsIn(before), ...expected])];
  if (found.size !== all.size || [...all].some(([row, figures]) => found.get(row) !== figures)) return null;
  return restOf(after, expected) === restOf(before, expected) ? after : null;
}

/** What of a report has nothing to do with the rows. */
function restOf({ sections, elsewhere, tables }: Report, expected: ReadonlyMap<string, string>): string {
  const rest = ({ id, blocks, outside, repeated }: ReportTable): unknown => [id, [...outside, ...repeated].map(otherRow), blocks
    .filter(({ rows }) => rows.some(({ spec }) => !expected.has(nameOfRow(id, spec.key))))
    .map(({ spec }) => [spec.key, spec.columns.length])];
  const kept = tables.filter(({ id, blocks }) => blocks.some(({ rows }) => rows.some(({ spec }) => !expected.has(nameOfRow(id, spec.key)))));
  return JSON.stringify([sections.map(({ number }) => number), elsewhere.length, kept.map(rest)]);
}

function otherRow({ printed, cells }: { readonly printed: string; readonly cells: readonly ReportCell[] | null }): unknown {
  return [foldLabel(printed), cells?.map(({ state, value }) => (value === null ? state : formatDecimal(value)))];
}
