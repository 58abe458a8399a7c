import type { Report } from '../report/report';
import type { Edit } from '../text/edits';

/** A section as a text of its own: what is written in it does not hang on the others, and is read again with it alone. */
export interface Part {
  readonly text: string;
  /** Where it begins in the report. */
  readonly start: number;
}

/** The section that a place lies in; null where none is. */
export function partAt({ tree }: Report, offset: number): Part | null {
  const section = tree.sections.find(({ span }) => span.start <= offset && offset < span.end) ?? tree.sections.findLast(({ span }) => span.end === offset);
  return section === undefined ? null : { text: section.body.text, start: section.span.start };
}

/** Edits of a part as edits of the report. */
export function inWhole(edits: readonly Edit[], { start }: Part): Edit[] {
  return edits.map(({ span, text }) => ({ span: { start: span.start + start, end: span.end + start }, text }));
}
