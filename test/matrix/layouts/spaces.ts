import type { Grid } from '../../kit/grid';
import type { Draft } from '../draft';
import { textOf } from '../grids';
import { withoutPins } from '../pins';
import type { MatrixLayout } from './layout';
import { brokenHead, isBlank, plainDocument, present, printed } from './layout';

export const spaceLayouts: readonly MatrixLayout[] = [
  {
    id: 'spaces',
    model: '`规章 0 0 1`, one space between cells, merged and empty cells gone',
    text: 'whole',
    showsBlanks: false,
    render: (draft) => document(draft, (grid) => grid.map((row) => present(row).filter((cell) => !isBlank(cell)).map((cell) => brokenHead(cell, '')).join(' ')).join('\n')),
  },
  {
    id: 'spaces-aligned',
    model: 'a web page: cells in columns, as wide as they look',
    text: 'whole',
    showsBlanks: false,
    render: (draft) => document(draft, aligned),
  },
];

function document(draft: Draft, table: (grid: Grid) => string): string {
  return plainDocument(draft, { table: ({ grid }) => table(grid), chromeRow: (cells) => cells.join('  ') });
}

function aligned(grid: Grid): string {
  const widths = grid[0]!.map((_, column) => Math.max(...grid.map((row) => {
    const spread = row[column + 1] !== undefined && typeof row[column + 1] !== 'string';
    return spread || typeof row[column] !== 'string' ? 2 : width(textOf(row[column])) + 2;
  })));
  return grid.map((row) => {
    let line = '';
    let edge = 0;
    row.forEach((cell, column) => {
      if (!isBlank(cell) || typeof cell === 'string') {
        const start = Math.max(edge, line === '' ? 0 : width(line) + 2);
        line += ' '.repeat(start - width(line)) + printed(cell);
      }
      edge += widths[column]!;
    });
    return line.trimEnd();
  }).join('\n');
}

/** In columns of a terminal: Chinese characters take two. */
function width(text: string): number {
  return [...withoutPins(text)].reduce((sum, character) => sum + (/[\u2e80-\ufaff\uff01-\uff60]/.test(character) ? 2 : 1), 0);
}
