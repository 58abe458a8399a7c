import type { Bilingual } from '../text/bilingual';
import type { Weight } from '../text/decimal';
import type { BlockSpec, ColumnSpec, Continuity, ContinuityKind, ContinuitySide, RowSpec, TableId } from './form';

/** What is carried out of a year is what is carried into the next, in every column. */
export function carryOvers(table: TableId, columns: readonly ColumnSpec[], out: RowSpec, into: RowSpec): Continuity[] {
  return columns.map(({ key: column }) => ({
    kind: 'carry-over',
    now: { parts: [{ cell: { table, row: into.key, column }, weight: 1 }], at: { table, row: into.key, column }, sum: { zh: `“${into.label}”`, en: `“${into.label}”` } },
    before: { parts: [{ cell: { table, row: out.key, column }, weight: 1 }], at: { table, row: out.key, column }, sum: { zh: `“${out.label}”`, en: `“${out.label}”` } },
  }));
}

interface OfRows {
  readonly kind: ContinuityKind;
  readonly now: SideOfRows;
  readonly before: SideOfRows;
}

interface SideOfRows {
  /** Columns with their weights. */
  readonly columns: readonly (readonly [string, Weight])[];
  readonly at: string;
  readonly sum: Bilingual;
}

/** The same of columns, in every row of the blocks that have all of them. */
export function continuitiesOfRows(table: TableId, blocks: readonly BlockSpec[], { kind, now, before }: OfRows): Continuity[] {
  const hasAll = ({ columns }: BlockSpec): boolean => [...now.columns, ...before.columns].every(([key]) => columns.some((column) => column.key === key));
  return blocks.filter(hasAll).flatMap(({ rows }) => rows.map(({ key: row }): Continuity => {
    const side = ({ columns, at, sum }: SideOfRows): ContinuitySide =>
      ({ parts: columns.map(([column, weight]) => ({ cell: { table, row, column }, weight })), at: { table, row, column: at }, sum });
    return { kind, now: side(now), before: side(before) };
  }));
}
