import type { BlockSpec, TableId } from '../../forms/form';
import { blocksOf } from '../../forms/registry';
import type { Item } from './reading';
import type { HeadPlaces, Place } from './placing';

/**
 * Where complete heads of a block stand, from that of the first column to that of the last: the rows below lie as they do.
 *
 * @param rowsAreRows whether the heads of a block stand in one row; otherwise they follow each other without a gap
 */
export function headPlaces(table: TableId, items: readonly Item[], rowsAreRows: boolean): HeadPlaces {
  const blocks = new Set(blocksOf(table));
  const places: Place[] = [];
  let line = 0;
  for (let first = 0; first < items.length; first++) {
    if (items[first]!.row !== items[line]!.row) line = first;
    if (items[first]!.kind !== 'text') continue;
    const block = [...blocks].find((candidate) => areHeads(table, candidate, items, first, rowsAreRows));
    if (block !== undefined) places.push(placeAt(items, first, block.columns.length, rowsAreRows ? line : null));
  }
  return { places, widths: rowsAreRows ? fullWidths(items) : new Set(), column: rowsAreRows && isGrid(items) ? commonColumn(places) : null };
}

export const noHeads: HeadPlaces = { places: [], widths: new Set(), column: null };

/** Whether every line has the same number of cells: merged ones left theirs in all of them. */
function isGrid(items: readonly Item[]): boolean {
  const widths = new Map<number, number>();
  for (const { row } of items) widths.set(row, (widths.get(row) ?? 0) + 1);
  return widths.size >= fewestLines && new Set(widths.values()).size === 1;
}

const fewestLines = 5;

function commonColumn([first, ...others]: readonly Place[]): number | null {
  const columnOf = ({ offset, start }: Place): number => offset + start;
  return first !== undefined && others.every((place) => columnOf(place) === columnOf(first)) ? columnOf(first) : null;
}

/** How many cells the lines have in which there is a text in every cell. */
function fullWidths(items: readonly Item[]): ReadonlySet<number> {
  const widths = new Map<number, number>();
  for (const { row, kind } of items) widths.set(row, kind === 'text' ? (widths.get(row) ?? 0) + 1 : NaN);
  return new Set([...widths.values()].filter((width) => width > 1));
}

function areHeads(table: TableId, { key, columns }: BlockSpec, items: readonly Item[], first: number, rowsAreRows: boolean): boolean {
  const last = items[first + columns.length - 1];
  if (columns.length === 1 || last === undefined || !names(items[first]!, columns[0]!.key) || !names(last, columns.at(-1)!.key)) return false;
  return rowsAreRows ? last.row === items[first]!.row : items.slice(first, first + columns.length).every((item) => item.kind === 'text');

  function names(item: Item, column: string): boolean {
    return item.matches.some(({ term, score }) => score >= surely && term.kind === 'column' && term.table === table && term.block === key && term.key === column);
  }
}

const surely = 0.97;
/** No line of a table has more cells. */
const mostCells = 200;

/**
 * As the place of a row whose label is the text before the heads.
 *
 * @param line where the line of the heads begins; null where the text has no lines
 */
function placeAt(items: readonly Item[], first: number, count: number, line: number | null): Place {
  let label = first - 1;
  while (label >= (line ?? 0) && items[label]!.kind === 'blank') label--;
  let end = first + count;
  while (end < items.length && end - first < mostCells && (line === null ? items[end]!.kind === 'blank' : items[end]!.row === items[first]!.row)) end++;
  const offset = line === null ? 1 : label + 1 - line;
  const length = end - label - 1;
  return { kind: kindOf(offset, length, ''), offset, length, count, start: first - label - 1, isWhole: true };
}

/** Rows of one kind have as many labels before as many cells, and labels of one level. */
export function kindOf(offset: number, length: number, level: string): string {
  return `${offset} ${length} ${level}`.trimEnd();
}
