import type { Report } from '../report/report';

/**
 * Whether a text surely is a report of the form, so that it may be treated as one unasked: most of its sections stand there and
 * one of its tables was read. What merely speaks of reports (a notice, a guide) has headings of its own.
 */
export function isSurelyReport({ sections, tables }: Report): boolean {
  return new Set(sections.map(({ number }) => number)).size >= mostSections && tables.length > 0;
}

const mostSections = 4;
