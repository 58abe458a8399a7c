import type { Report } from '../report/report';
import { trimmed } from '../text/fold';
import { lineStarts, positionAt } from '../text/lines';
import { shift } from '../text/span';
import type { Span } from '../text/span';

/** Lines, 0-based, the last one included; the first stays visible. */
export interface FoldingStretch {
  readonly startLine: number;
  readonly endLine: number;
}

/** Sections, sub-headings and tables that take more than a line, by first line; of those that share it the longest. */
export function foldingStretches(report: Report): FoldingStretch[] {
  const starts = lineStarts(report.text);
  const byFirstLine = new Map<number, number>();
  for (const span of foldableSpans(report)) {
    const { start, end } = trimmed(report.text, span.start, span.end);
    const startLine = positionAt(starts, start).line;
    const endLine = positionAt(starts, end).line;
    if (endLine > Math.max(startLine, byFirstLine.get(startLine) ?? 0)) byFirstLine.set(startLine, endLine);
  }
  return [...byFirstLine].map(([startLine, endLine]) => ({ startLine, endLine })).sort((a, b) => a.startLine - b.startLine);
}

function* foldableSpans(report: Report): Iterable<Span> {
  yield* report.sections.map((section) => section.span);
  yield* report.tables.map((table) => table.span);
  for (const { span, body } of report.tree.sections) {
    for (const subheading of body.subheadings) yield shift({ start: subheading.span.start, end: subheading.end }, span.start);
  }
}
