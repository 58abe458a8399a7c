import type { Span } from '../text/span';

/** Whether a stretch of text holds nothing but what parts cells and rows in any layout: blanks, bars, rules, tags, marks of markup. */
export function isSeparator(text: string): boolean {
  return text.replace(marks, '') === '';
}

const marks = /<[^<>]*>|\]\{[^{}]*\}|&nbsp;?|&#160;|(?:[+:|]*[-=]{3,}[+:|]*)+|[\s|｜│\u2500-\u257f*_[\]\\\u001e\u001f]/giu;

/**
 * Whether what stands in the place of a stretch may be text without tags: those in it leave open what was open before, as in
 * `2</span><span>36`.
 */
export function keepsTags(text: string): boolean {
  const opened: string[] = [];
  const closed: string[] = [];
  for (const [, end, name] of text.matchAll(/<(\/?)([a-z][a-z0-9:]*)[^<>]*>/gi)) {
    const tag = name!.toLowerCase();
    if (tag === 'br' || tag === 'o:p') continue;
    if (end === '') opened.push(tag);
    else if (opened.at(-1) === tag) opened.pop();
    else closed.push(tag);
  }
  return opened.reverse().join() === closed.join();
}

/** The line that an offset is in, without its line end. */
export function lineAround(text: string, offset: number): Span {
  let [start, end] = [offset, offset];
  while (start > 0 && !isLineEnd(text[start - 1]!)) start--;
  while (end < text.length && !isLineEnd(text[end]!)) end++;
  return { start, end };
}

/** The whole lines that a stretch touches. */
export function linesAround(text: string, { start, end }: Span): Span {
  return { start: lineAround(text, start).start, end: lineAround(text, end).end };
}

/** How lines end in a text. */
export function lineEndIn(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r';
}
