import type { Grid, GridCell } from '../../kit/grid';
import { above } from '../../kit/grid';
import type { Draft, DraftTable } from '../draft';
import { hasFigures, textOf } from '../grids';
import { hasPin, withoutPins } from '../pins';
import type { Random } from '../random';
import type { MatrixLayout, SpannedCell } from './layout';
import { isBlank, printed, spannedCells } from './layout';
import { pagedDocument, withStraySpaces, wrapped } from './pages';

const shared = { text: 'whole', showsBlanks: false } as const;

/** The text of a PDF as it lies on the page: columns kept by blanks, labels of several lines above and below their numbers. */
export const pdfLayoutLayouts: readonly MatrixLayout[] = [
  {
    ...shared,
    id: 'pdf-layout-hongze',
    model: 'hongze-2024/raw.pdftotext-layout.txt: rows close together, numbers below a wrapped label, 三 、本 年 度… on one line',
    render: (draft, random) => pdfLayout(withStraySpaces(draft, random), { gap: 0, below: true, upright: true, torn: false, number: (page) => `-${page}-`, widths: [6, 10, 17], head: 2, outcome: 2 }, random),
  },
  {
    ...shared,
    id: 'pdf-layout-huaian',
    model: 'huaian-2024/raw.pdftotext-layout.txt: rows apart, numbers amid a wrapped label, 三、本年度… one character a line, groups torn by the page',
    render: (draft, random) => pdfLayout(draft, { gap: 2, below: false, upright: false, torn: true, number: (page) => `- ${page} -`, widths: [6, 5, 15], head: 3, outcome: 3 }, random),
  },
  {
    ...shared,
    id: 'pdf-layout-dashes',
    model: 'the same with `— 5 —` for page numbers, numbers amid close rows, heads of table 4 one character a line',
    render: (draft, random) => pdfLayout(draft, { gap: 0, below: false, upright: false, torn: false, number: (page) => `— ${page} —`, widths: [4, 8, 18], head: 4, outcome: 1 }, random),
  },
];

interface Style {
  /** Between two rows, in half lines. */
  readonly gap: number;
  /** Whether the numbers stand below a label of two lines rather than between them. */
  readonly below: boolean;
  /** Whether the head over all results is one line rather than one character a line. */
  readonly upright: boolean;
  /** Whether a group's label goes on behind the page's end. */
  readonly torn: boolean;
  number(page: number): string;
  /** Of the three columns of labels of table 3, in characters. */
  readonly widths: readonly [number, number, number];
  /** Characters of a line of a head over figures. */
  readonly head: number;
  /** The same in table 4. */
  readonly outcome: number;
}

