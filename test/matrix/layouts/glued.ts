import type { Grid } from '../../kit/grid';
import { hasFigures } from '../grids';
import { hasPin } from '../pins';
import type { Draft } from '../draft';
import type { MatrixLayout } from './layout';
import { plainDocument, present, spannedCells } from './layout';
import { wrapped } from './pages';

const shared = { text: 'torn', showsBlanks: false } as const;

export const gluedLayouts: readonly MatrixLayout[] = [
  { ...shared, id: 'glued', model: 'seed 004 without torn labels: the whole report on one line, nothing between cells', render: (draft) => glued(draft, (grid) => grid.flatMap(present).join('')) },
  { ...shared, id: 'glued-torn', model: 'seed 004: labels torn around the digits of their rows', render: (draft) => glued(draft, torn) },
];

function glued(draft: Draft, table: (grid: Grid) => string): string {
  return plainDocument(draft, { table: ({ grid }) => table(grid), gap: '' });
}

/** The lines of a row as they lie side by side: the first line of each label, the numbers, the other lines. */
function torn(grid: Grid): string {
  const rows = spannedCells(grid);
  return rows.map((cells, at) => {
    if (!hasFigures(grid[at]!)) return cells.map((cell) => cell.text).join('');
    const lines = cells.map((cell) => (hasPin(cell.text) ? [cell.text] : wrapped(cell.text, cell.columns === 3 ? 20 : cell.columns === 2 ? 24 : cell.column === 0 ? 12 : cell.column === 1 ? 6 : 11)));
    const depth = Math.max(...lines.map((each) => each.length));
    return Array.from({ length: depth }, (_, line) => lines.map((each) => each[line] ?? '').join('')).join('');
  }).join('');
}
