import type { Span } from '../text/span';
import type { Report } from './report';

/** Under this name a report that is watched has the function that takes down which stretch of its text is read, and gives all of it. */
export const watched: unique symbol = Symbol('watched');

export type Watch = (span: Span) => string;

/** A stretch of a report's text. */
export function textAt(report: Report, span: Span): string {
  return textAround(report, span, 0).slice(span.start, span.end);
}

/** All of a report's text for one who reads nothing of it that is farther from a stretch than so many code units. */
export function textAround(report: Report, { start, end }: Span, reach: number): string {
  const watch = (report as { readonly [watched]?: Watch })[watched];
  return watch === undefined ? report.text : watch({ start: start - reach, end: end + reach });
}
