import type { Bilingual } from '../text/bilingual';
import type { Weight } from '../text/decimal';
import type { BlockSpec, ColumnSpec, Continuity, ContinuityKind, RowSpec, TableId } from './form';

/** What is carried out of a year is what is carried into the next, in every column. */
export function carryOvers(table: TableId, columns: readonly ColumnSpec[], out: RowSpec, into: RowSpec): Continuity[] {
  return columns.map(({ key: column }) => ({
    kind: 'carry-over',
    now: { parts: [{ cell: { table, row: into.key, column }, weight: 1 }], sum: { zh: `“${into.label}”`, en: `“${into.label}”` } },
    before: { parts: [{ cell: { table, row: out.key, column }, weight: 1 }], sum: { zh: `“${out.label}”`, en: `“${out.label}”` } },
  }));
}

interface OfRows {
  readonly kind: ContinuityKind;
  /** Columns with their weights. */
  readonly now: readonly (readonly [string, Weight])[];
  readonly before: readonly (readonly [string, Weight])[];
  readonly nowIs: Bilingual;
  readonly beforeIs: Bilingual;
}

/** The same of columns, in every row of the blocks that have all of them. */
export function continuitiesOfRows(table: TableId, blocks: readonly BlockSpec[], { kind, now, before, nowIs, beforeIs }: OfRows): Continuity[] {
  const hasAll = ({ columns }: BlockSpec): boolean => [...now, ...before].every(([key]) => columns.some((column) => column.key === key));
  return blocks.filter(hasAll).flatMap(({ rows }) => rows.map(({ key: row }): Continuity => ({
    kind,
    now: { parts: now.map(([column, weight]) => ({ cell: { table, row, column }, weight })), sum: nowIs },
    before: { parts: before.map(([column, weight]) => ({ cell: { table, row, column }, weight })), sum: beforeIs },
  })));
}
