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
 * Lines of cells between bars, every column as wide as its widest cell; a cell over several columns has no bars in it.
 *
 * @param ambiguousAsWide as in `widthOf`
 */
export function aligned(lines: readonly LaidLine[], ambiguousAsWide: boolean): string[] {
  const width = (cell: LaidCell): number => widthOf(contentOf(cell), ambiguousAsWide);
  const widths = widthsOf(lines, width);
  return lines.map((line) => {
    let column = 0;
    const cells = line.map((cell) => {
      const room = roomIn(widths, column, cell.columns);
      column += cell.columns;
      const blanks = ' '.repeat(Math.max(0, room - width(cell)));
      return cell.isFigure === true ? blanks + contentOf(cell) : contentOf(cell) + blanks;
    });
    return `| ${cells.join(' | ')} |`;
  });
}

/** Of the columns; one that stands alone is as wide as it needs, and the last of merged ones takes what is wider than all. */
function widthsOf(lines: readonly LaidLine[], width: (cell: LaidCell) => number): number[] {
  const widths = Array.from({ length: lines[0]!.reduce((sum, { columns }) => sum + columns, 0) }, () => 0);
  const each = (columns: (count: number) => boolean): void => {
    for (const line of lines) {
      let column = 0;
      for (const cell of line) {
        const last = column + cell.columns - 1;
        if (columns(cell.columns)) widths[last]! += Math.max(0, width(cell) - roomIn(widths, column, cell.columns));
        column += cell.columns;
      }
    }
  };
  each((count) => count === 1);
  each((count) => count > 1);
  return widths;
}

/** The columns with the bars between them. */
function roomIn(widths: readonly number[], from: number, columns: number): number {
  return widths.slice(from, from + columns).reduce((sum, each) => sum + each, bar.length * (columns - 1));
}

function contentOf({ text, depth = 0 }: LaidCell): string {
  return indent.repeat(depth) + text;
}

const bar = ' | ';
const indent = '  ';
