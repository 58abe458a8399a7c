import type { Span } from './span';

/** A text without blanks, line breaks and whatever else is left out, with the way back to where it stood. */
export interface Squeezed {
  readonly text: string;
  /** Where a stretch of the squeezed text stands in the source, in UTF-16 code units. */
  place(start: number, end: number): Span;
}

/**
 * @param from where the stretch of the source begins, and `to` where it ends
 * @param without what is left out besides blanks
 */
export function squeezed(source: string, from = 0, to = source.length, without: RegExp | null = null): Squeezed {
  const left = new RegExp(without === null ? '\\s+' : `\\s+|${without.source}`, 'gu');
  const stretch = source.slice(from, to);
  const kept: Span[] = [];
  let at = 0;
  for (const match of stretch.matchAll(left)) {
    if (match.index > at) kept.push({ start: at, end: match.index });
    at = match.index + match[0].length;
  }
  kept.push({ start: at, end: stretch.length });
  const offsets = kept.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index));
  return {
    text: kept.map(({ start, end }) => stretch.slice(start, end)).join(''),
    place: (start, end) => {
      const first = from + (offsets[start] ?? stretch.length);
      return { start: first, end: end > start ? from + offsets[end - 1]! + 1 : first };
    },
  };
}
