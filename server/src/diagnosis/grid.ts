import type { RelationResult } from '../report/relations';
import type { ReportCell } from '../report/report';
import { equalDecimals, zero } from '../text/decimal';
import type { Bilingual } from '../text/bilingual';
import type { Decimal } from '../text/decimal';
import type { System } from './system';
import type { Assumption } from './solve';

/** One of the kinds of slips by which many cells go wrong at once, at one place: what the cells then held. */
export interface Candidate {
  /** The likelier the lower. */
  readonly rank: number;
  /** How the slip is told: few candidates explain anything. */
  readonly name: () => Bilingual;
  readonly assumption: Assumption;
  /** The rank where no more sums fail than figures that they have to tell, so that nothing confirms its place; null: then it is none. */
  readonly untold: number | null;
}

/** The rank of a slip of which no more is known than where it is: it explains nothing that one of the others does. */
export const unlikely = 9;

/** That of a slip that nothing speaks for but that the sums would hold: less likely than cells that are wrong in a way not known. */
export const unsure = 100;

/** That of one for which not even a figure that stands there twice speaks, but a 0, as there is in most groups. */
export const hardly = unsure + 2;

/** Cells as they stand: lines of the text, each as long as the others. */
export interface Grid {
  readonly lines: readonly (readonly ReportCell[])[];
}

/** The cells of blocks in which something fails. */
export function gridsOf(system: System, failing: readonly RelationResult[]): Grid[] {
  return allGrids(system).filter(({ lines }) => failing.some((relation) => system.cells(relation).some((cell) => lines.some((line) => line.includes(cell)))));
}

/** The cells of all blocks, rows that stand side by side as one line; without rows of which a cell was not read. */
export function allGrids({ blocks }: Pick<System, 'blocks'>): Grid[] {
  return blocks.map(({ spec, rows }): Grid => {
    const cells = rows.filter(({ cells: own }) => own.every(isFigureOrBlank)).map((row) => row.cells);
    return { lines: spec.direction === 'across' ? [cells.flat()] : cells };
  });
}

/** The lines, or the columns, of a grid in which every one of the relations has a cell. */
export function touchedByAll(system: System, vectors: readonly (readonly ReportCell[])[], failing: readonly RelationResult[]): readonly (readonly ReportCell[])[] {
  return vectors.filter((vector) => {
    const own = new Set(vector);
    return failing.every((relation) => system.cells(relation).some((cell) => own.has(cell)));
  });
}

export function columnsOf({ lines }: Grid): ReportCell[][] {
  return (lines[0] ?? []).map((_, column) => lines.map((line) => line[column]!));
}

/** The figures put into cells in which others stand. */
export function assumptionOf(cells: readonly ReportCell[], figures: readonly (Decimal | null)[]): Map<ReportCell, Decimal | null> {
  const assumption = new Map<ReportCell, Decimal | null>();
  cells.forEach((cell, at) => {
    const figure = figures[at]!;
    if (figure === null || cell.value === null || !equalDecimals(figure, cell.value)) assumption.set(cell, figure);
  });
  return assumption;
}

/** Whether nothing stands in a cell, or 0. */
export function isNothing({ value }: ReportCell): boolean {
  return value === null || equalDecimals(value, zero);
}

export function holdSame(one: ReportCell | undefined, other: ReportCell | undefined): boolean {
  return one?.value != null && other?.value != null && equalDecimals(one.value, other.value);
}

function isFigureOrBlank({ state }: ReportCell): boolean {
  return state === 'figure' || state === 'blank';
}
