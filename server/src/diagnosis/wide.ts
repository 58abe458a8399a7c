import type { RelationResult } from '../report/relations';
import type { Report } from '../report/report';
import { formatDecimal } from '../text/decimal';
import { exchanged } from './exchanged';
import { gridsOf, unlikely } from './grid';
import { shifted } from './shifted';
import type { Slip } from './slips';
import { solve } from './solve';
import type { Change, System } from './system';
import { wholeLines } from './wholeLines';

/** A slip by which more than two cells went wrong, and what they should hold. */
export interface WideSlip {
  readonly changes: readonly Change[];
  readonly slip: Slip;
}

/** The slips of the known kinds that explain all of the relations, and break none; nothing else than these kinds is tried. */
export function wideSlips(report: Report, system: System, failing: readonly RelationResult[]): WideSlip[] {
  if (failing.length < fewestSums) return [];
  const mended = new Set(failing);
  const found = new Map<string, WideSlip>();
  for (const grid of gridsOf(system, failing)) {
    for (const candidates of [shifted(report, system, grid, failing), exchanged(report, grid), wholeLines(report, system, grid, failing)]) {
      for (const { assumption, rank, name: told, isToldByFigures } of candidates) {
        if (assumption.size < fewestCells) continue;
        const solution = solve(system, assumption, mended);
        if (solution === null || solution.changes.length < fewestCells || (!isToldByFigures && failing.length <= solution.told)) continue;
        const name = nameOf(solution.changes);
        const known = found.get(name);
        if (known === undefined || rank < known.slip.rank) found.set(name, { changes: solution.changes, slip: { rank, name: told() } });
      }
    }
  }
  const all = [...found.values()];
  const likely = all.filter(({ slip }) => slip.rank < unlikely);
  return likely.length > 0 ? likely : all;
}

/** Two cells that are wrong are found by themselves. */
const fewestCells = 3;
const fewestSums = 2;

function nameOf(changes: readonly Change[]): string {
  return changes.map(({ cell: { ref }, value }) => `${ref.row} ${ref.column} ${formatDecimal(value)}`).sort().join();
}
