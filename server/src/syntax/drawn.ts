import { trimmed } from '../text/fold';
import { readNumber } from '../text/number';
import { widthOf } from '../text/width';
import { linesOf } from './lines';
import type { Lines } from './lines';
import type { TextView } from './view';
import { drawnCellMark, looseCellMark } from './view';

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
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const copy = (from: number, to: number): void => {
    for (let at = from; at < to; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
    text += source.slice(from, to);
  };
  const insert = (unit: string, at: number): void => {
    starts.push(at);
    ends.push(at);
    text += unit;
  };
  let done = 0;
  for (const { from, to, rows, mark } of tables) {
    copy(done, from);
    for (const row of rows) {
      for (const parts of row) {
        insert(mark, parts[0]!.start);
        parts.forEach((part, at) => {
          if (at > 0 && latinAtEnd.test(text) && latinAtStart.test(source.slice(part.start, part.end))) insert(' ', part.start);
          copy(part.start, part.end);
        });
      }
      insert('\n', row.at(-1)!.at(-1)!.end);
    }
    done = to;
  }
  copy(done, source.length);
  starts.push(source.length);
  ends.push(source.length);
  return { text, starts, ends };
}

/** A first line of a drawn table. */
const looksDrawn = /^[^\S\n]*(?:[┌┏╔├┬][─━═┬┼├]|\+[-=:]+[+-])/mu;
const latinAtEnd = /[\w.]$/;
const latinAtStart = /^\w/;
const joint = /[┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╞╪╡╒╤╕╘╧╛]/u;
const bar = /[│┃║|]/u;
const rule = /^[─━═]+$|^[-=:]{2,}$/u;

interface DrawnTable {
  /** The offsets at which the first line begins and the last one ends. */
  readonly from: number;
  readonly to: number;
  /** Of each cell of each row the lines of its content. */
  readonly rows: readonly (readonly (readonly Part[])[])[];
  readonly mark: string;
}

interface Part {
  readonly start: number;
  readonly end: number;
}

function* drawnTables(lines: Lines): Generator<DrawnTable> {
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
interface Segment extends Part {
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

function readTable(lines: Lines, from: number, to: number): DrawnTable | null {
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
  // Without rules between the rows a line is a row.
  const aLineARow = cells.some(({ segments }) => segments.filter(({ start, end }) => readNumber(lines.text.slice(start, end).trim()) !== null).length > 1);
  const placed = aLineARow ? drawn.flatMap((segments, at) => segments.filter(({ isRule }) => !isRule).map((segment) => ({ ...segment, top: from + at, segments: [segment] }))) : cells;
  const tops = [...new Set(placed.map(({ top }) => top))].sort((a, b) => a - b);
  const rows = tops.map((top) => placed.filter((cell) => cell.top === top).sort((a, b) => a.left - b.left).map(({ segments }) => contentOf(lines.text, segments)));
  const columns = new Set(placed.map(({ left }) => left)).size;
  const merged = !aLineARow && rows.some((row) => row.length < columns);
  return { from: lines.rawStart(from), to: to < lines.count ? lines.rawStart(to) : lines.text.length, rows, mark: merged ? drawnCellMark : looseCellMark };
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

/** The lines of content without the blanks around them; an empty cell has one of no length. */
function contentOf(text: string, segments: readonly Segment[]): Part[] {
  const filled = segments.map(({ start, end }) => trimmed(text, start, end)).filter(({ start, end }) => end > start);
  const { start, end } = segments[0]!;
  return filled.length > 0 ? filled : [end > start ? { start: start + 1, end: start + 1 } : { start, end: start }];
}
