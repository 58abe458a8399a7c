import type { PrintedLine } from '../../forms/printed';
import { readOrdinal } from '../../text/numerals';
import { widthOf } from '../../text/width';
import type { Grid, GridCell } from './grid';
import { gridsOf, nearest, placesOf } from './grid';
import { isFigure } from './labels';
import type { PlacedText } from './lines';
import { linesOf } from './lines';
import type { Rule } from './rules';

/** A table whose cells are parted by lines on its page. */
export interface RuledTable {
  readonly x: readonly [number, number];
  /** Where it begins on its page. */
  readonly top: number;
  readonly rows: readonly (readonly RuledCell[])[];
}

interface RuledCell {
  readonly text: string;
  readonly x: readonly [number, number];
  readonly rows: number;
}

/** The tables between lines, and what stands outside of them. Where the lines leave several figures in one cell, or no words in any, they are not believed. */
export function ruledTables(rules: readonly Rule[], texts: readonly PlacedText[]): { readonly tables: RuledTable[]; readonly others: readonly PlacedText[] } {
  const tables: RuledTable[] = [];
  let others = texts;
  for (const grid of gridsOf(rules)) {
    const inside = new Set(others.filter((text) => holds(grid, middleOf(text))));
    const table = inside.size === 0 ? null : tableOf(grid, [...inside].flatMap((text) => parted(text, grid.cells)));
    if (table === null) continue;
    tables.push(table);
    others = others.filter((text) => !inside.has(text));
  }
  return { tables, others };
}

/** A table that goes on on the next page, as one; null where the second is another table. What is printed again over it is left out. */
export function goingOn(table: RuledTable, next: RuledTable): RuledTable | null {
  if (table.x.some((edge, at) => Math.abs(edge - next.x[at]!) > 5)) return null;
  const again = next.rows.findIndex((row, at) => textsOf(row) !== textsOf(table.rows[at] ?? []));
  const rest = again < 0 ? [] : next.rows.slice(again > 0 && next.rows.slice(0, again).flat().every(({ rows }) => rows <= again) ? again : 0);
  const [first, ...others] = rest;
  const last = table.rows.at(-1)!;
  const whole = first === undefined ? null : rowInParts(last, first);
  return { ...table, rows: whole === null ? [...table.rows, ...rest] : [...table.rows.slice(0, -1), whole, ...others] };
}

/** As the form's tables are printed: cells with how many columns and rows they cover. */
export function printedLines({ rows }: RuledTable): PrintedLine[] {
  const places = placesOf(rows.flat().flatMap(({ x }) => [...x]));
  const column = (edge: number): number => places.indexOf(nearest(places, edge));
  return rows.map((cells) => cells.map(({ text, x, rows: height }) => ({ text, columns: Math.max(1, column(x[1]) - column(x[0])), rows: height })));
}

function tableOf({ x, y, cells }: Grid, texts: readonly PlacedText[]): RuledTable | null {
  const rows: RuledCell[][] = [];
  for (const cell of cells) {
    const lines = linesOf(texts.filter((text) => holds(cell, middleOf(text))));
    if (lines.some(({ parts }) => parts.filter(isFigure).length > 2)) return null;
    let text = '';
    lines.forEach(({ parts }, at) => {
      const own = parts.map((part) => part.text).join(' ');
      const before = lines[at - 1];
      // What does not end at the edge was not broken there.
      const isBroken = before === undefined || cell.x[1] - cell.x[0] - (before.end - before.x) < before.size + padding;
      text += (!isBroken && /\w$/.test(text) && /^[\w-]/.test(own) ? ' ' : '') + own;
    });
    while (rows.length <= cell.row) rows.push([]);
    rows[cell.row]!.push({ text, x: cell.x, rows: cell.rows });
  }
  // Where only figures have edges their labels stand outside.
  return rows.flat().some(({ text }) => /\p{Script=Han}/u.test(text)) ? { x, top: y[0], rows } : null;
}

/** Between the text and the edges of its cell, left and right together, in points: what word processors leave. */
const padding = 12;

type Box = Pick<GridCell, 'x' | 'y'>;

function holds({ x, y }: Box, [at, line]: readonly [number, number]): boolean {
  return at > x[0] && at < x[1] && line > y[0] && line < y[1];
}

function middleOf({ x, end, y, size }: PlacedText): [number, number] {
  return [(x + end) / 2, y - 0.35 * size];
}

/** A text that a program has written over several cells, with blanks between them, cell by cell. */
function parted(text: PlacedText, cells: readonly GridCell[]): PlacedText[] {
  const [, line] = middleOf(text);
  const isOver = cells.some(({ x, y }) => line > y[0] && line < y[1] && x[1] > text.x + 1 && x[1] < text.end - 1);
  if (!isOver || !/\s/.test(text.text)) return [text];
  const unit = (text.end - text.x) / widthOf(text.text);
  return [...text.text.matchAll(/\S+/g)].map(({ 0: word, index }): PlacedText => {
    const x = text.x + unit * widthOf(text.text.slice(0, index));
    return { ...text, text: word, x, end: x + unit * widthOf(word) };
  });
}

/** A row that the end of the page has cut, as one: it begins with an ordinal and goes on without one, and what stands in one half of a cell for figures is in none of the other. */
function rowInParts(above: readonly RuledCell[], below: readonly RuledCell[]): RuledCell[] | null {
  const own = (cells: readonly RuledCell[]): RuledCell[] => cells.filter(({ rows, text }) => rows === 1 || text !== '');
  const [upper, lower] = [own(above), own(below)];
  if (upper.length !== lower.length || upper.some(({ x }, at) => x.some((edge, side) => Math.abs(edge - lower[at]!.x[side]!) > 5))) return null;
  const begins = (cells: readonly RuledCell[]): boolean => readOrdinal(cells.find(({ text }) => text !== '')?.text ?? '') !== null;
  if (!begins(upper) || begins(lower) || upper.some(isFigure) === lower.some(isFigure)) return null;
  if (upper.some((cell, at) => [cell, lower[at]!].some(isFigure) && cell.text !== '' && lower[at]!.text !== '')) return null;
  return upper.map((cell, at) => ({ ...cell, text: cell.text + lower[at]!.text }));
}

function textsOf(row: readonly RuledCell[]): string {
  return row.map(({ text }) => text).join('|');
}
