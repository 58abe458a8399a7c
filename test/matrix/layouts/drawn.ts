import type { Grid } from '../../kit/grid';
import type { Draft } from '../draft';
import { hasPin, withoutPins } from '../pins';
import type { MatrixLayout, SpannedCell } from './layout';
import { plainDocument, printed, spannedCells } from './layout';

const shared = { text: 'whole', showsBlanks: true } as const;

/** Tables drawn with lines, labels wrapped inside their cells. */
export const drawnLayouts: readonly MatrixLayout[] = [
  { ...shared, id: 'drawn-boxes', model: 'a browser in a terminal (w3m, elinks): `│ 规章 │ 0 │` between `├──┼──┤`, merged cells drawn as one', render: (draft) => document(draft, (grid) => drawn(spannedCells(grid).flat(), grid, boxes)) },
  { ...shared, id: 'drawn-grid', model: 'reStructuredText, grids of Markdown: `| 规章 | 0 |` between `+---+---+`, merged cells empty', render: (draft) => document(draft, (grid) => drawn(singleCells(grid), grid, plus)) },
];

function document(draft: Draft, table: (grid: Grid) => string): string {
  return plainDocument(draft, { table: ({ grid }) => `\n${table(grid)}\n`, chromeRow: (cells) => cells.join('  ') });
}

function singleCells(grid: Grid): SpannedCell[] {
  return grid.flatMap((cells, row) => cells.map((cell, column) => ({ text: printed(cell), row, column, rows: 1, columns: 1 })));
}

interface Pen {
  readonly across: string;
  readonly down: string;
  /** By which of its sides have a line: up, right, down, left. */
  joint(up: boolean, right: boolean, down: boolean, left: boolean): string;
  readonly margin: string;
  /** Whether text stands in the middle of a cell of several lines. */
  readonly middle: boolean;
}

const boxes: Pen = {
  across: '─',
  down: '│',
  joint: (...sides) => ' ╵╶└╷│┌├╴┘─┴┐┤┬┼'[sides.reduce((sum, side, at) => sum + (side ? 2 ** at : 0), 0)]!,
  margin: '',
  middle: true,
};

const plus: Pen = { across: '-', down: '|', joint: () => '+', margin: ' ', middle: false };

const widestLabel = 22;

function drawn(cells: readonly SpannedCell[], grid: Grid, pen: Pen): string {
  const widths = columnWidths(cells, grid[0]!.length, pen);
  const lines = new Map(cells.map((cell) => [cell, wrapped(cell.text, innerWidth(cell, widths, pen))]));
  const heights = grid.map((_, row) => Math.max(1, ...cells.filter((cell) => cell.row === row && cell.rows === 1).map((cell) => lines.get(cell)!.length)));
  for (const cell of cells) {
    const rows = heights.slice(cell.row, cell.row + cell.rows);
    const lacking = lines.get(cell)!.length - rows.reduce((sum, height) => sum + height + 1, -1);
    if (lacking > 0) heights[cell.row + cell.rows - 1]! += lacking;
  }
  const owner = (row: number, column: number): SpannedCell | undefined => cells.find((cell) => cell.row <= row && row < cell.row + cell.rows && cell.column <= column && column < cell.column + cell.columns);
  const out: string[] = [];
  for (let row = 0; row <= grid.length; row++) {
    out.push(ruleAbove(row, grid[0]!.length, widths, owner, lines, heights, pen));
    for (let line = 0; row < grid.length && line < heights[row]!; line++) {
      out.push(contentLine(row, line, grid[0]!.length, widths, owner, lines, heights, pen));
    }
  }
  return out.join('\n');
}

type Owner = (row: number, column: number) => SpannedCell | undefined;

function contentLine(row: number, line: number, columns: number, widths: readonly number[], owner: Owner, lines: ReadonlyMap<SpannedCell, readonly string[]>, heights: readonly number[], pen: Pen): string {
  let text = pen.down;
  for (let column = 0; column < columns;) {
    const cell = owner(row, column)!;
    text += filled(cell, linesBefore(cell, row, heights) + line, widths, lines, heights, pen) + pen.down;
    column += cell.columns;
  }
  return text;
}

function ruleAbove(row: number, columns: number, widths: readonly number[], owner: Owner, lines: ReadonlyMap<SpannedCell, readonly string[]>, heights: readonly number[], pen: Pen): string {
  const through = (column: number): boolean => owner(row, column) !== undefined && owner(row, column) === owner(row - 1, column);
  const parted = (of: number, column: number): boolean => owner(of, column) !== owner(of, column - 1);
  let text = '';
  for (let column = 0; column <= columns; column++) {
    const joint = pen.joint(row > 0 && parted(row - 1, column), column < columns && !through(column), parted(row, column), column > 0 && !through(column - 1));
    const inside = column < columns && through(column) && column > 0 && through(column - 1) && owner(row, column) === owner(row, column - 1);
    if (!inside) text += joint;
    if (column === columns) break;
    const cell = owner(row, column)!;
    if (!through(column)) text += pen.across.repeat(widths[column]!);
    else if (cell.column === column) text += filled(cell, linesBefore(cell, row, heights) - 1, widths, lines, heights, pen);
  }
  return text;
}

/** How many lines of a cell are above a row, rules among them. */
function linesBefore(cell: SpannedCell, row: number, heights: readonly number[]): number {
  return heights.slice(cell.row, row).reduce((sum, height) => sum + height + 1, 0);
}

function filled(cell: SpannedCell, line: number, widths: readonly number[], lines: ReadonlyMap<SpannedCell, readonly string[]>, heights: readonly number[], pen: Pen): string {
  const own = lines.get(cell)!;
  const height = linesBefore(cell, cell.row + cell.rows, heights) - 1;
  const text = own[line - (pen.middle ? Math.floor((height - own.length) / 2) : 0)] ?? '';
  return `${pen.margin}${text}${' '.repeat(innerWidth(cell, widths, pen) - width(text))}${pen.margin}`;
}

function innerWidth({ column, columns }: SpannedCell, widths: readonly number[], pen: Pen): number {
  return widths.slice(column, column + columns).reduce((sum, each) => sum + each + 1, -1) - 2 * pen.margin.length;
}

/** As wide as the widest figure, and at least four characters of a label. */
function columnWidths(cells: readonly SpannedCell[], count: number, pen: Pen): number[] {
  return Array.from({ length: count }, (_, column) => {
    const single = cells.filter((cell) => cell.column === column && cell.columns === 1);
    const figures = single.filter((cell) => hasPin(cell.text)).map((cell) => width(cell.text));
    const labels = single.filter((cell) => !hasPin(cell.text)).map((cell) => Math.min(width(cell.text), figures.length > 0 ? 8 : widestLabel));
    const spanning = cells.filter((cell) => cell.column === column && cell.columns > 1 && hasPin(cell.text)).map((cell) => width(cell.text));
    return Math.max(4, ...figures, ...labels, ...spanning) + 2 * pen.margin.length;
  });
}

/** Figures are not broken, labels anywhere. */
function wrapped(text: string, room: number): string[] {
  if (hasPin(text) || text === '') return [text];
  const lines = [''];
  for (const character of text) {
    if (width(lines.at(-1)! + character) > room) lines.push('');
    lines[lines.length - 1] += character;
  }
  return lines;
}

/** In columns of a terminal: Chinese characters take two. */
function width(text: string): number {
  return [...withoutPins(text)].reduce((sum, character) => sum + (/[\u2e80-\ufaff\uff01-\uff60]/.test(character) ? 2 : 1), 0);
}
