import type { Span } from '../text/span';
import type { Report } from './report';

/** Under this name a report that is watched gives a stretch of its text, and takes down that nothing else of the text was read. */
export const watched: unique symbol = Symbol('watched');

/** A stretch of a report's text. */
export function textAt(report: Report, span: Span): string {
  const watch = (report as { readonly [watched]?: (span: Span) => string })[watched];
  return watch === undefined ? report.text.slice(span.start, span.end) : watch(span);
}
