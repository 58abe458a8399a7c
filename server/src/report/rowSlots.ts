import type { BlockSpec, RowSpec, TableSpec } from '../forms/form';
import { rowsAsPrinted } from '../forms/relations';
import type { ReportRow, ReportTable } from './report';

/** A row that the form asks for. */
export interface RowSlot {
  readonly spec: RowSpec;
  readonly block: BlockSpec;
  /** Null when it was not found. */
  readonly row: ReportRow | null;
}

/** Every row that blocks of a table should have, block after block in the form's order, with what is printed of it; a group printed as one row is that row. */
export function rowSlots(table: ReportTable, blocks: readonly BlockSpec[]): RowSlot[] {
  return blocks.flatMap((block) => {
    const rows = table.blocks.filter(({ spec }) => spec.key === block.key).flatMap((printed) => printed.rows);
    return rowsAsPrinted(block.rows, block.groups, new Set(rows.map(({ spec }) => spec.key)))
      .map((spec) => ({ spec, block, row: rows.find((row) => row.spec.key === spec.key) ?? null }));
  });
}

/** The blocks that a table has in its form, in the form's order, each in the form in which it is printed. */
export function blocksAsPrinted(table: ReportTable, { blocks }: TableSpec): BlockSpec[] {
  return blocks.map((asked) => table.blocks.find(({ spec }) => spec.key === asked.key)?.spec ?? asked);
}
