import { matchLabel } from '../forms/vocabulary';
import { trimmed } from '../text/fold';
import { groupedBy } from '../text/grouped';
import { readNumber } from '../text/number';
import type { Span } from '../text/span';
import { widthOf } from '../text/width';
import { linesOf } from './lines';
import type { Lines } from './lines';
import type { CellPart, TableInText, TextView } from './view';
import { drawnCellMark, looseCellMark, viewWithTables } from './view';

/**
 * What of a text is read that has tables drawn with lines (`│ 规章 │ 0 │` between `├──┼──┤`, `| 规章 | 0 |` between `+---+---+`), as
 * browsers in a terminal and converters write them: a row a line, cells that are wrapped over lines or merged made whole; null
 * when there is no such table.
 */
export function drawnView(source: string): TextView | null {
  if (!looksDrawn.test(source)) return null;
  const lines = linesOf(source);
  const tables = [...drawnTables(lines)];
  if (tables.length === 0) return null;
  return viewWithTables(source, tables);
}

/** A first line of a drawn table. */
const looksDrawn = /^[^\S\r\n\u2028\u2029]*(?:[┌┏╔├┬][─━═┬┼├]|\+[-=:]+[+-])/mu;
const joint = /[┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╞╪╡╒╤╕╘╧╛]/u;
const bar = /[│┃║|]/u;
const rule = /^[─━═]+$|^[-=:]{2,}$/u;

function* drawnTables(lines: Lines): Generator<TableInText> {
  for (let line = 0; line < lines.count; line++) {
    if (!isWholeRule(lines.content(line))) continue;
    let end = line + 1;
    while (end < lines.count && isDrawn(lines.content(end))) end++;
    const table = readTable(lines, line, end);
    if (table !== null) yield table;
    line = end - 1;
  }
}

function isWholeRule(content: string): boolean {
  return /^(?:\+[-=:+]{2,}\+|[┌├└┏┣┗╔╠╚╞╒╘][─━═┬┼┴┳╋┻╦╬╩╪╤╧]*[┐┤┘┓┫┛╗╣╝╡╕╛])$/u.test(content);
}

function isDrawn(content: string): boolean {
  return content.length > 1 && isFrame(content[0]!) && isFrame(content.at(-1)!);
}

function isFrame(character: string): boolean {
  return bar.test(character) || joint.test(character) || character === '+';
}

/** A stretch of a line between two frames. */
interface Segment extends Span {
  readonly left: number;
  readonly right: number;
  readonly isRule: boolean;
}

interface OpenCell {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly segments: Segment[];
}

function readTable(lines: Lines, from: number, to: number): TableInText | null {
  const drawn = aligned(Array.from({ length: to - from }, (_, at) => segmentsOf(lines, from + at)));
  const cells: OpenCell[] = [];
  let open: OpenCell[] = [];
  drawn.forEach((segments, at) => {
    for (const segment of segments) {
      const own = open.find((cell) => cell.left === segment.left && cell.right === segment.right);
      if (!segment.isRule && own !== undefined) {
        own.segments.push(segment);
        continue;
      }
      open = open.filter((cell) => cell.right <= segment.left || segment.right <= cell.left);
      if (segment.isRule) continue;
      const cell = { top: from + at, left: segment.left, right: segment.right, segments: [segment] };
      cells.push(cell);
      open.push(cell);
    }
  });
  if (cells.length === 0) return null;
  const broken = new Set(rowsOf(cells).flatMap((row) => row.filter((cell) => isBroken(lines.text, cell, row))).flatMap(({ segments }) => segments));
  // Without rules between the rows a line is a row.
  const aLineARow = cells.some(({ segments }) => !broken.has(segments[0]!) && segments.filter(({ start, end }) => isFigure(lines.text.slice(start, end).trim())).length > 1);
  const placed = aLineARow ? drawn.flatMap((segments, at) => segments.filter(({ isRule }) => !isRule).map((segment) => ({ ...segment, top: from + at, segments: [segment] }))) : cells;
  const rows = rowsOf(placed).map((row) => row.map(({ segments }) => contentOf(lines.text, segments, broken.has(segments[0]!))));
  const columns = new Set(placed.map(({ left }) => left)).size;
  const merged = !aLineARow && rows.some((row) => row.length < columns);
  return { from: lines.rawStart(from), to: to < lines.count ? lines.rawStart(to) : lines.text.length, rows, mark: merged ? drawnCellMark : looseCellMark };
}

/** A number in digits: 四项 is a piece of a label. */
function isFigure(text: string): boolean {
  return /\d/.test(text) && readNumber(text) !== null;
}

