import { trimmed } from './fold';
import { firstIndexWhere } from './sorted';
import type { Span } from './span';

/** The offsets at which lines start. CR, LF and CRLF end a line; U+2028 does not (as in the Language Server Protocol). */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) starts.push(at + 1);
    else if (code === 13) {
      if (text.charCodeAt(at + 1) === 10) at++;
      starts.push(at + 1);
    }
  }
  return starts;
}

/** The first line of a stretch, without blanks at its ends. */
export function firstLineOf(text: string, { start, end }: Span): Span {
  const length = /[\r\n]|$/.exec(text.slice(start, end))!.index;
  return trimmed(text, start, start + length);
}

export interface Position {
  /** 0-based. */
  readonly line: number;
  /** UTF-16 code units from the start of the line. */
  readonly character: number;
}

/** The position of an offset; offsets before or behind the text give its ends. */
export function positionAt(starts: readonly number[], offset: number): Position {
  const line = Math.max(0, firstIndexWhere(starts, (start) => start > offset) - 1);
  return { line, character: Math.max(0, offset - starts[line]!) };
}
