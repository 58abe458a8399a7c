import type { Item, RowCells } from './reading';

/**
 * The items that are the row's columns, or null when the text does not tell.
 *
 * Blank cells before and behind the figures may be what merged cells leave, or cells of the form without a figure. A row
 * whose figures reach from the first column to the last needs no more; any other must begin where the complete rows of its
 * kind do. If it cannot, it has lost a cell, and which one is anybody's guess.
 *
 * @param complete the complete rows it may be measured by; with none, the only way that the columns can lie is taken
 */
export function align(row: RowCells, count: number, complete: readonly RowCells[]): readonly Item[] | null {
  const { items } = row;
  const filled = items.filter(isFilled);
  if (filled.length === count) return filled;
  if (filled.length > count || items.length < count) return null;
  if (row.exact) return items.length === count ? items : null;
  // Nothing but blanks: wherever the columns lie, they are blank.
  if (filled.length === 0) return items.slice(0, count);
  const first = items.findIndex(isFilled);
  const last = items.findLastIndex(isFilled);
  if (last - first + 1 === count) return items.slice(first, last + 1);
  const ways = Array.from({ length: items.length - count + 1 }, (_, start) => start).filter((start) => start <= first && last < start + count);
  const possible = complete.length === 0 ? ways : startsOf(row, complete).filter((start) => ways.includes(start));
  const start = possible.length === 1 ? possible[0] : undefined;
  return start === undefined ? null : items.slice(start, start + count);
}

/** Where the figures of the complete rows of the row's kind begin among its own items. */
function startsOf(row: RowCells, complete: readonly RowCells[]): number[] {
  const alike = complete.filter((other) => other.kind === row.kind);
  return [...new Set(alike.map((other) => other.offset + other.items.findIndex(isFilled) - row.offset))];
}

/** Whether a row has a figure, or what stands for one, in each of its columns. */
export function isComplete(row: RowCells, count: number): boolean {
  return row.items.filter(isFilled).length === count;
}

function isFilled(item: Item): boolean {
  return item.kind !== 'blank';
}