/** The cells that begin in the same line, from left to right. */
function rowsOf(cells: readonly OpenCell[]): OpenCell[][] {
  return [...groupedBy(cells, ({ top }) => top)].sort(([a], [b]) => a - b).map(([, row]) => row.sort((a, b) => a.left - b.left));
}

/**
 * Whether a cell's lines are one figure that is broken because its column has no room for it, as narrow columns break it, and not
 * figures of several rows without rules between them: only where all that is written beside it is the label of one row, or
 * where nothing is and some figures of the row are longer than others.
 */
function isBroken(text: string, cell: OpenCell, row: readonly OpenCell[]): boolean {
  const lines = row.map((own) => ({ own, pieces: own.segments.map(({ start, end }) => text.slice(start, end).trim()) }));
  const { pieces } = lines.find(({ own }) => own === cell)!;
  const figure = pieces.filter((piece) => piece !== '');
  const noRoom = figure.every((piece, at) => figurePiece.test(piece) && (at === 0 || figure[at - 1]!.length + piece.length > roomIn(text, cell)));
  const isTogether = pieces.lastIndexOf(figure.at(-1)!) === figure.length - 1 && isOneALine(text, cell.segments.slice(0, figure.length));
  if (figure.length < 2 || !noRoom || !isTogether) return false;
  const words = lines.map((each) => each.pieces.join('')).filter((content) => /\p{Script=Han}/u.test(content));
  if (words.length > 0) return words.every((label) => (matchLabel(label)[0]?.score ?? 0) >= surely);
  return new Set(lines.map((each) => each.pieces.filter((piece) => figurePiece.test(piece)).length).filter((count) => count > 0)).size > 1;
}

const figurePiece = /^[-\d.,]+$/;
const surely = 0.9;

/** Whether each stands in the line behind the one before it. */
function isOneALine(text: string, segments: readonly Segment[]): boolean {
  return segments.every(({ start }, at) => at === 0 || text.slice(segments[at - 1]!.end, start).split('\n').length === 2);
}

/** How many digits stand side by side in a column: what its frames leave, without the blanks that are put beside them. */
function roomIn(text: string, { left, right, segments }: OpenCell): number {
  const isPadded = segments.every(({ start }) => /\s/.test(text[start]!));
  return right - left - (isPadded ? 2 : 0);
}

/** The segments between the frames that the rules have; programs differ in how wide they take a quotation mark for. */
function aligned(drawn: readonly (readonly Segment[])[]): Segment[][] {
  const frames = [...new Set(drawn.flat().filter(({ isRule }) => isRule).flatMap(({ left, right }) => [left, right + 1]))].sort((a, b) => a - b);
  const snap = (column: number): number => frames.find((frame) => frame === column) ?? frames.find((frame) => Math.abs(frame - column) <= slack) ?? column;
  return drawn.map((segments) => segments.map((segment) => ({ ...segment, left: snap(segment.left), right: snap(segment.right + 1) - 1 })));
}

const slack = 2;

function segmentsOf(lines: Lines, line: number): Segment[] {
  const start = lines.start(line);
  const content = lines.content(line);
  const indent = widthOf(lines.raw(line).slice(0, start - lines.rawStart(line)));
  const segments: Segment[] = [];
  let from = 1;
  for (let at = 1; at < content.length; at++) {
    if (!isFrameAt(content, at)) continue;
    const text = content.slice(from, at);
    segments.push({
      start: start + from, end: start + at, isRule: rule.test(text),
      left: indent + widthOf(content.slice(0, from)), right: indent + widthOf(content.slice(0, at)),
    });
    from = at + 1;
  }
  return segments;
}

/** Whether the character parts cells; a plus only beside a rule or at the end. */
function isFrameAt(content: string, at: number): boolean {
  const character = content[at]!;
  if (character !== '+') return bar.test(character) || joint.test(character);
  return at === content.length - 1 || /[-=:+]/.test(content[at - 1]!) || /[-=:+]/.test(content[at + 1]!);
}

/** The lines of content without the blanks around them, each after the first going on with the figure or not; an empty cell has one of no length. */
function contentOf(text: string, segments: readonly Segment[], continues: boolean): CellPart[] {
  const filled = segments.map((segment) => trimmed(text, segment.start, segment.end)).filter((span) => span.end > span.start);
  const { start, end } = segments[0]!;
  return filled.length > 0 ? filled.map((part) => ({ ...part, continues })) : [end > start ? { start: start + 1, end: start + 1 } : { start, end: start }];
}
