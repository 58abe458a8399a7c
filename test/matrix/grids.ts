import type { TableId } from '../../server/src/forms/form';
import { above, left } from '../kit/grid';
import type { Grid, GridCell } from '../kit/grid';
import type { Draft, DraftTable } from './draft';
import { hasPin, withoutPins } from './pins';
import type { Random } from './random';

/** What has happened to the rows of a table. */
export type Rearrange = (grid: Grid, table: TableId, random: Random) => Grid;

/** 其他主动公开文件 under 规范性文件, which the form does not have. */
export const extraRow: Rearrange = (grid, table, random) => {
  if (table !== 'disclosure') return grid;
  const at = grid.findIndex((row) => /^(?:行政)?规范性文件$/.test(textOf(row[0]!)));
  const values = grid[at]!.slice(1).map((cell) => (typeof cell === 'string' ? String(random.below(900)) : cell));
  return [...grid.slice(0, at + 1), ['其他主动公开文件', ...values], ...grid.slice(at + 1)];
};

/** A row of table 3 printed twice. */
export const repeatedRow: Rearrange = (grid, table, random) => {
  if (table !== 'applications') return grid;
  const at = random.pick(figureRows(grid));
  const again = grid[at]!.map((cell, column): GridCell => (column < 2 && typeof cell === 'string' && grid[at]![column + 1] !== left ? above : cell));
  return [...grid.slice(0, at + 1), again, ...grid.slice(at + 1)];
};

/** Two rows of a group changed about, in tables 2 and 3. */
export const swappedRows: Rearrange = (grid, table, random) => {
  const pairs = figureRows(grid).filter((at) => at + 1 < grid.length && (table === 'disclosure'
    ? hasFigures(grid[at + 1]!)
    : table === 'applications' && grid[at]![1] === above && grid[at + 1]![1] === above && hasFigures(grid[at + 1]!)));
  if (pairs.length === 0) return grid;
  const at = random.pick(pairs);
  return [...grid.slice(0, at), grid[at + 1]!, grid[at]!, ...grid.slice(at + 2)];
};

/** The three rows of （六） without their own labels. */
export const unlabelledOthers: Rearrange = (grid, table) => {
  if (table !== 'applications') return grid;
  const first = grid.findIndex((row) => /^（六）/.test(textOf(row[1]!)));
  return grid.map((row, at) => (at < first || at > first + 2 || row[2] === left ? row : row.map((cell, column) => (column === 2 ? '' : cell))));
};

/** Table 3 without its heads: rows of labels and figures only. */
export const headsLost: Rearrange = (grid, table) => (table === 'applications' ? grid.filter(hasFigures) : grid);

/** Table 3 without the labels over its groups. */
export const groupsLost: Rearrange = (grid, table) => (table !== 'applications' ? grid : grid.map((row) => (hasFigures(row) && row[1] !== left
  ? row.map((cell, column) => (typeof cell === 'string' && (column === 0 || column === 1 && row[2] !== left) ? '' : cell))
  : row)));

/** Table 4 as two tables: reviews, lawsuits. */
export function splitLegal(draft: Draft): Draft {
  return inParts(draft, 'legal', ([kinds, outcomes, lawsuits, figures]) => {
    const from = kinds!.findIndex((cell, at) => at > 0 && typeof cell === 'string');
    return [[kinds!.slice(0, from), outcomes!.slice(0, from), figures!.slice(0, from)], [kinds!, outcomes!, lawsuits!, figures!].map((row) => row.slice(from))];
  });
}

/** Table 3 in two parts, the heads over both: a page ends inside it. */
export function continuedTable(draft: Draft, random: Random): Draft {
  return inParts(draft, 'applications', (grid) => {
    const heads = grid.filter((row) => !hasFigures(row));
    const rows = grid.filter(hasFigures);
    const at = 3 + random.below(rows.length - 5);
    const [first, ...rest] = rows.slice(at);
    return [[...heads, ...rows.slice(0, at)], [...heads, first!.map((cell) => (cell === above ? '' : cell)), ...rest]];
  });
}

function inParts(draft: Draft, id: TableId, parts: (grid: Grid) => readonly Grid[]): Draft {
  const divided = (table: DraftTable): DraftTable[] => (table.id === id ? parts(table.grid).map((grid) => ({ id, grid })) : [table]);
  return { ...draft, sections: draft.sections.map((section) => ({ ...section, tables: section.tables.flatMap(divided) })) };
}

/** The text of a cell without pins; nothing for a covered one. */
export function textOf(cell: GridCell): string {
  return typeof cell === 'string' ? withoutPins(cell) : '';
}

export function hasFigures(row: readonly GridCell[]): boolean {
  return row.some((cell) => typeof cell === 'string' && hasPin(cell));
}

function figureRows(grid: Grid): number[] {
  return grid.flatMap((row, at) => (hasFigures(row) ? [at] : []));
}
