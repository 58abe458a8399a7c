import { above, left } from '../../kit/grid';
import type { Grid, GridCell } from '../../kit/grid';
import type { Chrome, Draft, DraftTable } from '../draft';
import { headingText } from '../draft';
import { textOf } from '../grids';
import type { Random } from '../random';

/** A way in which published reports have their text, with the noise of the text that it is modelled on. */
export interface MatrixLayout {
  readonly id: string;
  /** The published text. */
  readonly model: string;
  /** `whole`: every figure is there to be read. `torn`: figures have lost their labels or run into each other; none is fine. */
  readonly text: 'whole' | 'torn';
  /** Whether an empty cell leaves a trace. */
  readonly showsBlanks: boolean;
  /** Whether the text tells which column each figure of a row is in; it always does where the layout says nothing. */
  readonly tells?: (row: readonly GridCell[], at: number, grid: Grid) => boolean;
  render(draft: Draft, random: Random): string;
}

export interface PlainOptions {
  table(table: DraftTable): string;
  /** A row of a table around the report. */
  chromeRow?(cells: readonly string[]): string;
  /** What stands between two paragraphs. */
  readonly gap?: string;
  readonly indent?: string;
}

/** A report as lines of text. */
export function plainDocument(draft: Draft, { table, chromeRow = (cells) => cells.join(' '), gap = '\n', indent = '' }: PlainOptions): string {
  const chrome = (parts: readonly Chrome[]): string[] => parts.map((part) => (typeof part === 'string' ? part : chromeRow(part)));
  const body = draft.sections.flatMap((section) => {
    const { heading } = section;
    const title = heading === null ? [] : [(heading.level === 0 ? '' : `${'#'.repeat(heading.level)} `) + headingText(section, gap === '' ? '' : '\n')];
    const paragraphs = section.paragraphs.map((paragraph) => indent + paragraph);
    const joined = heading?.joined === true && paragraphs.length > 0 ? [title[0]! + paragraphs[0]!.trimStart(), ...paragraphs.slice(1)] : [...title, ...paragraphs];
    return [...joined, ...section.tables.map(table)];
  });
  return [...chrome(draft.before), ...draft.title, ...draft.preamble.map((line) => indent + line), ...body, ...chrome(draft.after)].join(gap);
}

/** A cell with how many columns and rows it covers. */
export interface SpannedCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** The cells of a table that are not covered, row by row. */
export function spannedCells(grid: Grid): SpannedCell[][] {
  return grid.map((cells, row) => cells.flatMap((cell, column): SpannedCell[] => {
    if (typeof cell !== 'string') return [];
    let columns = 1;
    while (cells[column + columns] === left) columns++;
    let rows = 1;
    while (grid[row + rows]?.[column] === above) rows++;
    return [{ text: cell, row, column, columns, rows }];
  }));
}

/** The text of a cell with its pins; nothing for a covered one. */
export function printed(cell: GridCell): string {
  return typeof cell === 'string' ? cell : '';
}

export function isBlank(cell: GridCell): boolean {
  return textOf(cell).trim() === '';
}

/** Cells that are not covered. */
export function present(row: readonly GridCell[]): string[] {
  return row.filter((cell) => typeof cell === 'string');
}

/** A head broken where word processors break it: `本年新⏎制作数量`, `商业⏎企业`, `结果⏎维持`. */
export function brokenHead(label: string, at = '\n'): string {
  return heads.reduce((broken, head) => broken.replace(head, `$1${at}$2`), label);
}

const heads: readonly RegExp[] = [
  /^(本年新)((?:制作|公开)数量)$/, /^(商业|科研|法律服务)(企业|机构)$/, /^(社会公益)(组织)$/, /^(结果|其他|尚未)(维持|纠正|结果|审结)$/,
];