/** A piece of text at a column and a half line. */
interface Run {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

interface Column {
  readonly x: number;
  readonly width: number;
}

function pdfLayout(draft: Draft, style: Style, random: Random): string {
  const footer = (page: number): string => ' '.repeat(5 + (page % 2) * 40) + style.number(page);
  return pagedDocument(draft, {
    width: 28,
    length: 30 + random.below(10),
    first: [],
    between: (page) => ['', '', footer(page), '\f'],
    last: (page) => ['', '', footer(page), '\f'],
    indents: ['     ', ''],
    table: (table, newPage) => ['', ...typesetTable(table, style, newPage), ''],
  }).replaceAll('\f\n', '\f');
}

function typesetTable({ id, grid }: DraftTable, style: Style, newPage: () => readonly string[]): string[] {
  const columns = columnsOf(id, grid, style);
  if (id === 'legal') return typeset(grid, columns, style);
  const blocks = grid.findLastIndex((row) => textOf(row[0]!).startsWith('第二十条'));
  const end = id === 'disclosure' ? blocks : grid.findIndex((row) => textOf(row[1]!).startsWith('（四）')) + 1;
  if (end <= 0) return typeset(grid, columns, style);
  return [...typeset(upTo(grid, end, style), columns, style), ...newPage(), ...typeset(from(grid, end, style), columns, style)];
}

function columnsOf(id: DraftTable['id'], grid: Grid, style: Style): Column[] {
  const widths = id === 'disclosure' ? [10, 9, 9, 9] : id === 'legal' ? grid[0]!.map(() => 5) : [...style.widths, 7, 6, 6, 8, 6, 5, 8];
  let x = id === 'applications' ? 0 : 2;
  return widths.slice(0, grid[0]!.length).map((width) => {
    const column = { x, width };
    x += width + 1;
    return column;
  });
}

/** The rows before a page's end; a torn group leaves the first line of its label there. */
function upTo(grid: Grid, end: number, style: Style): Grid {
  return grid.slice(0, end).map((row, at) => (style.torn && at === end - 1 && grid[end]![1] === above ? row.map((cell, column) => (column === 1 ? firstLine(cell, style) : cell)) : row));
}

function from(grid: Grid, end: number, style: Style): Grid {
  return grid.slice(end).map((row, at) => row.map((cell, column): GridCell => {
    if (!style.torn || at > 0 || column !== 1 || cell !== above) return cell;
    const label = printed(grid[end - 1]![1]!);
    return label.slice(firstLine(label, style).length);
  }));
}

function firstLine(cell: GridCell, style: Style): string {
  return wrapped(printed(cell), style.widths[1] - 1)[0]!;
}

function typeset(grid: Grid, columns: readonly Column[], style: Style): string[] {
  const cells = spannedCells(grid);
  const labels = columns.length > 10 ? 0 : columns.length > 4 ? 3 : columns.length;
  const lines = (cell: SpannedCell): string[] => {
    if (hasPin(cell.text)) return [cell.text];
    const head = cell.columns === 1 && cell.column >= labels && (cell.text.length > 3 || style.outcome === 1 && labels === 0);
    return wrapped(cell.text, head ? (labels === 0 ? style.outcome : style.head) : widthOf(columns, cell.column, cell.columns));
  };
  const tops: number[] = [];
  let bottom = 0;
  for (const row of cells) {
    tops.push(bottom);
    const height = Math.max(1, ...row.filter((cell) => cell.rows === 1).map((cell) => lines(cell).length));
    bottom += height * 2 + style.gap + (style.below && height === 2 ? 1 : 0);
  }
  tops.push(bottom);
  const runs = cells.flat().flatMap((cell): Run[] => {
    if (isBlank(cell.text)) return [];
    const top = tops[cell.row]!;
    const height = tops[cell.row + cell.rows]! - top - style.gap;
    const x = columns[cell.column]!.x;
    const width = widthOf(columns, cell.column, cell.columns);
    if (cell.column === 0 && cell.columns === 1 && cell.rows > 3) return overResults(cell.text, top, height, style);
    const pieces = lines(cell);
    const amid = top + Math.floor((height - pieces.length * 2) / 2);
    const below = style.below && height === 5 && cell.rows === 1;
    const y = below ? (hasPin(cell.text) ? top + 3 : top) : amid;
    return pieces.map((text, at) => ({ text, y: y + at * 2, x: hasPin(text) || !hasFigures(grid[cell.row]!) ? x + Math.max(0, (width - withoutPins(text).length) >> 1) : x }));
  });
  return print(runs);
}

/** 三、本年度办理结果, upright along the rows or turned into a line. */
function overResults(label: string, top: number, height: number, style: Style): Run[] {
  if (style.upright) return [{ x: 1, y: top + height / 2, text: label.replace(/^(.)(.)(.)(.)(.)/, '$1 $2$3 $4 $5') }].map((run) => ({ ...run, y: Math.floor(run.y) | 1 }));
  const characters = [label.slice(0, 2), ...label.slice(2)];
  const first = top + Math.max(0, (height >> 1) - characters.length * 2);
  return characters.map((text, at) => ({ x: 0, y: first + at * 3, text }));
}

function widthOf(columns: readonly Column[], first: number, count: number): number {
  const last = columns[first + count - 1]!;
  return last.x + last.width - columns[first]!.x - 1;
}

function print(runs: readonly Run[]): string[] {
  const lines: string[] = [];
  let before = 0;
  for (const y of [...new Set(runs.map((run) => run.y))].sort((a, b) => a - b)) {
    for (let blank = 3; blank < y - before; blank += 2) lines.push('');
    before = y;
    let line = '';
    for (const run of runs.filter((each) => each.y === y).sort((a, b) => a.x - b.x)) {
      const length = withoutPins(line).length;
      line += ' '.repeat(Math.max(run.x - length, length === 0 ? 0 : 2)) + run.text;
    }
    lines.push(line);
  }
  return lines;
}
