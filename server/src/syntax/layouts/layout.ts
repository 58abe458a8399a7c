import type { CellNode, RowNode, TableNode } from '../ast';
import type { Lines } from '../lines';
import { trimmed } from '../../text/fold';
import { Sign } from '../../text/signs';
import { isCellMark } from '../view';

/**
 * A way in which tables are written down as text. A layout looks at the lines from `at` on and claims those that make a
 * table written its way. It knows nothing of figures or sums; which label or number means what is found later.
 */
export interface Layout {
  readonly id: string;
  /** Null when no table of this layout starts at the line. */
  claim(lines: Lines, at: number): Claim | null;
}

export interface Claim {
  /** The first line behind the table. */
  readonly end: number;
  readonly table: TableNode;
}

/** The cell between two offsets, without blanks around its content. */
export function cellBetween(text: string, start: number, end: number): CellNode {
  const span = trimmed(text, start, end);
  return { span, text: text.slice(span.start, span.end) };
}

/** The row made of cells that follow each other. */
export function rowOf(cells: readonly CellNode[]): RowNode {
  return { span: { start: cells[0]!.span.start, end: cells.at(-1)!.span.end }, cells };
}

export function tableOf(layout: string, rowsAreRows: boolean, rows: readonly RowNode[]): TableNode {
  return { layout, rowsAreRows, rows, span: { start: rows[0]!.span.start, end: rows.at(-1)!.span.end } };
}

/** Whether a line is a row of a layout in which tags, drawn lines or tabs part the cells: none whose cells are lines or words. */
export function hasOwnCells(lines: Lines, line: number): boolean {
  return lines.has(line, Sign.cellMark | Sign.tab) && (isCellMark(lines.raw(line)[0]) || lines.content(line).includes('\t'));
}

/** The cells of a stretch of text that `separator` parts, the last one included. */
export function splitCells(text: string, start: number, end: number, separator: RegExp): CellNode[] {
  const cells: CellNode[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    if (!separator.test(text[at]!)) continue;
    cells.push(cellBetween(text, from, at));
    from = at + 1;
  }
  cells.push(cellBetween(text, from, end));
  return cells;
}
