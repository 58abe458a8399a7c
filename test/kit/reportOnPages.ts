import type { FormId } from '../../server/src/forms/form';
import { printedTable } from '../../server/src/forms/printed';
import { forms } from '../../server/src/forms/registry';
import { figuresOf } from './figures';
import type { PageText } from './pdf';

/**
 * A right report as a word processor prints it: a page for each section, tables with their merged cells, what is longer than its cell
 * broken over lines, everything in the middle of its cell.
 */
export function reportOnPages(form: FormId): PageText[][] {
  const spec = forms.find(({ id }) => id === form)!;
  const figures = figuresOf(form);
  return spec.sections.map(({ number, title, table: id }, page) => {
    const own = spec.tables.find((table) => table.id === id);
    const heading = { x: 122, y: 100, size: 16, text: `${'一二三四五六'[number - 1]!}、${title}` };
    const titles = page === 0 ? [{ x: 120, y: 60, size: 18, text: '云川县人民政府2023年政府信息公开工作年度报告' }] : [];
    if (own === undefined) return [...titles, heading, { x: 122, y: 130, size: 16, text: '没有需要说明的事项。' }];
    const rows = figures[own.id];
    const lines = printedTable(own, (row, column) => {
      const block = own.blocks.find((each) => each.rows.includes(row))!;
      return rows[row.key]?.[block.columns.indexOf(column)] ?? '';
    });
    return [...titles, heading, ...onPage(lines)];
  });
}

const [left, right, size] = [80, 530, 10];

interface Placed {
  readonly text: string;
  readonly column: number;
  readonly columns: number;
  readonly row: number;
  readonly rows: number;
  readonly isFigure: boolean;
}

function onPage(lines: ReturnType<typeof printedTable>): PageText[] {
  const width = lines[0]!.reduce((sum, { columns }) => sum + columns, 0);
  const taken = lines.map(() => Array.from({ length: width }, () => false));
  const cells = lines.flatMap((line, row) => {
    let column = 0;
    return line.map(({ text, columns, rows, figure }): Placed => {
      while (taken[row]![column] === true) column++;
      const placed = { text, column, columns, row, rows, isFigure: figure !== undefined };
      for (let below = row; below < Math.min(lines.length, row + rows); below++) taken[below]!.fill(true, column, column + columns);
      column += columns;
      return placed;
    });
  });
  const edges = edgesOf(cells, width);
  const broken = cells.map((cell) => brokenInto(cell.text, edges[cell.column + cell.columns]! - edges[cell.column]! - 6));
  const heights = lines.map((_, row) => Math.max(...cells.map((cell, at) => (cell.row === row && cell.rows === 1 ? broken[at]!.length : 1))) * (size + 2) + 4);
  const top = (row: number): number => 120 + heights.slice(0, row).reduce((sum, height) => sum + height, 0);
  return cells.flatMap((cell, at) => {
    const own = broken[at]!;
    const middle = (top(cell.row) + top(Math.min(lines.length, cell.row + cell.rows))) / 2;
    return own.map((text, line): PageText => {
      const [from, to] = [edges[cell.column]!, edges[cell.column + cell.columns]!];
      const isLabel = !cell.isFigure && cell.columns === 1 && cell.rows === 1 && text.length > 4;
      return { x: isLabel ? from + 3 : (from + to - widthOf(text)) / 2, y: middle + (line - (own.length - 1) / 2) * (size + 2) + size / 3, size, text };
    });
  });
}

/** Columns of labels are wider than those of figures; one whose heads stand over many rows is narrow. */
function edgesOf(cells: readonly Placed[], width: number): number[] {
  const weights = Array.from({ length: width }, (_, column) => {
    const own = cells.filter((cell) => cell.column === column && cell.columns === 1);
    if (own.some(({ rows }) => rows > 8)) return 1.6;
    if (own.some(({ rows }) => rows > 2)) return 4.5;
    const longest = Math.max(2.5, ...own.filter(({ isFigure }) => !isFigure).map(({ text }) => text.length));
    return own.some(({ isFigure }) => isFigure) ? Math.max(4, Math.min(longest, 6)) : Math.min(longest, 14);
  });
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return [left, ...weights.map((_, at) => left + ((right - left) * weights.slice(0, at + 1).reduce((all, weight) => all + weight, 0)) / sum)];
}

function brokenInto(text: string, room: number): string[] {
  const lines = [''];
  for (const character of text) {
    if (lines.at(-1) !== '' && widthOf(lines.at(-1)! + character) > room) lines.push('');
    lines[lines.length - 1] += character;
  }
  return lines;
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u0080' ? size / 2 : size), 0);
}
