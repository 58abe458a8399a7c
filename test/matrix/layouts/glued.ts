import type { Grid } from '../../kit/grid';
import { hasFigures } from '../grids';
import { hasPin, partsBegun } from '../pins';
import type { Draft } from '../draft';
import type { MatrixLayout, SpannedCell } from './layout';
import { plainDocument, present, spannedCells } from './layout';
import { wrapped } from './pages';

const shared = { text: 'torn', showsBlanks: false } as const;

export const gluedLayouts: readonly MatrixLayout[] = [
  { ...shared, id: 'glued', model: 'seed 004 without torn labels: the whole report on one line, nothing between cells', render: (draft) => glued(draft, (grid) => grid.flatMap(present).join('')) },
  { ...shared, id: 'glued-lines', model: 'the page of a town: a row a line, nothing between its cells', render: (draft) => plainDocument(draft, { table: ({ grid }) => grid.map((row) => present(row).join('')).join('\n') }) },
  { ...shared, id: 'glued-wrapped', model: 'a window of 40 characters: each table on one line, wrapped within labels', render: (draft) => plainDocument(draft, { table: ({ grid }) => partsBegun(wrapped(grid.flatMap(present).join(''), 40).join('\n')) }) },
  { ...shared, id: 'glued-torn', model: 'seed 004: labels torn around the digits of their rows', render: (draft) => glued(draft, torn) },
];

function glued(draft: Draft, table: (grid: Grid) => string): string {
  return plainDocument(draft, { table: ({ grid }) => table(grid), gap: '' });
}

/** The lines of a row as they lie side by side: the first line of each label or head, the numbers, the other lines. */
function torn(grid: Grid): string {
  const rows = spannedCells(grid);
  return rows.map((cells, at) => {
    const lines = cells.map((cell) => (hasPin(cell.text) ? [cell.text] : wrapped(cell.text, widthOf(cell, grid, at))));
    const depth = Math.max(...lines.map((each) => each.length));
    return Array.from({ length: depth }, (_, line) => lines.map((each) => each[line] ?? '').join('')).join('');
  }).join('');
}

/** Characters of a line in a label's or a head's cell; the heads of table 4 stand one character a line. */
function widthOf(cell: SpannedCell, grid: Grid, at: number): number {
  if (!hasFigures(grid[at]!)) return cell.columns > 1 || grid[0]!.length < 10 ? 40 : grid[0]!.length > 10 ? 1 : 5;
  if (cell.columns === 3) return 20;
  return cell.columns === 2 ? 24 : cell.column === 0 ? 12 : cell.column === 1 ? 6 : 11;
}
