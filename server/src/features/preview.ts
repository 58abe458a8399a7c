import type { Finding } from '../checks/check';
import type { Evaluated } from '../diagnosis/evaluated';
import type { SectionNumber } from '../forms/form';
import { formFor, nameOfSection } from '../report/names';
import type { Report, ReportPassage, ReportSection } from '../report/report';
import { spanOfPassage } from '../report/sentences';
import type { Bilingual, Locale } from '../text/bilingual';
import type { Span } from '../text/span';
import { writeRelations } from './coverage';
import { escaped, findingItem, linked, placeAttribute, readable } from './htmlText';
import { chartOfResults } from './previewChart';
import { previewTable } from './previewTable';

/** A report as it will be published, in HTML: everything in it is escaped, nothing in it runs. */
export interface Preview {
  readonly title: string;
  /** The content of a page: title, what was checked, sections with their tables, a chart of the results. */
  readonly body: string;
}

export interface PreviewOptions {
  readonly locale: Locale;
  /** Whether what stands in the text can be followed there: with its place in `data-at`, in UTF-16 code units. */
  readonly links: boolean;
}

/** What the parts of a preview are made from. */
export interface PreviewContext extends PreviewOptions {
  readonly report: Report;
  readonly evaluated: Evaluated;
  readonly findings: readonly Finding[];
}

/** The same for the same report, findings and options; a text that is no report gives its paragraphs. */
export function previewOf(report: Report, evaluated: Evaluated, findings: readonly Finding[], options: PreviewOptions): Preview {
  const context: PreviewContext = { ...options, report, evaluated, findings };
  const title = report.title === null ? '' : readable(report.text.slice(report.title.start, report.title.end));
  const heading = report.title === null ? '' : `<h1>${linked(context, report.title, escaped(title))}</h1>\n${findingsAt(context, report.title)}`;
  const opening = report.passages.filter(({ section, start }) => section === 0 && start > (report.title?.start ?? -1));
  return {
    title: title === '' ? untitled[options.locale] : title,
    body: [heading, summary(context), ...paragraphs(context, opening), ...sectionsInOrder(report).map((section) => sectionPart(context, section))].join('\n'),
  };
}

const untitled: Bilingual = { zh: '预览', en: 'Preview' };

function summary({ evaluated, locale, findings }: PreviewContext): string {
  const { relations } = evaluated;
  if (relations.length === 0) return '';
  const count = (state: string): number => relations.filter((relation) => relation.state === state).length;
  const words = writeRelations({ total: relations.length, checked: relations.length - count('open'), failed: count('fails') });
  const found = { zh: findings.length === 0 ? '没有发现问题' : `${findings.length} 处问题`, en: findings.length === 0 ? 'nothing found' : `findings: ${findings.length}` };
  return `<p class="summary">${escaped(words[locale])} · ${found[locale]}</p>`;
}

type Place = ReportSection | SectionNumber;

/** Those of the report in its order; one that is missing stands behind the one before it in the form, as its number. */
function sectionsInOrder(report: Report): Place[] {
  const order: Place[] = [...report.sections];
  if (report.sections.length === 0) return order;
  for (const { number } of formFor(report).sections) {
    if (report.sections.some((section) => section.number === number)) continue;
    const before = order.findLastIndex((place) => (typeof place === 'number' ? place : place.number) < number);
    order.splice(before + 1, 0, number);
  }
  return order;
}

function sectionPart(context: PreviewContext, place: Place): string {
  const { report, locale } = context;
  if (typeof place === 'number') {
    const spec = formFor(report).sections.find(({ number }) => number === place)!;
    const missing = { zh: '缺少这一部分', en: 'This section is missing' };
    return `<section class="missing"><h2>${escaped(nameOfSection(spec))}</h2><p class="error">✗ ${missing[locale]}</p></section>`;
  }
  const heading = readable(report.text.slice(place.heading.start, place.heading.end)).replace(/^[#\s]+/, '');
  const own = report.passages.filter(({ section }) => section === place.number);
  const tables = report.tables.filter(({ section }) => section === place.number);
  const wanted = formFor(report).sections.find(({ number }) => number === place.number)?.table ?? null;
  const unread = { zh: '没有读出这张表', en: 'The table was not read' };
  const parts = [
    ...own.map((passage) => ({ start: passage.start, html: paragraphs(context, [passage]) })),
    ...tables.map((table) => ({ start: table.span.start, html: [previewTable(context, table), table.id === 'applications' ? chartOfResults(context) : ''] })),
  ].sort((a, b) => a.start - b.start).flatMap(({ html }) => html);
  const lacks = wanted !== null && !report.tables.some(({ id }) => id === wanted);
  return `<section><h2>${linked(context, place.heading, escaped(heading))}</h2>\n${findingsAt(context, place.heading)}${parts.join('\n')}${lacks ? `<p class="error">✗ ${unread[locale]}</p>` : ''}</section>`;
}

/** What is found on a heading; what is absent before it shows by itself. */
function findingsAt({ findings, locale, links }: PreviewContext, { start, end }: Span): string {
  const own = findings.filter(({ span, cell }) => cell === null && span.end > span.start && start <= span.start && span.start <= end);
  return own.length === 0 ? '' : `<ul class="findings">${own.map((finding) => findingItem(finding, { locale, links })).join('')}</ul>\n`;
}

/** Each passage as a paragraph, what is wrong in it marked, its sub-heading strong. */
function paragraphs(context: PreviewContext, passages: readonly ReportPassage[]): string[] {
  const { report } = context;
  const subheadings = new Map(report.sections.flatMap((section) => section.subheadings.map(({ span }) => [span.start, span.end] as const)));
  return passages.flatMap((passage) => {
    const span = spanOfPassage(report, passage);
    if (span === null) return [];
    const { start, end } = span;
    const title = subheadings.get(start) ?? start;
    const html = (title > start ? `<strong>${marked(context, { start, end: title })}</strong>` : '') + marked(context, { start: title, end });
    return html.trim() === '' ? [] : [`<p>${html}</p>`];
  });
}

/** A stretch of prose with its findings in it; where they overlap the first counts. */
function marked({ report, findings, locale, links }: PreviewContext, { start, end }: Span): string {
  const words = (from: number, to: number): string => escaped(readable(report.text.slice(from, to)));
  let html = '';
  let at = start;
  for (const { span, severity, message } of findings) {
    if (span.start < at || span.end > end || span.end === span.start) continue;
    const said = escaped(message[locale]);
    html += `${words(at, span.start)}<mark class="jump ${severity}" title="${said}"${links ? ` role="link" tabindex="0"${placeAttribute(span)}` : ''}>${words(span.start, span.end)}<span class="told"> (${said})</span></mark>`;
    at = span.end;
  }
  return html + words(at, end);
}
