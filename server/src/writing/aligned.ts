import { widthOf } from '../text/width';

/** A cell of a table that is laid out. */
export interface LaidCell {
  readonly text: string;
  /** How many columns it stands over. */
  readonly columns: number;
  /** Figures stand at the right of their column. */
  readonly isFigure?: boolean;
  /** How deep a label stands under the heads of others. */
  readonly depth?: number;
}

/** All lines of a table have the same number of columns, merged ones counted. */
export type LaidLine = readonly LaidCell[];

/**
 * Lines of cells between bars, every column as wide as its widest cell; a cell over several columns has no bars in it. A label that
 * is longer than a window has room for reaches over its column, and the cells behind it make up for that with their blanks.
 *
 * @param ambiguousAsWide as in `widthOf`
 */
export function aligned(lines: readonly LaidLine[], ambiguousAsWide: boolean): string[] {
  const width = (cell: LaidCell): number => widthOf(contentOf(cell), ambiguousAsWide);
  const edges = edgesOf(widthsOf(lines, width));
  return lines.map((line) => {
    let [column, at] = [0, 0];
    const cells = line.map((cell) => {
      column += cell.columns;
      const blanks = ' '.repeat(Math.max(0, edges[column - 1]! - at - width(cell)));
      at += blanks.length + width(cell) + bar.length;
      return cell.isFigure === true ? blanks + contentOf(cell) : contentOf(cell) + blanks;
    });
    return `| ${cells.join(bar)} |`;
  });
}

/** Of the columns; the last of merged ones takes what is wider than all. */
function widthsOf(lines: readonly LaidLine[], width: (cell: LaidCell) => number): number[] {
  const widths = Array.from({ length: lines[0]!.reduce((sum, { columns }) => sum + columns, 0) }, () => 0);
  const each = (isWanted: (cell: LaidCell, column: number) => boolean): void => {
    for (const line of lines) {
      let column = 0;
      for (const cell of line) {
        const last = column + cell.columns - 1;
        const room = widths.slice(column, last + 1).reduce((sum, own) => sum + own, bar.length * (cell.columns - 1));
        if (isWanted(cell, column)) widths[last]! += Math.max(0, width(cell) - room);
        column += cell.columns;
      }
    }
  };
  each((cell, column) => cell.columns === 1 && (column > 0 || width(cell) <= widestLabel));
  each((cell) => cell.columns > 1);
  return widths;
}

/** Where the columns end, the bars between them counted. */
function edgesOf(widths: readonly number[]): number[] {
  let edge = -bar.length;
  return widths.map((width) => (edge += bar.length + width));
}

/** Wide enough for all but the labels of table 3 that are whole sentences; with them it would be wider than most windows. */
const widestLabel = 36;

function contentOf({ text, depth = 0 }: LaidCell): string {
  return indent.repeat(depth) + text;
}

const bar = ' | ';
const indent = '  ';
