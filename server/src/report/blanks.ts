import { compareDecimals, negateDecimal, zero } from '../text/decimal';
import type { Decimal } from '../text/decimal';
import { intakesIn, isMet, limitsIn, needsIn, sumOf } from './limits';
import type { LimitResult } from './limits';
import type { RelationResult } from './relations';
import type { ReportCell, ReportTable } from './report';

/** What a blank cell must hold. */
export interface Filling {
  readonly cell: ReportCell;
  readonly value: Decimal;
}

/**
 * What the blank cells of a table must hold if blank means 0: the figures that sums with nothing else blank ask for, 0 for
 * the others, the sums for totals. A cell is left out where it has no place among the relations of the form without breaking
 * one: nothing that is filled in makes a sum, a limit or a need fail.
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
    const { values, guessed } = solve(cells, blank.filter((cell) => !leftOut.has(cell)), sums);
    const filled = (each: ReportCell): boolean => each.state === 'blank' && values.has(each);
    const broken = constraints.filter((constraint) => constraint.holds((cell) => values.get(cell) ?? null) === false).map((constraint) => constraint.cells.filter(filled));
    // What was only taken for 0 goes before what a sum asks for.
    const wrong = [
      ...broken.flatMap((involved) => (involved.some((cell) => guessed.has(cell)) ? involved.filter((cell) => guessed.has(cell)) : involved)),
      ...sums.filter((sum) => isRowWithoutTotal(sum, values)).flatMap(({ parts }) => parts.map(({ cell }) => cell).filter((cell) => guessed.has(cell))),
    ];
    if (wrong.length === 0) return blank.flatMap((cell) => (values.has(cell) ? [{ cell, value: values.get(cell)! }] : []));
    for (const cell of wrong) leftOut.add(cell);
  }
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
function sumIn({ total, parts }: RelationResult): Sum[] {
  const present = parts.flatMap(({ cell, weight }) => (cell === null ? [] : [{ cell, weight }]));
  if (total === null || present.length < parts.length) return [];
  return [{ parts: [...present, { cell: total, weight: -1 }], total: parts.every(({ weight }) => weight === 1) ? total : null }];
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

/** Values for as many of the blank cells as possible, and which of them are 0 for no other reason than that they are blank. */
function solve(cells: readonly ReportCell[], blank: readonly ReportCell[], sums: readonly Sum[]): { values: Map<ReportCell, Decimal>; guessed: Set<ReportCell> } {
  const values = new Map(cells.flatMap((cell) => (cell.value === null ? [] : [[cell, cell.value] as const])));
  const open = new Set(blank);
  reckon(sums, values, open);
  const totals = new Set(sums.map(({ total }) => total));
  const guessed = new Set([...open].filter((cell) => !totals.has(cell)));
  for (const cell of guessed) {
    values.set(cell, zero);
    open.delete(cell);
  }
  reckon(sums, values, open);
  return { values, guessed };
}

/** Gives every open cell that is the last of a sum what the sum asks for, again and again; what would be negative stays open. */
function reckon(sums: readonly Sum[], values: Map<ReportCell, Decimal>, open: Set<ReportCell>): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const { parts } of sums) {
      const missing = parts.filter(({ cell }) => !values.has(cell));
      const [last] = missing;
      if (missing.length !== 1 || !open.has(last!.cell)) continue;
      const rest = sumOf(parts.filter((part) => part !== last), (cell) => values.get(cell) ?? null)!;
      const value = last!.weight === 1 ? negateDecimal(rest) : rest;
      if (compareDecimals(value, zero) < 0) continue;
      values.set(last!.cell, value);
      open.delete(last!.cell);
      changed = true;
    }
  }
}
