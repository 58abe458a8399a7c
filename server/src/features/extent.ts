import type { Report } from '../report/report';
import { isBlank } from '../text/fold';
import type { Span } from '../text/span';

/**
 * The stretch with the lines that are its own in an editor: from the start of its first line, if nothing stands before it
 * there, to the start of the next line that holds something, or to the end of the text. So neither a caret in the
 * indentation of a heading nor one in the empty line below the last paragraph is nowhere, or still in what comes before.
 */
export function extentIn({ text }: Report, { start, end }: Span): Span {
  const from = backOverIndent(text, start);
  let to = end;
  while (to < text.length && isBlank(text.charCodeAt(to))) to++;
  if (to < text.length) to = backOverIndent(text, to);
  return { start: beginsLine(text, from) ? from : start, end: to >= start && beginsOrEnds(text, to) ? to : end };
}

function backOverIndent(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isBlank(text.charCodeAt(at - 1)) && !beginsLine(text, at)) at--;
  return at;
}

function beginsLine(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  return offset === 0 || before === 10 || before === 13;
}

function beginsOrEnds(text: string, offset: number): boolean {
  return offset === text.length || beginsLine(text, offset);
}
