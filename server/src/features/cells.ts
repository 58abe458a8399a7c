import type { CellRef } from '../forms/form';
import type { Report, ReportCell, ReportRow, ReportTable } from '../report/report';
import { touches } from '../text/span';
import type { Span } from '../text/span';

/** What a table's row holds at a place: a cell, or with `cell` null its label. */
export interface Bound {
  readonly span: Span;
  readonly row: ReportRow;
  /** Null as well where digits that could not be told apart are the place of several cells. */
  readonly cell: ReportCell | null;
}

/** What was bound at the offset; where two things meet, the one that begins there. Null elsewhere. */
export function boundAt({ blocks }: ReportTable, offset: number): Bound | null {
  const hits: Bound[] = [];
  for (const row of blocks.flatMap(({ rows }) => rows)) {
    for (const cell of row.cells) if (cell.span !== null && touches(cell.span, offset)) hits.push({ span: cell.span, row, cell });
    if (row.label !== null && touches(row.label, offset)) hits.push({ span: row.label, row, cell: null });
  }
  const hit = hits.find(({ span }) => offset < span.end) ?? hits[0];
  if (hit === undefined) return null;
  const isShared = hits.filter(({ span }) => span.start === hit.span.start && span.end === hit.span.end).length > 1;
  return isShared ? { ...hit, cell: null } : hit;
}

/** The cell at the offset; null elsewhere. */
export function cellAt({ tables }: Report, offset: number): (Bound & { readonly cell: ReportCell }) | null {
  const table = tables.find(({ span }) => touches(span, offset));
  const hit = table === undefined ? null : boundAt(table, offset);
  return hit === null || hit.cell === null ? null : { ...hit, cell: hit.cell };
}

/** The cell at the offset, its blanks up to the bars or tabs around it included; null elsewhere. */
export function cellAround(report: Report, offset: number): ReportCell | null {
  const at = cellAt(report, offset);
  if (at !== null) return at.cell;
  const { text, tables } = report;
  let [start, end] = [offset, offset];
  while (start > 0 && blank.test(text[start - 1]!)) start--;
  while (end < text.length && blank.test(text[end]!)) end++;
  const cells = tables.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells)));
  const within = cells.filter(({ span }) => span !== null && start <= span.end && span.start <= end);
  return within.length === 1 ? within[0]! : null;
}

const blank = /[^\S\t\r\n]/;

/** The row of a cell; null where the report has none. */
export function rowOf({ tables }: Report, ref: CellRef): ReportRow | null {
  const blocks = tables.filter(({ id }) => id === ref.table).flatMap((table) => table.blocks);
  return blocks.flatMap(({ rows }) => rows).find(({ spec }) => spec.key === ref.row) ?? null;
}
