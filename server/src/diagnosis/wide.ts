import type { RelationResult } from '../report/relations';
import type { Report, ReportCell } from '../report/report';
import { equalDecimals, formatDecimal, zero } from '../text/decimal';
import { exchanged } from './exchanged';
import { allGrids, gridsOf, unlikely, unsure } from './grid';
import type { Candidate, Grid } from './grid';
import { shifted, shiftedInSum, shiftedIntoBlank, shiftedLines } from './shifted';
import type { Slip } from './slips';
import { solve } from './solve';
import type { Change, System } from './system';
import { wholeLines } from './wholeLines';

/** A slip by which more than two cells went wrong, and what they should hold. */
export interface WideSlip {
  readonly changes: readonly Change[];
  readonly slip: Slip;
}

/**
 * The slips of the known kinds that explain all of the relations, and break none; nothing else than these kinds is tried.
 *
 * @param fewest cells that are wrong by it
 */
export function wideSlips(report: Report, system: System, failing: readonly RelationResult[], fewest: number): WideSlip[] {
  if (failing.length < fewestSums) return [];
  const all = slipsOf(system, failing, fewest, (grid) => [shifted(report, system, grid, failing), exchanged(report, system, grid, failing), wholeLines(report, system, grid, failing)])
    .filter(({ slip }) => slip.rank < unsure);
  const likely = all.filter(({ slip }) => slip.rank < unlikely);
  return likely.length > 0 ? likely : all;
}

const fewestSums = 2;

/** Those that would do as well, but that nothing speaks for: where one sum fails by itself, or only sums of whole rows. */
export function unsureSlips(report: Report, system: System, failing: readonly RelationResult[]): WideSlip[] {
  const [only, other] = failing;
  const isOne = only !== undefined && other === undefined;
  const slips = slipsOf(system, failing, isOne ? fewestInSum : fewestCells, (grid) => [isOne ? shiftedInSum(report, system, grid, only) : shiftedLines(report, grid)]);
  return slips.filter(({ slip }) => slip.rank >= unsure);
}

/**
 * Those that mend the one sum that fails and fill a blank cell beside it with what another sum asks for: one slip, where a single
 * cell would leave the blank one a mistake of its own. A 0 there tells nothing.
 */
export function slipsIntoBlank(report: Report, system: System, failing: readonly RelationResult[]): WideSlip[] {
  if (failing.length >= fewestSums) return [];
  const isConfirmed = ({ cell, value }: Change): boolean => cell.state === 'blank' && !equalDecimals(value, zero) && system.touching(cell).some(({ relation }) => system.unread(relation) === 1);
  return slipsOf(system, failing, fewestInSum, (grid) => [shiftedIntoBlank(report, system, grid, failing)]).filter(({ changes }) => changes.some(isConfirmed));
}

/** Sums that fail in one line, and the slips by which its figures moved up into a blank cell that mend them all. */
export interface IntoBlank {
  readonly relations: readonly RelationResult[];
  readonly slips: readonly WideSlip[];
}

/** The lines in which several sums fail by one such slip: each that the one lost figure does not tell confirms it. */
export function linesIntoBlank(report: Report, system: System, failing: readonly RelationResult[]): IntoBlank[] {
  return allGrids(system).flatMap(({ lines }) => lines.filter((line) => line.some(({ state }) => state === 'blank'))).flatMap((line): IntoBlank[] => {
    const relations = failing.filter((relation) => system.cells(relation).some((cell) => line.includes(cell)));
    if (relations.length < fewestSums) return [];
    const slips = slipsIn(system, relations, fewestInSum, [shiftedIntoBlank(report, system, { lines: [line] }, relations)]);
    return slips.length === 0 ? [] : [{ relations, slips }];
  });
}

/** The slips by which the figures of a line moved up into its blank cell that break no sum. One of these tells what was lost, so that their holding tells little. */
export function movesInto(report: Report, system: System, line: readonly ReportCell[]): WideSlip[] {
  return slipsIn(system, [], fewestInSum, [shiftedIntoBlank(report, system, { lines: [line] }, [])]);
}

/** Two cells that are wrong are found by themselves, unless one is enough. */
const fewestCells = 3;
const fewestInSum = 2;

function slipsOf(system: System, failing: readonly RelationResult[], fewest: number, candidatesIn: (grid: Grid) => readonly Iterable<Candidate>[]): WideSlip[] {
  return slipsIn(system, failing, fewest, gridsOf(system, failing).flatMap((grid) => candidatesIn(grid)));
}

function slipsIn(system: System, failing: readonly RelationResult[], fewest: number, all: readonly Iterable<Candidate>[]): WideSlip[] {
  const mended = new Set(failing);
  const found = new Map<string, WideSlip>();
  for (const candidate of all.flatMap((candidates) => [...candidates])) {
    const solution = candidate.assumption.size < fewest ? null : solve(system, candidate.assumption, mended);
    if (solution === null || solution.changes.length < fewest) continue;
    const rank = failing.length > solution.told ? candidate.rank : candidate.untold;
    const name = nameOf(solution.changes);
    const known = found.get(name);
    if (rank !== null && (known === undefined || rank < known.slip.rank)) found.set(name, { changes: solution.changes, slip: { rank, name: candidate.name() } });
  }
  return [...found.values()];
}

function nameOf(changes: readonly Change[]): string {
  return changes.map(({ cell: { ref }, value }) => `${ref.row} ${ref.column} ${formatDecimal(value)}`).sort().join();
}
