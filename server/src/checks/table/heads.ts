import type { ColumnSpec } from '../../forms/form';
import type { ReportBlock, ReportHead, ReportTable } from '../../report/report';
import type { CheckContext } from '../check';
import { tablesToBlame } from './torn';

/** The heads over one row of columns: those over a block, or where rows stand side by side those under one row's own head. */
export interface HeadsOfColumns {
  readonly table: ReportTable;
  readonly block: ReportBlock;
  /** In text order. */
  readonly heads: readonly ReportHead[];
  /** The columns that the form has there. */
  readonly columns: readonly ColumnSpec[];
  /** Those of the heads that name none of these columns, or one that a head before names. */
  readonly others: readonly ReportHead[];
  /** The columns that no head names. */
  readonly unnamed: readonly ColumnSpec[];
}

/**
 * The heads of tables as far as each is told from its neighbours. Heads torn to pieces, as in the text of some PDF files, and
 * those of tables whose rows cannot be blamed are left out.
 */
export function headsOfColumns(context: CheckContext): HeadsOfColumns[] {
  return tablesToBlame(context).flatMap((table) => table.heads.filter(({ whole }) => whole).flatMap(({ block: key, columns: heads, rows }) => {
    const block = table.blocks.find(({ spec }) => spec.key === key);
    if (block === undefined) return [];
    const { columns, direction } = block.spec;
    const size = direction === 'down' ? heads.length : rows.length > 1 ? heads.length / rows.length : columns.length;
    if (!Number.isInteger(size) || size === 0 || heads.length % size !== 0) return [];
    return Array.from({ length: heads.length / size }, (_, at) => ofColumns(table, block, heads.slice(at * size, (at + 1) * size)));
  }));
}

function ofColumns(table: ReportTable, block: ReportBlock, heads: readonly ReportHead[]): HeadsOfColumns {
  const { columns } = block.spec;
  const others = heads.filter(({ column }, at) => column === null || heads.findIndex((head) => head.column === column) < at);
  return { table, block, heads, columns, others, unnamed: columns.filter(({ key }) => heads.every(({ column }) => column !== key)) };
}

/** Whether each head names a column of its own, or all of them but some that are not there. */
export function allNamed({ heads, others, columns }: HeadsOfColumns): boolean {
  return others.length === 0 && heads.length * 2 >= columns.length;
}
