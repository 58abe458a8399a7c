import type { Item, RowCells } from './reading';

/**
 * The items that are the row's columns, or null when the text does not tell.
 *
 * Blank cells before and behind the figures may be what merged cells leave, or cells of the form without a figure. A row
 * whose figures reach from the first column to the last needs no more; any other must begin where the complete rows of its
 * kind do, or below the head of the first column. If it cannot, it has lost a cell, and which one is anybody's guess.
 *
 * @param complete the complete rows it may be measured by
 * @param heads where the head of the first column stands, by the number of cells in the line
 */
export function align(row: RowCells, count: number, complete: readonly RowCells[], heads: ReadonlyMap<number, number>): readonly Item[] | null {
  const items = withoutRemarks(row.items, count);
  const filled = items.filter(isFilled);
  if (filled.length === count) return filled;
  if (filled.length > count || items.length < count) return null;
  if (row.exact) return items.length === count ? items : null;
  const first = items.findIndex(isFilled);
  const last = items.findLastIndex(isFilled);
  if (first >= 0 && last - first + 1 === count) return items.slice(first, last + 1);
  const ways = Array.from({ length: items.length - count + 1 }, (_, start) => start).filter((start) => first < 0 || (start <= first && last < start + count));
  const alike = startsOf(row, complete);
  const head = heads.get(row.offset + row.items.length);
  const measured = alike.length > 0 || head === undefined ? alike : [head - row.offset];
  const possible = measured.filter((start) => ways.includes(start));
  const start = possible.length === 1 ? possible[0] : undefined;
  return start === undefined ? null : items.slice(start, start + count);
}

/** What a column of remarks behind the form's own holds (备注) is no figure too many. */
function withoutRemarks(items: readonly Item[], count: number): readonly Item[] {
  const filled = items.filter(isFilled);
  const surplus = filled.slice(count);
  const isRemark = surplus.length > 0 && surplus.every((item) => item.kind === 'text' && !/\d/.test(item.cell.text)) && filled.slice(0, count).every((item) => item.kind === 'value');
  return isRemark ? items.slice(0, items.indexOf(surplus[0]!)) : items;
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
