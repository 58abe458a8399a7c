import type { TableSpec } from '../forms/form';
import { rowsAsPrinted } from '../forms/relations';
import type { ReportTable } from './report';

/** The form's table with the blocks and rows that the report has: each block by its own form, a group as one row where it is printed so. */
export function specAsPrinted(spec: TableSpec, { blocks }: ReportTable): TableSpec {
  const printed = new Set(blocks.flatMap(({ rows }) => rows.map((row) => row.spec.key)));
  return {
    ...spec,
    blocks: spec.blocks.map((block) => {
      const own = blocks.find((each) => each.spec.key === block.key)?.spec ?? block;
      return { ...own, rows: rowsAsPrinted(own.rows, own.groups, printed) };
    }),
  };
}
