import type { BlockSpec, CellRef, TableId } from '../forms/form';
import { addDecimals, equalDecimals, negateDecimal, subtractDecimals, weighted, zero } from '../text/decimal';
import type { Decimal } from '../text/decimal';
import { specOfTable } from './names';
import { termsOf } from './relations';
import type { RelationResult, Term } from './relations';
import type { Report } from './report';

/** The figures of rows, in the order of their columns. */
export type ImpliedRows = ReadonlyMap<string, readonly Decimal[]>;

/**
 * The figures that rows which are missing must have had: in every column what the sums of the table leave for them ((七)总计
 * less the other rows), if all sums agree, no figure is negative and the rows' own sums then hold. Of several rows it is known
 * only when nothing is left for them: each is 0 then.
 *
 * @param keys the rows that are missing; of a group printed as several rows, each of them
 * @returns null where the sums do not tell, as in a table without any (table 2)
 */
export function impliedRows(report: Report, relations: readonly RelationResult[], table: TableId, keys: readonly string[]): ImpliedRows | null {
  const block = blockOf(report, table, keys);
  if (block === null) return null;
  const own = relations.filter(({ relation }) => relation.total.table === table);
  const isUnknown = (ref: CellRef): boolean => keys.includes(ref.row);
  const equations = own.map((result) => equationOf(result, isUnknown)).filter((equation) => equation !== null);
  const across = equations.filter(({ unknown }) => unknown.some(({ ref }) => ref.column !== unknown[0]!.ref.column));
  const down = equations.filter((equation) => !across.includes(equation) && equation.unknown.length > 0);
  const values = solved(down);
  if (values === null) return null;
  const figures = new Map(keys.map((key) => [key, block.columns.map((column) => values.get(nameOf({ row: key, column: column.key })))]));
  if ([...figures.values()].some((row) => row.some((value) => value === undefined || value.digits < 0n))) return null;
  return [...down, ...across].every((equation) => holds(equation, values)) && across.length >= keys.length ? figures as ImpliedRows : null;
}

/** `rest` is what the known cells leave for the unknown ones: the sum of these, each times its weight. */
interface Equation {
  readonly unknown: readonly Pick<Term, 'ref' | 'weight'>[];
  readonly rest: Decimal;
}

function blockOf(report: Report, table: TableId, keys: readonly string[]): BlockSpec | null {
  const blocks = [...report.tables.filter(({ id }) => id === table).flatMap(({ blocks: printed }) => printed.map(({ spec }) => spec)), ...(specOfTable(report, table)?.blocks ?? [])];
  return blocks.find(({ rows, groups }) => keys.every((key) => rows.some((row) => row.key === key) || groups.some((group) => group.asRow === key))) ?? null;
}

/** Null for a relation with a cell, other than the unknown ones, that was not read. */
function equationOf(result: RelationResult, isUnknown: (ref: CellRef) => boolean): Equation | null {
  const terms = termsOf(result);
  const known = terms.filter(({ ref }) => !isUnknown(ref));
  if (known.some(({ cell }) => cell?.value == null)) return null;
  const sum = known.reduce((before, { cell, weight }) => addDecimals(before, weighted(cell!.value!, weight)), zero);
  return { unknown: terms.filter(({ ref }) => isUnknown(ref)), rest: negateDecimal(sum) };
}

/** What the equations tell of single cells; null when two of them contradict each other. */
function solved(equations: readonly Equation[]): ReadonlyMap<string, Decimal> | null {
  const values = new Map<string, Decimal>();
  for (let before = -1; before < values.size;) {
    before = values.size;
    for (const equation of equations) {
      const open = equation.unknown.filter(({ ref }) => !values.has(nameOf(ref)));
      const rest = restOf(equation, values);
      const [only] = open;
      if (only === undefined) {
        if (!equalDecimals(rest, zero)) return null;
      } else if (open.length === 1) values.set(nameOf(only.ref), weighted(rest, only.weight));
      // Nothing is left for figures none of which is negative.
      else if (equalDecimals(rest, zero) && open.every(({ weight }) => weight === only.weight)) for (const { ref } of open) values.set(nameOf(ref), zero);
    }
  }
  return values;
}

function holds(equation: Equation, values: ReadonlyMap<string, Decimal>): boolean {
  return equalDecimals(restOf(equation, values), zero);
}

function restOf({ unknown, rest }: Equation, values: ReadonlyMap<string, Decimal>): Decimal {
  return unknown.reduce((left, { ref, weight }) => subtractDecimals(left, weighted(values.get(nameOf(ref)) ?? zero, weight)), rest);
}

function nameOf({ row, column }: Pick<CellRef, 'row' | 'column'>): string {
  return `${row} ${column}`;
}
