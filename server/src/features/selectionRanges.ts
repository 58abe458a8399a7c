import type { Evaluated } from '../diagnosis/evaluated';
import type { Report } from '../report/report';
import { cover, shift, touches } from '../text/span';
import type { Span } from '../text/span';
import { cellAt } from './cells';
import { claimAt } from './statements';

/**
 * What is selected around a caret, each stretch within the next: the number, its cell, its row, the table; or the number, the
 * paragraph; then the section and the report. Empty outside of the report.
 */
export function selectionsAt(report: Report, { claims }: Evaluated, offset: number): Span[] {
  const cell = cellAt(report, offset);
  const claim = claimAt(claims, offset);
  const rows = report.tables.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows))
    .map(({ label, span, cells }) => cells.reduce((whole, each) => (each.span === null ? whole : cover(whole, each.span)), label === null ? span : cover(label, span)));
  const printed = report.tree.sections.filter(({ span }) => touches(span, offset)).flatMap(({ body, span }) => [
    ...body.paragraphs,
    ...body.tables.flatMap((table) => [table.span, ...(table.rowsAreRows ? table.rows.map((row) => row.span) : []), ...table.rows.flatMap(({ cells }) => cells.map((each) => each.span))]),
  ].map((each) => shift(each, span.start)));
  const all = [
    ...(cell === null ? [] : [cell.span]),
    ...(claim === null ? [] : [claim.claim.span]),
    ...rows,
    ...printed,
    ...report.tables.map(({ span }) => span),
    ...report.sections.map(({ span }) => span),
    { start: 0, end: report.tree.end },
  ].filter((span) => span.end > span.start && touches(span, offset));
  const chain: Span[] = [];
  for (const span of all.sort((a, b) => (a.end - a.start) - (b.end - b.start))) {
    const last = chain.at(-1);
    if (last === undefined || (span.start <= last.start && last.end <= span.end && span.end - span.start > last.end - last.start)) chain.push(span);
  }
  return chain;
}
