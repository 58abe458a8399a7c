import { lineStarts } from '../text/lines';
import { trimmed } from '../text/fold';

/** The lines of a text with their content, blanks at both ends and the line break left out. */
export interface Lines {
  readonly text: string;
  readonly count: number;
  /** Where the content of a line starts and ends; equal for a blank line. */
  start(line: number): number;
  end(line: number): number;
  content(line: number): string;
  /** The whole line without its line break. */
  raw(line: number): string;
  rawStart(line: number): number;
  /** The first line from `line` on in which a figure, or what stands for one, may be; `count` when there is none. */
  nextWithFigure(line: number): number;
}

/** @param isHidden tells lines that are to be taken for blank, by their content and its place */
export function linesOf(text: string, isHidden: (content: string, start: number) => boolean = () => false): Lines {
  const starts = lineStarts(text);
  const from: number[] = [];
  const to: number[] = [];
  for (let line = 0; line < starts.length; line++) {
    const next = starts[line + 1] ?? text.length;
    const { start, end } = trimmed(text, starts[line]!, next);
    from.push(start);
    to.push(start < end && isHidden(text.slice(start, end), start) ? start : end);
  }
  let figures: Int32Array | null = null;
  return {
    nextWithFigure: (line) => (figures ??= linesWithFigures(text, from, to))[line] ?? starts.length,
    text,
    count: starts.length,
    start: (line) => from[line]!,
    end: (line) => to[line]!,
    content: (line) => text.slice(from[line], to[line]),
    raw: (line) => text.slice(starts[line], starts[line + 1] ?? text.length).replace(/[\r\n]+$/, ''),
    rawStart: (line) => starts[line]!,
  };
}

const figure = /[\d０-９OoIl〇零无/\-–—－−]|&nbsp|^[一二两三四五六七八九十百千万]+$/u;

/** For each line the next one, itself included, that may hold a figure. */
function linesWithFigures(text: string, from: readonly number[], to: readonly number[]): Int32Array {
  const next = new Int32Array(from.length);
  let found = from.length;
  for (let line = from.length - 1; line >= 0; line--) {
    if (figure.test(text.slice(from[line], to[line]))) found = line;
    next[line] = found;
  }
  return next;
}
