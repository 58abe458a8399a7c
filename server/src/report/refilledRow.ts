import type { CellRef } from '../forms/form';
import type { Decimal } from '../text/decimal';
import { addDecimals, equalDecimals, formatDecimal, negateDecimal, weighted, zero } from '../text/decimal';
import { termsOf } from './relations';
import type { RelationResult } from './relations';
import type { ReportRow } from './report';

/** The only way in which a row that has lost or gained a figure makes all its sums. */
export interface Refilled {
  /** The figures that then stand in the row, in the form's order. */
  readonly figures: readonly Decimal[];
  /** Where the figure is lost, as an index of `figures`, or too much, as one of those printed: one of several that come to the same. */
  readonly places: readonly number[];
}

/**
 * Looks where a row with one figure too few or too many has lost or gained it: the places are tried in turn, and its own sum and
 * those of the columns tell. Null where none, or several that are not the same, would do, or a figure was not read.
 *
 * @param rows those that share the line, each with as many cells as columns (one, or those that stand side by side)
 */
export function refilledRow(rows: readonly ReportRow[], relations: readonly RelationResult[]): Refilled | null {
  const width = rows[0]?.width ?? null;
  const cells = rows.flatMap((row) => row.cells.map(({ ref }) => ref));
  const values = width?.values.map(({ value }) => value) ?? [];
  if (width === null || Math.abs(values.length - cells.length) !== 1 || values.some((value) => value === null)) return null;
  const own = relations.filter((result) => termsOf(result).some(({ ref }) => indexOf(cells, ref) >= 0));
  const ways = new Map<string, { figures: readonly Decimal[]; places: number[] }>();
  const longer = Math.max(values.length, cells.length);
  for (let place = 0; place < longer; place++) {
    const figures = values.length > cells.length ? values.toSpliced(place, 1) as Decimal[] : filled(values as Decimal[], place, cells, own);
    if (figures === null || !own.every((result) => holds(result, cells, figures))) continue;
    const name = figures.map(formatDecimal).join(' ');
    const known = ways.get(name);
    if (known === undefined) ways.set(name, { figures, places: [place] });
    else known.places.push(place);
  }
  return ways.size === 1 && own.some((result) => isKnown(result, cells)) ? [...ways.values()][0]! : null;
}

/** The figures with the one that the sum of its own row asks for put in at a place; null where no such sum has it, or it is negative. */
function filled(values: readonly Decimal[], place: number, cells: readonly CellRef[], relations: readonly RelationResult[]): Decimal[] | null {
  const inRow = relations.find((result) => {
    const places = termsOf(result).map(({ ref }) => indexOf(cells, ref));
    return places.every((at) => at >= 0) && places.includes(place);
  });
  if (inRow === undefined) return null;
  const figures = values.toSpliced(place, 0, zero);
  const off = difference(inRow, cells, figures);
  const { weight } = termsOf(inRow).find(({ ref }) => indexOf(cells, ref) === place)!;
  const lost = negateDecimal(weighted(off, weight));
  return lost.digits < 0n ? null : figures.toSpliced(place, 1, lost);
}

/** Of a relation with another cell that was not read nothing can be told: it does not speak against. */
function holds(result: RelationResult, cells: readonly CellRef[], figures: readonly Decimal[]): boolean {
  return !isKnown(result, cells) || equalDecimals(difference(result, cells, figures), zero);
}

function isKnown(result: RelationResult, cells: readonly CellRef[]): boolean {
  return termsOf(result).every(({ ref, cell }) => indexOf(cells, ref) >= 0 || cell?.value != null);
}

/** What the parts make more than the total. */
function difference(result: RelationResult, cells: readonly CellRef[], figures: readonly Decimal[]): Decimal {
  return termsOf(result).reduce((sum, { ref, weight, cell }) => addDecimals(sum, weighted(figures[indexOf(cells, ref)] ?? cell?.value ?? zero, weight)), zero);
}

function indexOf(cells: readonly CellRef[], { row, column }: CellRef): number {
  return cells.findIndex((ref) => ref.row === row && ref.column === column);
}
