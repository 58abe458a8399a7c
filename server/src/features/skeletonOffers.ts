import type { SectionNumber, SectionSpec, TableSpec } from '../forms/form';
import { formFor, nameOfSection } from '../report/names';
import { readReport } from '../report/read';
import type { Report } from '../report/report';
import { isHtml } from '../syntax/html';
import type { Span } from '../text/span';
import { withTablesLaidOut } from '../writing/layOut';
import { lineAround, lineEndIn } from '../writing/separators';
import { writtenTable } from '../writing/tables';
import type { Offer } from './offer';

/**
 * The sections that a report has not, each with its table and by its heading alone, and the table that the section at the caret
 * has not; for a line of which only the beginning is typed, outside of tables. What comes next is offered first.
 *
 * @param ambiguousAsWide as in `widthOf`
 */
export function skeletonOffersAt(report: Report, offset: number, ambiguousAsWide: boolean): Offer[] {
  const line = typedLineAt(report, offset);
  if (line === null) return [];
  const typed = report.text.slice(line.start, line.end);
  const here = report.sections.filter(({ heading }) => heading.end < line.start).at(-1)?.number ?? 0;
  const found = report.sections.filter(({ heading }) => heading.end < line.start || heading.start > line.end).map(({ number }) => number);
  const form = formFor(report);
  const missing = form.sections.filter(({ number }) => !found.includes(number)).sort((a, b) => rank(a.number, here) - rank(b.number, here));
  const tableOf = (spec: SectionSpec): TableSpec | null => form.tables.find(({ id }) => id === spec.table && !report.tables.some((table) => table.id === id)) ?? null;
  const own = form.sections.find(({ number }) => number === here);
  const ownTable = own === undefined || typed !== '' ? null : tableOf(own);
  return [
    ...(ownTable === null ? [] : tableOffer(report, own!, ownTable, line, ambiguousAsWide)),
    ...missing.filter((spec) => isBegun(typed, spec)).flatMap((spec) => sectionOffers(report, spec, tableOf(spec), line, ambiguousAsWide)),
  ];
}

/** What is typed of a line: all that stands in it, the caret behind it, without the marks of Markdown; null in tables and in sentences. */
function typedLineAt({ text, tables }: Report, offset: number): Span | null {
  if (isHtml(text) || tables.some(({ span }) => span.start <= offset && offset <= span.end)) return null;
  const line = lineAround(text, offset);
  const [marks = ''] = /^[^\S\r\n]*(?:#{1,6}[^\S\r\n]+)?/.exec(text.slice(line.start, offset))!;
  const start = line.start + marks.length;
  return offset - start > longestTyped || text.slice(offset, line.end).trim() !== '' ? null : { start, end: offset };
}

const longestTyped = 30;

/** The next ones first, then those that should stand before. */
function rank(number: SectionNumber, here: number): number {
  return number > here ? number : number + 10;
}

/** Whether what is typed may be the beginning of a heading, with or without its ordinal. */
function isBegun(typed: string, spec: SectionSpec): boolean {
  return [nameOfSection(spec), spec.title].some((name) => name.startsWith(typed));
}

function sectionOffers(report: Report, spec: SectionSpec, table: TableSpec | null, span: Span, ambiguousAsWide: boolean): Offer[] {
  const name = nameOfSection(spec);
  const heading: Offer = { kind: 'heading', span, text: name, label: name, detail: { zh: '标题', en: 'heading' }, isAnyway: false };
  const written = table === null ? null : blankTable(report, table, name, ambiguousAsWide);
  if (written === null) return [heading];
  const text = name + lineEndIn(report.text).repeat(2) + written;
  return [{ ...heading, kind: 'section', text, detail: { zh: '标题和表格', en: 'heading and table' } }, heading];
}

function tableOffer(report: Report, spec: SectionSpec, table: TableSpec, span: Span, ambiguousAsWide: boolean): Offer[] {
  const text = blankTable(report, table, nameOfSection(spec), ambiguousAsWide);
  return text === null ? [] : [{ kind: 'table', span, text, label: table.name.zh, detail: { zh: '格式规定的表格', en: 'as the form has it' }, isAnyway: false }];
}

/** In the style of the report's tables; in a report without any, laid out. */
function blankTable(report: Report, table: TableSpec, heading: string, ambiguousAsWide: boolean): string | null {
  const written = writtenTable(report, table, heading, '');
  if (written === null || report.tables.length > 0) return written;
  const opening = heading + lineEndIn(report.text).repeat(2);
  return withTablesLaidOut(readReport(opening + written), ambiguousAsWide).slice(opening.length);
}
