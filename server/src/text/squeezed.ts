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
  const left = without === null ? blanks : new RegExp(`\\s+|${without.source}`, 'gu');
  const stretch = source.slice(from, to);
  const kept: Kept[] = [];
  let text = '';
  let at = 0;
  for (const match of stretch.matchAll(left)) {
    if (match.index > at) {
      kept.push({ at: text.length, by: at - text.length });
      text += stretch.slice(at, match.index);
    }
    at = match.index + match[0].length;
  }
  kept.push({ at: text.length, by: at - text.length });
  text += stretch.slice(at);
  const placeOf = (offset: number): number => from + (offset >= text.length ? stretch.length : offset + kept.findLast((each) => each.at <= offset)!.by);
  return {
    text,
    place: (start, end) => {
      const first = placeOf(start);
      return { start: first, end: end > start ? placeOf(end - 1) + 1 : first };
    },
  };
}

/** A piece that is kept: where it begins in the squeezed text, and how much is left out before it. */
interface Kept {
  readonly at: number;
  readonly by: number;
}

const blanks = /\s+/gu;
