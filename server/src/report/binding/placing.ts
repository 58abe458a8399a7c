import type { Decimal } from '../../text/decimal';
import { addDecimals, equalDecimals, zero } from '../../text/decimal';
import type { Item, RowCells } from './reading';

/** A row behind its label, with what the form says of it. */
export interface RowToPlace {
  readonly cells: RowCells;
  /** How many columns it has. */
  readonly count: number;
  /** Whether its last figure is the sum of the others. */
  readonly isSum: boolean;
}

/** Where the figures of a row, or the heads over them, begin among the cells behind their label. */
export interface Place {
  readonly kind: string;
  readonly offset: number;
  /** How many cells there are. */
  readonly length: number;
  readonly count: number;
  readonly start: number;
  /** Whether it reaches from the first column to the last, so that no column is absent; a sum alone does not show that. */
  readonly isWhole: boolean;
}

/** What the heads of a table show. */
export interface HeadPlaces {
  /** Of complete heads: first column to last. */
  readonly places: readonly Place[];
  /** How many cells the lines have that are heads from end to end; none where the text has no lines. */
  readonly widths: ReadonlySet<number>;
  /** The column of the text in which the form's first one stands, where every line has the same number of cells; else null. */
  readonly column: number | null;
}

/**
 * The items that are the columns of each row; null where the text does not tell.
 *
 * Blank cells before and behind the figures may be what merged cells leave, or cells of the form without a figure. A row
 * whose figures reach from the first column to the last shows itself where they lie. Any other must lie as the rows do that
 * show it, and two things must say so: several rows or heads that all follow one rule and leave no other, or rows of its
 * kind and its own sum. A row that has another shape than they has lost a cell, and which one is anybody's guess. Where every
 * line has the same number of cells, cells stand under their heads.
 *
 * @param rowsAreRows whether cells stand in columns of the text
 */
export function placeRows(rows: readonly RowToPlace[], { places: heads, widths, column }: HeadPlaces, rowsAreRows: boolean): (readonly Item[] | null)[] {
  const shown = rows.map(ownPlace);
  const places = [...heads, ...shown.filter((place) => place !== null)];
  const rules = rulesOf(places, rowsAreRows).filter((rule) => places.every((place) => rule.startOf(place) === place.start));
  const isTight = areTight(rows);
  return rows.map((row, at) => {
    const items = withoutRemarks(row);
    const filled = items.filter(isFilled);
    if (filled.length === row.count) return filled;
    if (filled.length > row.count || items.length < row.count) return null;
    if (row.cells.exact || isTight) return items.length === row.count ? items : null;
    const start = startUnder(column, row, items) ?? startOf(row, items, { places: places.filter((place) => place !== shown[at]), rules, widths });
    return start === null ? null : items.slice(start, start + row.count);
  });
}

/**
 * Whether all rows have the form's number of cells behind labels of whatever depth, be these cells of their own or all in one column:
 * then merged cells left none, and blank ones are the form's.
 */
function areTight(rows: readonly RowToPlace[]): boolean {
  return new Set(rows.map(({ cells }) => cells.kind)).size >= fewestForRule && rows.length >= fewestForShape && rows.every((row) => row.cells.items.length === row.count);
}

/** Where a row begins under heads of which the column is known; null where it does not, or has figures beside them. */
function startUnder(column: number | null, { cells: { offset }, count }: RowToPlace, items: readonly Item[]): number | null {
  const start = column === null ? -1 : column - offset;
  const isPossible = start >= 0 && start + count <= items.length && items.every((item, at) => !isFilled(item) || (at >= start && at < start + count));
  return isPossible ? start : null;
}

/** What the other rows and the heads show. */
interface Shown {
  readonly places: readonly Place[];
  readonly rules: readonly Rule[];
  readonly widths: ReadonlySet<number>;
}

