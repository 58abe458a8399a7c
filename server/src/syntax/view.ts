import type { Span } from '../text/span';

/**
 * A text as its reader sees it, with the way back to the source: `starts[i]` and `ends[i]` are where the code unit `i` of
 * `text` begins and ends there (`&nbsp;` is one unit and six in the source; what stands for something else, such as a line
 * break for a tag, is at its place).
 */
export interface TextView {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Begins every cell of a table in a view; a row is a line. It occurs in no text that people write. */
export const cellMark = '\u001F';
/** The same of a table that is drawn with lines. */
export const drawnCellMark = '\u001E';
/** The same where cells that were merged are written as blank ones. */
export const looseCellMark = '\u001D';

/** All of them. */
export const cellMarks = `${cellMark}${drawnCellMark}${looseCellMark}`;

/** Whether a cell of a view begins behind the code unit. */
export function isCellMark(unit: string | undefined): boolean {
  return unit !== undefined && unit !== '' && cellMarks.includes(unit);
}

/** The text without some stretches of it, in any order; what of them lies in another is left out with it. */
export function withoutSpans(source: string, spans: readonly Span[]): TextView {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let done = 0;
  const copy = (to: number): void => {
    text += source.slice(done, to);
    for (let at = done; at < to; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
  };
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start > done) copy(start);
    done = Math.max(done, end);
  }
  copy(source.length);
  starts.push(source.length);
  ends.push(source.length);
  return { text, starts, ends };
}

export interface CellPart extends Span {
  /** Whether it goes on with the figure that the part before it had no room for. */
  readonly continues?: boolean;
}

/** A table that a view writes a row a line. */
export interface TableInText {
  /** The offsets at which the first line begins and the last one ends. */
  readonly from: number;
  readonly to: number;
  /** Of each cell of each row the stretches of its content; an empty cell has one of no length. */
  readonly rows: readonly (readonly (readonly CellPart[])[])[];
  /** What begins each cell. */
  readonly mark: string;
}

/** The text with these tables, in text order, a row a line and a mark before every cell. */
export function viewWithTables(source: string, tables: readonly TableInText[]): TextView {
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
          if (at > 0 && part.continues !== true && latinAtEnd.test(text) && latinAtStart.test(source.slice(part.start, part.end))) insert(' ', part.start);
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

/** Two numbers or words in lines of one cell are not one. */
const latinAtEnd = /[\w.]$/;
const latinAtStart = /^\w/;

/** The view of a view, as one of the source. */
export function viewOfView(outer: TextView, inner: TextView): TextView {
  return {
    text: inner.text,
    starts: inner.starts.map((at) => outer.starts[at]!),
    ends: inner.ends.map((at, index) => (at > inner.starts[index]! ? outer.ends[at - 1]! : outer.starts[at]!)),
  };
}
