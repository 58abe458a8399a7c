import { htmlTables } from '../syntax/html';
import type { HtmlCell, HtmlRow, HtmlTable } from '../syntax/html';
import { insertion } from '../text/edits';
import type { Edit } from '../text/edits';
import { withoutAttributes } from './htmlStyle';
import { mannerOf } from './manner';
import type { RowPlace } from './rows';
import { headsOver, refilled, standsUnder } from './rowShape';
import type { RowShape } from './rowShape';
import { isSeparator } from './separators';

/**
 * Ways to write a row in a table of a web page, the likeliest first: a row of tags like another that stands as deep, and heads
 * that reach over it one row longer.
 */
export function* htmlWays(place: RowPlace): Generator<Edit[]> {
  const { text, row, rows, before, behind, models } = place;
  const tables = htmlTables(text);
  const heads = headsOver(row.spec);
  const label = mannerOf(text, rows)(row.spec.label);
  for (const model of models.filter((shape) => headsOver(shape.row.spec).length === heads.length)) {
    const at = placeIn(tables, model.label.start);
    const own = at?.table.rows[at.row];
    if (at === null || own === undefined || !isWhole(own, model)) continue;
    const { table } = at;
    const covered = columnsAbove(table, at.row);
    const joint = jointOf(text, table);
    const last = before?.label == null ? null : placeIn([table], before.label.start);
    const next = behind?.label == null ? null : placeIn([table], behind.label.start);
    const begins = before === null ? heads.length > 0 : !standsUnder(before.spec, heads);
    // An id names one place of the page.
    const line = withoutAttributes(refilled(text, own.span, model, label, row.figures), ['id']);
    if (begins && next !== null && behind !== null && headsOver(behind.spec).join() === heads.join()) {
      const behindHeads = headedCells(table, next.row, behind.label!.start);
      const longer = longerOver(text, table, next.row, covered, behindHeads);
      const first = table.rows[next.row]!.cells[behindHeads.length]!;
      const opening = text.slice(own.span.start, own.cells[0]!.span.start);
      if (longer !== null) yield [...longer, insertion(first.span.start, line.slice(opening.length) + joint + opening)];
    }
    if (begins) continue;
    for (const boundary of [last === null ? null : last.row + 1, next?.row ?? null]) {
      if (boundary === null) continue;
      const longer = longerOver(text, table, boundary, covered, []);
      const behindRow = table.rows[boundary - 1];
      if (longer !== null) yield [...longer, behindRow === undefined ? insertion(table.rows[boundary]!.span.start, line + joint) : insertion(behindRow.span.end, joint + line)];
    }
  }
}

interface Place {
  readonly table: HtmlTable;
  /** The index of the row. */
  readonly row: number;
}

function placeIn(tables: readonly HtmlTable[], offset: number): Place | null {
  for (const table of tables) {
    const row = table.rows.findIndex(({ span }) => span.start <= offset && offset < span.end);
    if (row >= 0) return { table, row };
  }
  return null;
}

/** Whether a row of tags has a cell for the label and each figure and no other, none of which reaches over the next row. */
function isWhole({ cells }: HtmlRow, { label, cells: figures }: RowShape): boolean {
  return cells.length === figures.length + 1 && cells.every(({ rows }) => rows === 1)
    && [label, ...figures].every((span, at) => cells[at]!.tag.end <= span.start && span.end <= cells[at]!.span.end);
}

/** The columns of a row that cells of the rows before reach over. */
function columnsAbove(table: HtmlTable, row: number): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const { cell, from, row: start } of laidOut(table)) {
    if (start < row && start + cell.rows > row) for (let at = from; at < from + cell.columns; at++) columns.add(at);
  }
  return columns;
}

interface LaidCell {
  readonly cell: HtmlCell;
  readonly row: number;
  /** The first column that it covers. */
  readonly from: number;
}

/** Each cell with the columns that it comes to stand in. */
function laidOut({ rows }: HtmlTable): LaidCell[] {
  const taken: Set<number>[] = rows.map(() => new Set());
  return rows.flatMap(({ cells }, row) => {
    let column = 0;
    return cells.map((cell): LaidCell => {
      while (taken[row]!.has(column)) column++;
      for (let down = row; down < Math.min(rows.length, row + cell.rows); down++) {
        for (let across = column; across < column + cell.columns; across++) taken[down]!.add(across);
      }
      return { cell, row, from: column };
    });
  });
}

/** The cells of a row before the one that holds an offset: heads over it and the rows below. */
function headedCells({ rows }: HtmlTable, row: number, offset: number): readonly HtmlCell[] {
  const { cells } = rows[row]!;
  return cells.slice(0, Math.max(0, cells.findIndex(({ span }) => span.start <= offset && offset < span.end)));
}

/**
 * Edits that make the cells which are to reach over a new row one row longer: those that reach over the place, those that
 * end there, and `begun`, which begin behind it. Null where that does not cover just the columns that it should.
 */
function longerOver(text: string, table: HtmlTable, boundary: number, covered: ReadonlySet<number>, begun: readonly HtmlCell[]): Edit[] | null {
  const laid = laidOut(table);
  const columnsOf = ({ cell, from }: LaidCell): number[] => Array.from({ length: cell.columns }, (_, at) => from + at);
  const over = laid.filter(({ cell, row }) => (row < boundary && row + cell.rows > boundary) || begun.includes(cell));
  const left = new Set(covered);
  for (const cell of over) for (const column of columnsOf(cell)) if (!left.delete(column)) return null;
  const ending = laid.filter((cell) => cell.row + cell.cell.rows === boundary && columnsOf(cell).every((column) => left.has(column)));
  for (const cell of ending) for (const column of columnsOf(cell)) left.delete(column);
  return left.size > 0 ? null : [...over, ...ending].map(({ cell }) => longer(text, cell));
}

function longer(text: string, { tag, rows }: HtmlCell): Edit {
  const source = text.slice(tag.start, tag.end);
  const printed = /\browspan\s*=\s*["']?\s*(\d+)/i.exec(source);
  if (printed === null) return insertion(tag.start + /^<[a-z]+/i.exec(source)![0].length, ` rowspan="${rows + 1}"`);
  const end = tag.start + printed.index + printed[0].length;
  return { span: { start: end - printed[1]!.length, end }, text: String(rows + 1) };
}

/** What stands between two rows of the table. */
function jointOf(text: string, { rows }: HtmlTable): string {
  const between = rows.slice(1).map(({ span }, at) => text.slice(rows[at]!.span.end, span.start));
  return between.findLast((joint) => isSeparator(joint) && !joint.includes('<')) ?? '';
}
