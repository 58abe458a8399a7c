import type { RowShape } from './cuts';
import { longestFigure } from './figures';

/** One way to take the cells of rows that have too many: the figures, and from which cell to which each of them is written. */
export interface Joined {
  readonly values: readonly number[];
  /** The first and the last cell of each figure; null where a cell is one too many, not a part of a figure. */
  readonly parts: readonly (readonly [number, number])[] | null;
}

/**
 * Every way to read more cells than there are columns, so that the sums of their rows hold: some figures are written in several
 * cells (1 and 2 for 12), or just as many cells as are too many belong nowhere. Null where a cell holds anything but digits, where
 * a row has no sum, or the ways are too many.
 */
export function joinsOf(cells: readonly string[], rows: readonly RowShape[]): readonly Joined[] | null {
  const columns = rows.reduce((sum, { width }) => sum + width, 0);
  if (cells.length <= columns || rows.some(({ isSum }) => !isSum) || !cells.every((cell) => /^\d+$/.test(cell) && cell.length <= longestFigure)) return null;
  if (waysToChoose(cells.length, columns) > mostWays) return null;
  const holds = ({ values }: Joined): boolean => holdAll(values, rows);
  return [...joined(cells, columns), ...dropped(cells, columns)].filter(holds);
}

const mostWays = 20_000;

function* joined(cells: readonly string[], columns: number, from = 0): Iterable<Joined & { readonly parts: readonly (readonly [number, number])[] }> {
  if (columns === 0) {
    if (from === cells.length) yield { values: [], parts: [] };
    return;
  }
  for (let to = from; to <= cells.length - columns; to++) {
    const figure = cells.slice(from, to + 1).join('');
    if (figure.length > longestFigure || (figure.startsWith('0') && figure.length > 1)) return;
    for (const rest of joined(cells, columns - 1, to + 1)) yield { values: [Number(figure), ...rest.values], parts: [[from, to], ...rest.parts] };
  }
}

function* dropped(cells: readonly string[], columns: number, from = 0): Iterable<Joined> {
  if (columns === 0) {
    yield { values: [], parts: null };
    return;
  }
  for (let at = from; at <= cells.length - columns; at++) {
    // 003 is a part of a figure.
    if (/^0\d/.test(cells[at]!)) continue;
    for (const rest of dropped(cells, columns - 1, at + 1)) yield { values: [Number(cells[at]), ...rest.values], parts: null };
  }
}

function holdAll(values: readonly number[], rows: readonly RowShape[]): boolean {
  let start = 0;
  return rows.every(({ width }) => {
    const own = values.slice(start, start += width);
    return own.slice(0, -1).reduce((sum, value) => sum + value, 0) === own.at(-1);
  });
}

function waysToChoose(from: number, count: number): number {
  let ways = 1;
  for (let at = 1; at <= from - count; at++) ways = (ways * (count + at)) / at;
  return ways;
}
