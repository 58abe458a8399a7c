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
}

export function linesOf(text: string): Lines {
  const starts = lineStarts(text);
  const from: number[] = [];
  const to: number[] = [];
  for (let line = 0; line < starts.length; line++) {
    const next = starts[line + 1] ?? text.length;
    const span = trimmed(text, starts[line]!, next);
    from.push(span.start);
    to.push(span.end);
  }
  return {
    text,
    count: starts.length,
    start: (line) => from[line]!,
    end: (line) => to[line]!,
    content: (line) => text.slice(from[line], to[line]),
    raw: (line) => text.slice(starts[line], starts[line + 1] ?? text.length).replace(/[\r\n]+$/, ''),
    rawStart: (line) => starts[line]!,
  };
}
