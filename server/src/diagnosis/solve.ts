import { termsOf } from '../report/relations';
import type { RelationResult } from '../report/relations';
import type { ReportCell } from '../report/report';
import { addDecimals, equalDecimals, negateDecimal, subtractDecimals, weighted, zero } from '../text/decimal';
import type { Decimal, Weight } from '../text/decimal';
import type { Change, System } from './system';

/** Cells with what they are assumed to hold; null for what the sums must tell. */
export type Assumption = ReadonlyMap<ReportCell, Decimal | null>;

/** What an assumption comes to. */
export interface Solution {
  /** The cells that then hold something else than they do. */
  readonly changes: readonly Change[];
  /** How many figures the sums to be mended told. */
  readonly told: number;
  /** How many sums then hold in which a cell was assumed. */
  readonly sums: number;
}

/**
 * Works out what an assumption leaves open, and tries it: every sum in which one of its cells stands must then hold, as far as its
 * other figures were read. Null where one does not, where the sums do not tell a figure, or the form does not allow one.
 *
 * @param failing the relations to be mended, all of them; of others that fail it is as if they held
 */
export function solve(system: System, assumption: Assumption, failing: ReadonlySet<RelationResult>): Solution | null {
  const solution = tryOut(system, assumption, failing);
  return solution === 'open' ? null : solution;
}

/** The same, but `open` where nothing speaks against an assumption and the sums do not tell all of its figures. */
export function tryOut(system: System, assumption: Assumption, failing: ReadonlySet<RelationResult>): Solution | 'open' | null {
  for (const relation of failing) if (!mayMend(system, assumption, relation)) return null;
  let pending = sumsOf(system, assumption);
  const { size: sums } = pending;
  const values = new Map(assumption);
  const isOpen = ({ cell }: OwnTerm): boolean => values.get(cell) === null;
  while (pending.size > 0) {
    const later = new Map<RelationResult, readonly OwnTerm[]>();
    for (const [relation, terms] of pending) {
      const open = terms.filter(isOpen);
      const rest = addDecimals(excessOf(system, relation, failing), byOf(terms, values));
      const [only] = open;
      if (only === undefined) {
        if (!equalDecimals(rest, zero)) return null;
      } else if (open.length === 1) {
        const by = negateDecimal(weighted(rest, only.weight));
        if (!equalDecimals(by, zero) && system.change(only.cell, by) === null) return null;
        values.set(only.cell, addDecimals(only.cell.value ?? zero, by));
      } else later.set(relation, terms);
    }
    if (later.size === pending.size) return 'open';
    pending = later;
  }
  const changes: Change[] = [];
  for (const [cell, value] of values) {
    if (value === null) return 'open';
    if (cell.value === null || !equalDecimals(cell.value, value)) changes.push({ cell, value });
  }
  const told = [...assumption].filter(([cell, value]) => value === null && system.touching(cell).some(({ relation }) => failing.has(relation))).length;
  return { changes, told, sums };
}

/** Whether an assumption changes a sum by what it is off, or by what is still to be told: most do not. */
function mayMend(system: System, assumption: Assumption, relation: RelationResult): boolean {
  const own = termsOf(relation).filter(({ cell }) => cell !== null && assumption.has(cell)) as OwnTerm[];
  return own.some(({ cell }) => assumption.get(cell) === null) || equalDecimals(addDecimals(system.excess(relation), byOf(own, assumption)), zero);
}

interface OwnTerm {
  readonly cell: ReportCell;
  readonly weight: Weight;
}

/** The sums in which cells of an assumption stand and of which every figure is read or assumed, with those cells. */
function sumsOf(system: System, assumption: Assumption): Map<RelationResult, readonly OwnTerm[]> {
  const sums = new Map<RelationResult, OwnTerm[]>();
  for (const cell of assumption.keys()) {
    for (const { relation, weight } of system.touching(cell)) {
      const own = sums.get(relation);
      if (own === undefined) sums.set(relation, [{ cell, weight }]);
      else own.push({ cell, weight });
    }
  }
  for (const [relation, terms] of sums) {
    if (terms.filter(({ cell }) => cell.value === null).length < system.unread(relation)) sums.delete(relation);
  }
  return sums;
}

/** By how much what is known of the terms changes their sum. */
function byOf(terms: readonly OwnTerm[], values: Assumption): Decimal {
  return terms.reduce((sum, { cell, weight }) => {
    const value = values.get(cell);
    return value == null ? sum : addDecimals(sum, weighted(subtractDecimals(value, cell.value ?? zero), weight));
  }, zero);
}

/** What must be made up for: of a sum that could not be reckoned all that is known of it. */
function excessOf(system: System, relation: RelationResult, failing: ReadonlySet<RelationResult>): Decimal {
  return failing.has(relation) || system.unread(relation) > 0 ? system.excess(relation) : zero;
}
