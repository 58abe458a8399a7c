import type { Relation } from '../forms/form';
import { formOfTable, specOfTable } from '../report/names';
import type { Report, ReportBlock, ReportRow, ReportTable } from '../report/report';
import { formatDecimal } from '../text/decimal';
import type { Bilingual } from '../text/bilingual';
import { readOrdinal } from '../text/numerals';
import { cover, shift } from '../text/span';
import type { Span } from '../text/span';
import { extentIn } from './extent';
import { labelPrintedIn } from './labels';

export interface OutlineItem {
  readonly kind: 'report' | 'section' | 'subheading' | 'table' | 'row-group' | 'row';
  /** In words, without ordinal; never empty. */
  readonly name: string;
  /** Of a row its figures, else its ordinal, where it has any: both together would read as one number (`2. 1`). */
  readonly detail: Bilingual | null;
  /** Whole extent; of sections and sub-headings with whole lines, to the next one. */
  readonly span: Span;
  /** What it is found by (the heading, the label); inside `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** The report with its sections, their sub-headings and tables, in text order; empty for a text that has none of them. */
export function outlineOf(report: Report): OutlineItem[] {
  const children = nested([...sectionItems(report), ...subheadingItems(report), ...report.tables.map((table) => tableItem(report, table))]);
  if (children.length === 0) return [];
  const span = extentIn(report, { start: 0, end: Math.max(report.tree.end, ...children.map((child) => child.span.end)) });
  const { start, end } = report.title ?? { start: 0, end: 0 };
  const { name } = nameIn(report.text.slice(start, end), `${report.agency ?? ''}${report.year === null ? '' : `${report.year}年`}${untitled}`);
  return [{ kind: 'report', name, detail: null, span, selection: { start, end }, children }];
}

/** The outline of a report that only moved, but for a change within a line of prose that holds nothing of it. */
export function movedOutline(items: readonly OutlineItem[], place: (span: Span) => Span): OutlineItem[] {
  return items.map((each) => ({ ...each, span: place(each.span), selection: place(each.selection), children: movedOutline(each.children, place) }));
}

const untitled = '年度报告';

function sectionItems(report: Report): OutlineItem[] {
  return report.sections.map((section) => {
    const { start, end } = section.heading;
    return item('section', nameIn(report.text.slice(start, end), section.title || untitled), extentIn(report, section.span), section.heading);
  });
}

function subheadingItems(report: Report): OutlineItem[] {
  // What looks like a sub-heading before the first section belongs to the page around the report.
  const sections = report.tree.sections.filter((section) => section.number !== 0);
  return sections.flatMap(({ span, body }) => body.subheadings.map((subheading) => {
    const selection = shift(subheading.span, span.start);
    const whole = { start: selection.start, end: Math.max(selection.end, span.start + subheading.end) };
    return item('subheading', nameIn(body.text.slice(subheading.span.start, subheading.span.end), '（一）'), extentIn(report, whole), selection);
  }));
}

function tableItem(report: Report, table: ReportTable): OutlineItem {
  const name = specOfTable(report, table.id)?.name.zh ?? table.id;
  const detail = formOfTable(report, table.id)?.name ?? null;
  const children = table.blocks.flatMap((block, at) => blockItems(report, table, block, table.blocks[at - 1]?.span.end ?? table.span.start)).sort(byPlace);
  return { kind: 'table', name, detail, span: table.span, selection: { start: table.span.start, end: table.span.start }, children };
}

/** A block without a label of its own is no item: its rows and groups then stand in the table itself. */
function blockItems(report: Report, table: ReportTable, block: ReportBlock, before: number): OutlineItem[] {
  const children = groupedRows(report, block, totalColumns(specOfTable(report, table.id)?.relations ?? []));
  const { label } = block.spec;
  if (label === null) return children;
  const printed = labelPrintedIn(report, { label, aliases: [] }, { start: before, end: block.span.start });
  return [grouped(nameIn(label, block.spec.key), printed, block.span, children.sort(byPlace))];
}

/** The rows in text order, those of one group together under its name. */
function groupedRows(report: Report, block: ReportBlock, totals: ReadonlyMap<string, string>): OutlineItem[] {
  const items: OutlineItem[] = [];
  for (let at = 0; at < block.rows.length;) {
    const row = block.rows[at]!;
    const group = block.spec.groups.find((candidate) => candidate.key === row.spec.group);
    if (group === undefined) {
      items.push(rowItem(row, totals));
      at++;
      continue;
    }
    const before = block.rows[at - 1]?.span.end ?? block.span.start;
    const first = at;
    while (at < block.rows.length && block.rows[at]!.spec.group === group.key) at++;
    const children = block.rows.slice(first, at).map((each) => rowItem(each, totals));
    const printed = labelPrintedIn(report, group, { start: before, end: row.span.start });
    items.push(grouped(nameIn(group.label, group.key), printed, children.map((child) => child.span).reduce(cover), children));
  }
  return items;
}

/** Rows under a head, from where the head is printed, if it is. */
function grouped(name: Name, label: Span | null, rows: Span, children: OutlineItem[]): OutlineItem {
  const span = label === null ? rows : cover(label, rows);
  return { ...item('row-group', name, span, label ?? { start: span.start, end: span.start }), children };
}

function rowItem(row: ReportRow, totals: ReadonlyMap<string, string>): OutlineItem {
  const selection = row.label !== null && row.label.start >= row.span.start && row.label.end <= row.span.end
    ? row.label
    : { start: row.span.start, end: row.span.start };
  const named = nameIn(row.spec.label, row.spec.key);
  const figures = tellingFigures(row, totals);
  const made = item('row', named, row.span, selection);
  return { ...made, detail: figures === '' ? null : { zh: figures, en: figures } };
}

/** The total of a row that has one, else all its figures. */
function tellingFigures(row: ReportRow, totals: ReadonlyMap<string, string>): string {
  const total = totals.get(row.spec.key);
  const cells = total === undefined ? row.cells : row.cells.filter((cell) => cell.ref.column === total);
  return cells.flatMap((cell) => (cell.value === null ? [] : [formatDecimal(cell.value)])).join(' · ');
}

/** Row by row, the column that the form makes the total of the others. */
function totalColumns(relations: readonly Relation[]): ReadonlyMap<string, string> {
  const acrossRow = relations.filter(({ total, parts }) => parts.every((part) => part.cell.row === total.row));
  return new Map(acrossRow.map(({ total }) => [total.row, total.column]));
}

interface Name {
  readonly name: string;
  /** As printed, without the mark that ends it (`一`, `（三）`, `1`), or null without one. */
  readonly ordinal: string | null;
}

/** A printed heading or a label in words; the ordinal when it consists of nothing else, `fallback` when of nothing. */
function nameIn(source: string, fallback: string): Name {
  // Tags and the marks of Markdown may stand inside what is printed.
  const printed = source.replace(/<[^<>]*>|[*#]+/g, ' ').trim();
  const length = readOrdinal(printed)?.length ?? 0;
  const words = printed.slice(length).replace(/\s+/g, ' ').trim();
  const ordinal = printed.slice(0, length).replace(/(?<![\s、，,.．])[\s、，,.．]+$/u, '');
  if (words === '') return { name: ordinal || fallback, ordinal: null };
  return { name: words, ordinal: ordinal || null };
}

function item(kind: OutlineItem['kind'], { name, ordinal }: Name, span: Span, selection: Span): OutlineItem {
  return { kind, name, detail: ordinal === null ? null : { zh: ordinal, en: ordinal }, span, selection, children: [] };
}

/** Puts every item into the smallest section or sub-heading that holds it whole; tables hold their own rows and nothing else. */
function nested(items: readonly OutlineItem[]): OutlineItem[] {
  const sorted = [...items].sort(byPlace);
  const top: OutlineItem[] = [];
  const open: { item: OutlineItem; children: OutlineItem[] }[] = [];
  for (const each of sorted) {
    while (open.length > 0 && open.at(-1)!.item.span.end < each.span.end) open.pop();
    const children = [...each.children];
    const copy = { ...each, children };
    (open.at(-1)?.children ?? top).push(copy);
    if (each.kind !== 'table') open.push({ item: copy, children });
  }
  return top;
}

/** What holds comes before what it holds. */
function byPlace(a: OutlineItem, b: OutlineItem): number {
  return a.span.start - b.span.start || b.span.end - a.span.end || order.indexOf(a.kind) - order.indexOf(b.kind);
}

const order: readonly OutlineItem['kind'][] = ['report', 'section', 'subheading', 'table', 'row-group', 'row'];
