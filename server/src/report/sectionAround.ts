import { foldLabel } from '../text/fold';
import type { Span } from '../text/span';
import type { Report } from './report';
import { textAt } from './textAt';

/** The section that a stretch of the text lies in, or what stands before the first; null where none holds all of it. */
export function sectionAround({ sections, tree }: Report, { start, end }: Span): Span | null {
  const opening = { start: 0, end: sections[0]?.span.start ?? tree.end };
  return [opening, ...sections.map(({ span }) => span)].find((span) => span.start <= start && end <= span.end) ?? null;
}

/** The words of the section around a stretch, tags left out, as `foldLabel` has them; of the stretch alone where no section holds it. */
export function wordsAround(report: Report, span: Span): string {
  return foldLabel(textAt(report, sectionAround(report, span) ?? span).replace(/<[^<>]*>/g, ''));
}
