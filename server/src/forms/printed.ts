import { readOrdinal } from '../text/numerals';
import type { BlockSpec, ColumnSpec, RowSpec, TableSpec } from './form';

/** A cell of a table as the form prints it, with how many columns and rows it covers. */
export interface PrintedCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  /** Whose figure stands there; absent where it is a label. */
  readonly figure?: { readonly row: string; readonly column: string };
}

/** The cells that begin in a line of the printed table. */
export type PrintedLine = readonly PrintedCell[];

/** What stands in a cell for figures. */
export type FigureOf = (row: RowSpec, column: ColumnSpec) => string;

/**
 * A table, or some of its blocks, as the form prints it: heads over rows, labels that stand over several columns or rows.
 *
 * @param figureOf what stands in the cells for figures
 */
export function printedTable({ blocks: all, heads }: TableSpec, figureOf: FigureOf, blocks: readonly BlockSpec[] = all): PrintedLine[] {
  if (all[0]!.direction === 'across') return acrossTable(heads, blocks[0]!, figureOf);
  if (all.some((block) => block.groups.length > 0)) return groupedTable(heads, blocks[0]!, figureOf);
  const width = Math.max(...all.map(({ columns }) => columns.length));
  return blocks.flatMap((block) => blockLines(heads, block, width, figureOf));
}

/** Table 2: a line over each block, heads, rows; all blocks as wide as the widest. */
function blockLines([contents]: readonly string[], { label, columns, rows }: BlockSpec, width: number, figureOf: FigureOf): PrintedLine[] {
  const line = (first: string, rest: readonly PrintedCell[]): PrintedLine =>
    [cell(first), ...rest.map((each, at) => ({ ...each, columns: at === rest.length - 1 ? width - at : 1 }))];
  return [
    [cell(label!, 1 + width)],
    line(contents!, columns.map((column) => cell(column.label))),
    ...rows.map((row) => line(row.label, columns.map((column) => figureCell(row, column, figureOf)))),
  ];
}

/** Table 3: three columns of labels, for heads over results, groups and rows; heads in three lines beside the note in the corner. */
function groupedTable(heads: readonly string[], { columns, rows, groups }: BlockSpec, figureOf: FigureOf): PrintedLine[] {
  const [note, applicants, organisations, results] = heads as [string, string, string, string];
  const [first, ...others] = columns.map(({ label }) => label);
  const kinds = others.slice(0, -1);
  const lines: PrintedLine[] = [
    [cell(`(${note})`, depth, 3), cell(applicants, columns.length)],
    [cell(first!, 1, 2), cell(organisations, kinds.length), cell(others.at(-1)!, 1, 2)],
    kinds.map((kind) => cell(kind)),
  ];
  const isResult = ({ label, group }: (typeof rows)[number]): boolean => group !== null || readOrdinal(label)?.style === 'bracketed';
  let before: (typeof rows)[number] | null = null;
  for (const row of rows) {
    const line: PrintedCell[] = [];
    const group = groups.find(({ key }) => key === row.group);
    if (isResult(row) && (before === null || !isResult(before))) line.push(cell(results, 1, rows.filter(isResult).length));
    if (group !== undefined && before?.group !== group.key) line.push(cell(group.label, 1, rows.filter((other) => other.group === group.key).length));
    line.push(cell(row.label, isResult(row) ? (group === undefined ? 2 : 1) : depth), ...columns.map((column) => figureCell(row, column, figureOf)));
    lines.push(line);
    before = row;
  }
  return lines;
}

const depth = 3;

/** Table 4: rows side by side, the first by itself and the others under a common head; one line of figures. */
function acrossTable([lawsuits]: readonly string[], { columns, rows }: BlockSpec, figureOf: FigureOf): PrintedLine[] {
  const [review, ...suits] = rows;
  return [
    [cell(review!.label, columns.length), cell(lawsuits!, columns.length * suits.length)],
    [...columns.map(({ label }) => cell(label, 1, 2)), ...suits.map(({ label }) => cell(label, columns.length))],
    suits.flatMap(() => columns.map(({ label }) => cell(label))),
    rows.flatMap((row) => columns.map((column) => figureCell(row, column, figureOf))),
  ];
}

function cell(text: string, columns = 1, rows = 1): PrintedCell {
  return { text, columns, rows };
}

function figureCell(row: RowSpec, column: ColumnSpec, figureOf: FigureOf): PrintedCell {
  return { ...cell(figureOf(row, column)), figure: { row: row.key, column: column.key } };
}
