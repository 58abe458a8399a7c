import { left } from '../../kit/grid';
import type { Grid } from '../../kit/grid';
import type { Draft } from '../draft';
import type { MatrixLayout } from './layout';
import { brokenHead, isBlank, plainDocument, present, printed } from './layout';

const row = { text: 'whole', showsBlanks: true } as const;

/** A row a line, a bar between cells. */
export const barLayouts: readonly MatrixLayout[] = [
  { ...row, id: 'bars', model: '`规章 | 0 | 0 | 1 |`, merged cells empty', render: (draft) => inRows(draft, (cells) => `${cells.join(' | ')} |`, 'empty') },
  { ...row, id: 'bars-framed', model: '`| 规章 | 0 | 0 | 1 |`, merged cells empty', render: (draft) => inRows(draft, (cells) => `| ${cells.join(' | ')} |`, 'empty') },
  { ...row, id: 'bars-open', model: '`规章 | 0 | 0 | 1`, merged cells empty', render: (draft) => inRows(draft, (cells) => cells.join(' | '), 'empty') },
  { ...row, id: 'bars-tight', model: '`规章|0|0|1|`', render: (draft) => inRows(draft, (cells) => `${cells.join('|')}|`, 'empty') },
  { ...row, id: 'bars-run', model: '`第二十条第（一）项 ||||`, merged cells as bars behind the row', render: (draft) => inRows(draft, (cells, merged) => `${cells.join(' | ')} |${'|'.repeat(merged)}`, 'behind') },
  { ...row, id: 'bars-dropped', model: '`规章 | 0 | 0 | 1 |`, merged cells gone', render: (draft) => inRows(draft, (cells) => `${cells.join(' | ')} |`, 'gone') },
  { ...row, id: 'bars-full-width', model: '`规章｜0｜0｜1`', render: (draft) => inRows(draft, (cells) => cells.join('｜'), 'empty') },
];

const cell = { text: 'whole', showsBlanks: true } as const;

/** A cell a line, closed by a bar. */
export const barCellLayouts: readonly MatrixLayout[] = [
  { ...cell, id: 'bar-cells-own', model: 'seed 001: `规章 |⏎0 |⏎0 |⏎1 |⏎|`, merged cells as bars on a line of their own, the last cell open, empty ones at the end of a table gone', tells: (row, at, grid) => at < grid.length - 1 || !isBlank(row.findLast((each) => typeof each === 'string')!), render: (draft) => inCells(draft, ownLine) },
  { ...cell, id: 'bar-cells-behind', model: 'seed 002: `行政许可 |⏎120820 | ||`, merged cells as bars behind the last cell', render: (draft) => inCells(draft, behindLast) },
  { ...cell, id: 'bar-cells-dropped', model: '`规章 |⏎0 |⏎0 |⏎1 |`, merged cells gone', render: (draft) => inCells(draft, (cells) => cells.map(closed).join('\n')) },
  { ...cell, id: 'bar-cells-broken', model: '`商业⏎企业 |`, line breaks inside cells', render: (draft) => inCells(draft, (cells, merged) => behindLast(cells.map((each) => brokenHead(each)), merged)) },
];

/** Cell and bar on lines of their own. */
export const barLineLayouts: readonly MatrixLayout[] = [
  { ...cell, id: 'bar-lines', model: '`0⏎|⏎0⏎|`, merged cells gone', render: (draft) => inCells(draft, (cells) => cells.map(closedBelow).join('\n')) },
  { ...cell, id: 'bar-lines-merged', model: '`0⏎|⏎0⏎|⏎|`, merged cells as bars', render: (draft) => inCells(draft, (cells, merged) => [...cells.map(closedBelow), ...Array.from({ length: merged }, () => '|')].join('\n')) },
];

/** @param line makes a line of the cells of a row; `merged` is how many are merged and stand behind the others */
function inRows(draft: Draft, line: (cells: readonly string[], merged: number) => string, covered: 'empty' | 'behind' | 'gone'): string {
  const table = (grid: Grid): string => grid.map((cells) => {
    const kept = covered === 'empty' ? cells.map(printed) : present(cells);
    return line(kept.map((each) => brokenHead(each, ' ')), cells.length - kept.length).trimEnd();
  }).join('\n');
  return plainDocument(draft, { table: ({ grid }) => table(grid), chromeRow: (cells) => line(cells, 0) });
}

/** @param lines makes the lines of the cells of a row; `merged` is how many are merged */
function inCells(draft: Draft, lines: (cells: readonly string[], merged: number) => string): string {
  const table = (grid: Grid): string => grid.map((cells) => lines(present(cells), cells.filter((each) => typeof each !== 'string').length))
    .join('\n').replace(/(?<=\S) ?(?:\n?\|)+$/, (end) => (lines === ownLine ? '' : end));
  return plainDocument(draft, { table: ({ grid }) => table(withWideColumn(grid, lines === ownLine)), chromeRow: (cells) => lines(cells, 0) });
}

function ownLine(cells: readonly string[], merged: number): string {
  return [...cells.map(closed), ...merged === 0 ? [] : ['|'.repeat(merged)]].join('\n');
}

function behindLast(cells: readonly string[], merged: number): string {
  return cells.map(closed).join('\n') + (merged === 0 ? '' : ` ${'|'.repeat(merged)}`);
}

function closed(cell: string): string {
  return isBlank(cell) ? `${cell}|` : `${cell} |`;
}

function closedBelow(cell: string): string {
  return isBlank(cell) ? `${cell}|` : `${cell}\n|`;
}

/** Table 2 of seed 001 has a column more than the form, over which the last cell of every row is spread. */
function withWideColumn(grid: Grid, wide: boolean): Grid {
  return wide && grid[0]!.length === 4 ? grid.map((cells) => [...cells, left]) : grid;
}
