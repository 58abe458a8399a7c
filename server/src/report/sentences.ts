import type { Span } from '../text/span';
import type { ReportSentence } from './report';

/** Where the units from `start` to `end` of a sentence stand in the whole text; zero-length behind it where `start` is its end. */
export function placeInText({ places, ends }: ReportSentence, { start, end }: Span): Span {
  const from = places[start] ?? ends.at(-1) ?? 0;
  return { start: from, end: end > start ? ends[Math.min(end, ends.length) - 1]! : from };
}