function startOf(row: RowToPlace, items: readonly Item[], { places, rules, widths }: Shown): number | null {
  const { count } = row;
  const first = items.findIndex(isFilled);
  const last = items.findLastIndex(isFilled);
  if (first >= 0 && last - first + 1 === count) return first;
  const isPossible = (start: number): boolean => start >= 0 && start + count <= items.length && (first < 0 || (start <= first && last < start + count));
  const bySum = makesSum(row, items) ? last - count + 1 : null;
  if (bySum !== null && !isPossible(bySum)) return null;
  const shape = placeOf(row, items, 0, false);
  if (!places.some(({ isWhole }) => isWhole)) return items.length === count && widths.has(shape.offset + shape.length) ? 0 : null;
  const alike = places.filter((place) => isAlike(place, shape));
  const isShown = places.filter((place) => place.length > place.count).length >= fewestForRule;
  if (items.length === count) {
    // Where remains of merged cells stand behind the figures, none stand behind a row that ends with a figure.
    const hasNoRemains = isShown && last === count - 1 && rules.length === 1 && rules[0]!.id === 'behind';
    return hasShape(alike, places, shape) || widths.has(shape.offset + shape.length) || hasNoRemains ? 0 : null;
  }
  const byRule = only(rules.map((rule) => rule.startOf(shape)).filter(isPossible));
  const isRuled = isShown || (rules.some(({ id }) => id === 'column') && new Set(places.map(({ offset }) => offset)).size >= fewestForRule);
  if (byRule !== null && isRuled && hasShape(alike, places, shape)) return bySum === null || bySum === byRule ? byRule : null;
  const byKind = only(alike.map((place) => place.start));
  return byKind !== null && isPossible(byKind) && (bySum === null ? alike.length >= fewestForRule : bySum === byKind) ? byKind : null;
}

/** Whether a row has as many cells as those alike, or as all, counted from the line's start or from the label. */
function hasShape(alike: readonly Place[], places: readonly Place[], shape: Place): boolean {
  return alike.length > 0 || agree(places, shape, ({ offset, length }) => offset + length) || agree(places, shape, ({ length, count }) => length - count);
}

/** One row or head may be the only one of its kind. */
const fewestForRule = 2;
const fewestForShape = 4;

/** What tells where the figures begin among the cells of a row. */
interface Rule {
  readonly id: 'behind' | 'before' | 'column';
  startOf(place: Place): number;
}

/** What merged cells leave stands behind the figures, or before them; or the figures stand in the same columns of the text. */
function rulesOf([first]: readonly Place[], rowsAreRows: boolean): Rule[] {
  const rules: Rule[] = [{ id: 'behind', startOf: () => 0 }, { id: 'before', startOf: ({ length, count }) => length - count }];
  if (!rowsAreRows || first === undefined) return rules;
  const column = first.offset + first.start;
  return [...rules, { id: 'column', startOf: ({ offset }) => column - offset }];
}

/** The place of a row whose figures reach from the first column to the last, or whose last figure is the sum of the others. */
function ownPlace(row: RowToPlace): Place | null {
  const items = withoutRemarks(row);
  const first = items.findIndex(isFilled);
  const last = items.findLastIndex(isFilled);
  if (first >= 0 && last - first + 1 === row.count) return placeOf(row, items, first, true);
  const start = last - row.count + 1;
  return start >= 0 && start <= first && makesSum(row, items) ? placeOf(row, items, start, false) : null;
}

function placeOf({ cells: { kind, offset }, count }: RowToPlace, items: readonly Item[], start: number, isWhole: boolean): Place {
  return { kind, offset, length: items.length, count, start, isWhole };
}

function isAlike(a: Place, b: Place): boolean {
  return a.kind === b.kind && a.count === b.count;
}

/** Whether the others have the same number of cells, so counted; the last row of a table may have lost some. */
function agree(places: readonly Place[], shape: Place, count: (place: Place) => number): boolean {
  const same = places.filter((place) => count(place) === count(shape)).length;
  return same >= fewestForShape && same >= places.length - 1;
}

/** Whether the last figure is the sum of the others and not zero; a blank cell counts nothing. */
function makesSum({ isSum }: RowToPlace, items: readonly Item[]): boolean {
  const filled = items.filter(isFilled);
  if (!isSum || filled.length < 2 || filled.some((item) => item.kind === 'text')) return false;
  const values = filled.map((item) => item.number?.value ?? zero);
  const sum = values.slice(0, -1).reduce<Decimal>(addDecimals, zero);
  return !equalDecimals(sum, zero) && equalDecimals(sum, values.at(-1)!);
}

/** What a column of remarks behind the form's own holds (备注) is no figure too many. */
function withoutRemarks({ cells: { items }, count }: RowToPlace): readonly Item[] {
  const filled = items.filter(isFilled);
  const surplus = filled.slice(count);
  const isRemark = surplus.length > 0 && surplus.every((item) => item.kind === 'text' && !/\d/.test(item.cell.text)) && filled.slice(0, count).every((item) => item.kind === 'value');
  return isRemark ? items.slice(0, items.indexOf(surplus[0]!)) : items;
}

function only(starts: readonly number[]): number | null {
  const [first] = starts;
  return first !== undefined && starts.every((start) => start === first) ? first : null;
}

function isFilled(item: Item): boolean {
  return item.kind !== 'blank';
}
