import { foldLabel } from '../text/fold';
import type { Span } from '../text/span';
import type { Report } from './report';

/** The section that a stretch of the text lies in; null where none holds all of it. */
export function sectionAround({ tree }: Report, { start, end }: Span): Span | null {
  return tree.sections.find(({ span }) => span.start <= start && end <= span.end)?.span ?? null;
}

/** The words of the section around a stretch, tags left out, as `foldLabel` has them; of the stretch alone where no section holds it. */
export function wordsAround(report: Report, span: Span): string {
  const { start, end } = sectionAround(report, span) ?? span;
  return foldLabel(report.text.slice(start, end).replace(/<[^<>]*>/g, ''));
}
