import { compareDecimals, negateDecimal, weighted, zero } from '../text/decimal';
import type { Decimal } from '../text/decimal';
import { intakesIn, isMet, limitsIn, needsIn, sumOf } from './limits';
import type { LimitResult } from './limits';
import { termsOf } from './relations';
import type { RelationResult } from './relations';
import type { ReportCell, ReportTable } from './report';

/** What a blank cell must hold. */
export interface Filling {
  readonly cell: ReportCell;
  readonly value: Decimal;
}

/**
 * What the blank cells of a table must hold if blank means 0: the figures that sums with nothing else blank ask for, 0 for
 * the others, the sums for totals. Nothing that is filled in makes a sum, a limit or a need fail; where it would, all that was
 * taken for 0 to get there is left blank, for then blank does not mean 0 there.
 *
 * @param relations those of the table
 */
export function fillBlanks(table: ReportTable, relations: readonly RelationResult[]): Filling[] {
  const cells = table.blocks.flatMap((block) => block.rows.flatMap((row) => row.cells));
  const blank = cells.filter((cell) => cell.state === 'blank');
  if (blank.length === 0) return [];
  const sums = relations.flatMap(sumIn);
  const constraints = constraintsOf(table, relations, sums);
  const leftOut = new Set<ReportCell>();
  for (;;) {
    const solution = solve(cells, blank.filter((cell) => !leftOut.has(cell)), sums);
    const { values, guesses } = solution;
    const wrong = [...brokenIn(constraints, solution), ...sums.filter((sum) => isRowWithoutTotal(sum, values)).map(({ parts }) => parts.map(({ cell }) => cell))].flatMap((involved) => {
      const filled = involved.filter((cell) => cell.state === 'blank' && values.has(cell));
      const guessed = filled.flatMap((cell) => [...guesses.get(cell) ?? []]);
      return guessed.length > 0 ? guessed : filled;
    });
    if (wrong.length === 0) return blank.flatMap((cell) => (values.has(cell) ? [{ cell, value: values.get(cell)! }] : []));
    for (const cell of wrong) leftOut.add(cell);
  }
}

/** Values for as many cells as possible. */
interface Solution {
  readonly values: Map<ReportCell, Decimal>;
  /** For a cell that was filled in: which cells are 0 for no other reason than that they are blank, as far as it hangs on them. */
  readonly guesses: Map<ReportCell, ReadonlySet<ReportCell>>;
}

/** Cells that, each times its weight, add up to 0. */
interface Sum {
  readonly parts: LimitResult['parts'];
  /** The cell of the total where the others are its parts; null in a balance, all of whose cells are figures of their own. */
  readonly total: ReportCell | null;
}

interface Constraint {
  readonly cells: readonly ReportCell[];
  /** Null where it cannot be told. */
  holds(valueOf: (cell: ReportCell) => Decimal | null): boolean | null;
}

/** None where a row of the sum is missing: what stands in it is not known. */
function sumIn(result: RelationResult): Sum[] {
  const terms = termsOf(result);
  const present = terms.flatMap(({ cell, weight }) => (cell === null ? [] : [{ cell, weight }]));
  if (present.length < terms.length) return [];
  return [{ parts: present, total: result.parts.every(({ weight }) => weight === 1) ? result.total : null }];
}

function constraintsOf(table: ReportTable, relations: readonly RelationResult[], sums: readonly Sum[]): Constraint[] {
  return [
    ...sums.map(({ parts }): Constraint => ({ cells: parts.map(({ cell }) => cell), holds: (valueOf) => order(sumOf(parts, valueOf), (by) => by === 0) })),
    ...limitsIn(table).map(({ parts }): Constraint => ({ cells: parts.map(({ cell }) => cell), holds: (valueOf) => order(sumOf(parts, valueOf), (by) => by >= 0) })),
    ...[...needsIn(table), ...intakesIn(relations)].map((need): Constraint => ({ cells: [...need.cells, ...need.others], holds: (valueOf) => isMet(need, valueOf) })),
  ];
}

/** Of a row whose total can hold nothing that fits, the parts that are blank are not known either. */
function isRowWithoutTotal({ parts, total }: Sum, values: ReadonlyMap<ReportCell, Decimal>): boolean {
  return total !== null && total.state === 'blank' && !values.has(total) && parts.every(({ cell }) => cell.ref.row === total.ref.row);
}

function order(sum: Decimal | null, isRight: (by: number) => boolean): boolean | null {
  return sum === null ? null : isRight(compareDecimals(sum, zero));
}

function brokenIn(constraints: readonly Constraint[], { values }: Solution): (readonly ReportCell[])[] {
  return constraints.filter(({ holds }) => holds((cell) => values.get(cell) ?? null) === false).map((constraint) => constraint.cells);
}

function solve(cells: readonly ReportCell[], blank: readonly ReportCell[], sums: readonly Sum[]): Solution {
  const solution: Solution = { values: new Map(cells.flatMap((cell) => (cell.value === null ? [] : [[cell, cell.value] as const]))), guesses: new Map() };
  const open = new Set(blank);
  reckon(sums, solution, open);
  const totals = new Set(sums.map(({ total }) => total));
  for (const cell of [...open].filter((each) => !totals.has(each))) {
    solution.values.set(cell, zero);
    solution.guesses.set(cell, new Set([cell]));
    open.delete(cell);
  }
  reckon(sums, solution, open);
  return solution;
}

/** Gives every open cell that is the last of a sum what the sum asks for, again and again; what would be negative stays open. */
function reckon(sums: readonly Sum[], { values, guesses }: Solution, open: Set<ReportCell>): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const { parts } of sums) {
      const missing = parts.filter(({ cell }) => !values.has(cell));
      const [last] = missing;
      if (missing.length !== 1 || !open.has(last!.cell)) continue;
      const others = parts.filter((part) => part !== last);
      const rest = sumOf(others, (cell) => values.get(cell) ?? null)!;
      const value = negateDecimal(weighted(rest, last!.weight));
      if (compareDecimals(value, zero) < 0) continue;
      values.set(last!.cell, value);
      guesses.set(last!.cell, new Set(others.flatMap(({ cell }) => [...guesses.get(cell) ?? []])));
      open.delete(last!.cell);
      changed = true;
    }
  }
}
