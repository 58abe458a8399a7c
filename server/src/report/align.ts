import type { Item } from './reading';

/** Where the figures of a row stand among its cells: that many cells before them and behind them are merged or surplus. */
export interface Placement {
  readonly before: number;
  readonly behind: number;
}

/**
 * Every way in which `count` columns can lie on the cells behind a row's label. Blank cells before and behind the figures
 * are what merged cells leave; all that is not blank must be a figure's. More than one way means that the text does not
 * tell, none that the row has lost or gained a cell.
 */
export function placements(items: readonly Item[], count: number): Placement[] {
  const filled = items.filter((item) => item.kind !== 'blank').length;
  if (filled > count) return [];
  const surplus = items.length - count;
  const ways: Placement[] = [];
  for (let before = 0; before <= surplus; before++) {
    const behind = surplus - before;
    const inside = items.slice(before, before + count).filter((item) => item.kind !== 'blank').length;
    if (inside === filled) ways.push({ before, behind });
  }
  return ways;
}

/**
 * The items that are the row's columns, or null when the text does not tell.
 *
 * @param customs how the complete rows of the same table lie, the most frequent first
 */
export function align(items: readonly Item[], count: number, customs: readonly Placement[]): readonly Item[] | null {
  const filled = items.filter((item) => item.kind !== 'blank');
  if (filled.length === count) return filled;
  const ways = placements(items, count);
  const custom = customs.find((usual) => ways.some((way) => way.before === usual.before && way.behind === usual.behind));
  const way = ways.length === 1 || filled.length === 0 ? ways[0] : custom;
  return way === undefined ? null : items.slice(way.before, way.before + count);
}

/** How the complete rows lie, the most frequent first: what a row with blank cells is measured by. */
export function customsOf(rows: readonly (readonly Item[])[], count: number): Placement[] {
  const seen = new Map<string, { way: Placement; times: number }>();
  for (const items of rows) {
    if (items.filter((item) => item.kind !== 'blank').length !== count) continue;
    const before = items.findIndex((item) => item.kind !== 'blank');
    const behind = items.length - 1 - items.findLastIndex((item) => item.kind !== 'blank');
    if (before + count + behind !== items.length) continue;
    const key = `${before}/${behind}`;
    seen.set(key, { way: { before, behind }, times: (seen.get(key)?.times ?? 0) + 1 });
  }
  return [...seen.values()].sort((a, b) => b.times - a.times).map(({ way }) => way);
}
