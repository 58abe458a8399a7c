import type { Limit, Need } from '../forms/form';
import { addDecimals, compareDecimals, weighted, zero } from '../text/decimal';
import type { Decimal, Weight } from '../text/decimal';
import type { RelationResult } from './relations';
import type { ReportCell, ReportRow, ReportTable } from './report';

/** A limit of the form with the cells of a row in it. */
export interface LimitResult {
  readonly limit: Limit;
  readonly row: ReportRow;
  readonly parts: readonly { readonly cell: ReportCell; readonly weight: Weight }[];
  /** Null while one of the cells holds no figure. */
  readonly sum: Decimal | null;
}

/** Figures that are there only where others are: where one of `cells` is over 0, one of `others` is. */
export interface NeedResult<Kind = Need['kind']> {
  readonly kind: Kind;
  readonly cells: readonly ReportCell[];
  readonly others: readonly ReportCell[];
}

/** What the figure of a cell is; null where there is none. */
export type ValueOf = (cell: ReportCell) => Decimal | null;

/** The limits of every row of a table, each block by its own form. */
export function limitsIn(table: ReportTable): LimitResult[] {
  return table.blocks.flatMap(({ spec, rows }) => (spec.limits ?? []).flatMap((limit) => rows.map((row): LimitResult => {
    const parts = limit.parts.map(({ column, weight }) => ({ cell: cellIn(row, column), weight }));
    return { limit, row, parts, sum: sumOf(parts, printed) };
  })));
}

/** The needs of every row of a table, each block by its own form. */
export function needsIn(table: ReportTable): NeedResult[] {
  return table.blocks.flatMap(({ spec, rows }) => (spec.needs ?? []).flatMap(({ kind, column, others }) => rows.map((row): NeedResult =>
    ({ kind, cells: [cellIn(row, column)], others: others.map((other) => cellIn(row, other)) }))));
}

/**
 * What comes out of a column of applications only came in: for each kind of applicants its results, their total and what is
 * carried out need what is new or carried in. The column of totals is none: it is wrong where a kind is.
 *
 * @param relations of one table; those of the balance tell what comes in
 */
export function intakesIn(relations: readonly RelationResult[]): (NeedResult<'intake'> & { readonly balance: RelationResult })[] {
  const kinds = new Set(relations.filter(({ relation }) => relation.kind === 'row-total').flatMap(({ parts }) => parts.map(({ ref }) => ref.column)));
  return relations.filter(({ relation }) => relation.kind === 'balance' && kinds.has(relation.total.column)).map((balance) => {
    const column = relations.find(({ relation }) => relation.kind === 'column-total' && relation.total.column === balance.relation.total.column);
    const results = [...column?.parts.map(({ cell }) => cell) ?? [], column?.total ?? null, balance.total];
    const present = (cells: readonly (ReportCell | null)[]): ReportCell[] => cells.filter((cell) => cell !== null);
    const came = balance.parts.filter(({ weight }) => weight === 1).map(({ cell }) => cell);
    // A row of intake that is missing may have had what the column needs.
    return { kind: 'intake', balance, cells: came.includes(null) ? [] : present(results), others: present(came) };
  });
}

/** Whether a need is met: null where that cannot be told, as a cell that might meet it holds no figure. */
export function isMet({ cells, others }: Pick<NeedResult, 'cells' | 'others'>, valueOf: ValueOf = printed): boolean | null {
  const isOver = (cell: ReportCell): boolean => compareDecimals(valueOf(cell) ?? zero, zero) > 0;
  if (others.some(isOver)) return true;
  if (cells.some(isOver)) return others.every((cell) => valueOf(cell) !== null) ? false : null;
  return cells.every((cell) => valueOf(cell) !== null) ? true : null;
}

/** The weighted sum of cells; null where one of them has no value. */
export function sumOf(parts: LimitResult['parts'], valueOf: ValueOf): Decimal | null {
  let sum = zero;
  for (const { cell, weight } of parts) {
    const value = valueOf(cell);
    if (value === null) return null;
    sum = addDecimals(sum, weighted(value, weight));
  }
  return sum;
}

function printed(cell: ReportCell): Decimal | null {
  return cell.value;
}

function cellIn(row: ReportRow, column: string): ReportCell {
  return row.cells.find((cell) => cell.ref.column === column)!;
}
