import type { Report } from '../report/report';
import type { Span } from '../text/span';
import { outlineOf } from './outline';
import type { OutlineItem } from './outline';

/** A section or a table, to be found among those of all reports. */
export interface ReportSymbol {
  readonly kind: 'section' | 'table';
  readonly name: string;
  /** Whose report it is in, and of which year. */
  readonly container: string;
  readonly span: Span;
}

/** The sections and tables of a report whose name, with the agency and the year, has the letters of a query in their order; all of them for an empty one. */
export function symbolsOf(report: Report, query: string): ReportSymbol[] {
  const container = `${report.agency ?? ''}${report.year === null ? '' : `${report.year}年`}`;
  return outlineOf(report).flatMap(flat).flatMap(({ kind, name, selection }): ReportSymbol[] =>
    ((kind === 'section' || kind === 'table') && isIn(query, container + name) ? [{ kind, name, container, span: selection }] : []));
}

function flat(item: OutlineItem): OutlineItem[] {
  return [item, ...item.children.flatMap(flat)];
}

function isIn(query: string, text: string): boolean {
  let at = 0;
  for (const character of query.replace(/\s+/g, '')) {
    const found = text.indexOf(character, at);
    if (found < 0) return false;
    at = found + character.length;
  }
  return true;
}
