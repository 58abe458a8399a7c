import { above, left } from '../../kit/grid';
import type { Grid, GridCell } from '../../kit/grid';
import type { Draft } from '../draft';
import { hasFigures } from '../grids';
import type { MatrixLayout } from './layout';
import { brokenHead, isBlank, plainDocument, printed } from './layout';

const shared = { text: 'whole', showsBlanks: true } as const;

export const tabLayouts: readonly MatrixLayout[] = [
  { ...shared, id: 'tabs', model: 'copied from a spreadsheet: merged cells empty', render: (draft) => tabbed(draft, (grid) => grid.map((row) => row.map(printed))) },
  { ...shared, id: 'tabs-ragged', model: 'seed 003: of merged labels some leave empty cells and some none, tabs behind the last cell', tells: (row, _, grid) => depthOf(grid) === 1 || !isBlankAtEnd(row.slice(3)), render: (draft) => tabbed(draft, ragged) },
];

function tabbed(draft: Draft, rows: (grid: Grid) => string[][]): string {
  return plainDocument(draft, {
    table: ({ grid }) => rows(grid).map((row) => row.map((cell) => brokenHead(cell, ' ')).join('\t')).join('\n'),
    gap: '\n\n',
    chromeRow: (cells) => cells.join('\t'),
  });
}

/** Table 3 as in seed 003: a label over three columns leaves one empty cell, one over two none, the last of a group loses those before it. */
function ragged(grid: Grid): string[][] {
  const depth = depthOf(grid);
  return grid.map((row, at) => {
    if (depth === 1 || !hasFigures(row)) return row.map(printed);
    const values = row.slice(depth).map(printed);
    const [first, second, third] = row as [GridCell, GridCell, GridCell];
    if (second === left) return [printed(first), '', ...values, ''];
    const next = grid[at + 1];
    if (second === above && next !== undefined && next[1] !== above && next[2] === left) return [printed(third), '', ...values, ''];
    if (third === left) return first === above && !grid.slice(at).some((later) => typeof later[2] === 'string') ? [printed(second), ...values, '', ''] : [printed(first), printed(second), ...values];
    return [printed(first), printed(second), printed(third), ...values];
  });
}

/** How many columns of labels a table has. */
function depthOf(grid: Grid): number {
  return grid.some((row) => row[1] === left && row[2] === left && hasFigures(row)) ? 3 : 1;
}

/** Whether an empty cell at an end of the figures looks like one that a merged label leaves. */
function isBlankAtEnd(figures: readonly GridCell[]): boolean {
  return isBlank(figures[0]!) || isBlank(figures.at(-1)!);
}
