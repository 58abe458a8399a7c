import { boundByHeads } from './byHeads';
import type { GridKind, Item, TableReading } from './reading';
import { gapsOf } from './gaps';
import { headsIn } from './heads';
import { rowsIn } from './outside';

/** A table that was bound, with what stands between its rows: heads, rows that are none of the form's, rows printed again. */
export function withSurroundings(table: Pick<TableReading, 'id' | 'layout' | 'span' | 'blocks'>, items: readonly Item[], grid: GridKind): TableReading {
  const gaps = gapsOf(table.blocks, items, grid);
  const bound = new Set(table.blocks.flatMap(({ rows }) => rows.map((row) => row.key)));
  const lines = linesOf(items);
  const rows = gaps.map((gap) => rowsIn(table.id, gap, lines, bound, grid));
  return boundByHeads({
    ...table,
    heads: gaps.map((gap) => headsIn(table.id, gap, grid)).filter((heads) => heads !== null),
    outside: rows.flatMap(({ outside }) => outside),
    repeated: rows.flatMap(({ repeated }) => repeated),
  }, grid);
}

function linesOf(items: readonly Item[]): ReadonlyMap<number, readonly Item[]> {
  const lines = new Map<number, Item[]>();
  for (const item of items) {
    const line = lines.get(item.row);
    if (line === undefined) lines.set(item.row, [item]);
    else line.push(item);
  }
  return lines;
}

/** What stands around the rows of a table whose text has no cells to tell it. */
export const nothingAround: Pick<TableReading, 'heads' | 'outside' | 'repeated'> = { heads: [], outside: [], repeated: [] };
