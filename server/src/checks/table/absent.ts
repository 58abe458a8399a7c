import type { SectionSpec, TableSpec } from '../../forms/form';
import { forms, newestForm } from '../../forms/registry';
import { foldedCells, isSentence, telling } from '../../report/printedLabels';
import type { Report, ReportSection } from '../../report/report';
import { isGlued } from '../../syntax/layouts/glued';
import { foldLabel, trimmed } from '../../text/fold';
import type { Span } from '../../text/span';
import { firstSections, specsOf } from '../section/specs';

/** A table of the form that was not read although its section is there. */
export interface AbsentTable {
  readonly table: TableSpec;
  readonly spec: SectionSpec;
  readonly section: ReportSection;
  /** What stands in its place: its own text in a layout that could not be read, a picture, or nothing of it. */
  readonly instead: 'text' | 'picture' | 'nothing';
  /** Where that begins, within one line; behind the heading where there is nothing. */
  readonly place: Span;
}

/** The tables that are absent, in the form's order; none of sections that are absent too. */
export function absentTables(report: Report): AbsentTable[] {
  const sections = firstSections(report);
  return (report.form ?? newestForm).tables.flatMap((table): AbsentTable[] => {
    const section = sections.find((candidate) => candidate.number === table.section);
    const spec = specsOf(report).find((candidate) => candidate.number === table.section);
    if (section === undefined || spec === undefined || report.tables.some((found) => found.id === table.id)) return [];
    const behind = { start: section.heading.end, end: section.span.end };
    const unread = unreadText(report, behind, table) ?? unreadFigures(report, section, table);
    if (unread !== null) return [{ table, spec, section, instead: 'text', place: unread }];
    const picture = firstLine(report, behind, (line) => pictureIn(line));
    if (picture !== null) return [{ table, spec, section, instead: 'picture', place: picture }];
    return [{ table, spec, section, instead: 'nothing', place: { start: section.heading.end, end: section.heading.end } }];
  });
}

/** The tables that were not read and have no section, though their labels stand in the text, and where these begin. */
export function strayTables(report: Report): { readonly table: TableSpec; readonly place: Span }[] {
  const { form, tables, tree } = report;
  const lost = (form ?? newestForm).tables.filter((table) => !tables.some(({ id }) => id === table.id) && !firstSections(report).some(({ number }) => number === table.section));
  if (lost.length === 0 || report.text.length > longestText || !mayHaveTables.test(report.text)) return [];
  return lost.flatMap((table) => {
    const place = unreadText(report, { start: 0, end: tree.end }, table);
    return place === null ? [] : [{ table, place }];
  });
}

/** A longer text without a single section is something else. */
const longestText = 1_000_000;
/** A quick look: in each table one of these words stands, in most texts that are no reports none. */
const mayHaveTables = /行政/u;

/** The first line with a label of a table whose labels stand in a stretch of the text, at least half of the telling ones of any form. */
function unreadText(report: Report, stretch: Span, { id }: TableSpec): Span | null {
  const text = foldedCells(report.text.slice(stretch.start, stretch.end));
  for (const form of forms) {
    const blocks = form.tables.find((table) => table.id === id)?.blocks ?? [];
    const printed = blocks.flatMap((block) => [block.label ?? '', ...[...block.columns, ...block.rows].map((spec) => spec.label)]);
    const labels = [...new Set(printed.map(telling))].filter((label) => label !== null);
    if (labels.filter((label) => text.includes(label)).length * 2 < labels.length) continue;
    const lineWith = (isWanted: (line: string) => boolean): Span | null => firstLine(report, stretch, (line) => (!isSentence(line) && isWanted(line) ? { start: 0, end: line.length } : null));
    const holdsLabel = (folded: string): boolean => labels.some((label) => folded.includes(label));
    return lineWith((line) => holdsLabel(foldLabel(line))) ?? lineWith(() => true);
  }
  return null;
}

/** The first line of figures where they stand in the section without labels, at least half as many as a form asks for. */
function unreadFigures(report: Report, section: ReportSection, { id }: TableSpec): Span | null {
  const glued = report.tree.sections.find(({ span }) => span.start === section.span.start)?.body.tables.find(({ layout }) => isGlued(layout));
  if (glued !== undefined) return { start: section.span.start + glued.span.start, end: section.span.start + glued.span.end };
  const blocks = forms.map((form) => form.tables.find((table) => table.id === id)?.blocks ?? []);
  const fewest = Math.min(...blocks.map((own) => own.reduce((sum, block) => sum + block.rows.length * block.columns.length, 0)));
  let found = 0;
  const behind = { start: section.heading.end, end: section.span.end };
  const first = firstLine(report, behind, (line) => {
    found += isSentence(line) ? 0 : figuresIn(line);
    return found * 2 >= fewest ? { start: 0, end: line.length } : null;
  });
  if (first === null) return null;
  return firstLine(report, behind, (line) => (!isSentence(line) && figuresIn(line) > 0 ? { start: 0, end: line.length } : null));
}

/** Numbers that stand alone in cells, or between blanks; more digits than a figure has are several. */
function figuresIn(line: string): number {
  const numbers = line.split(/<[^<>]*>|[|｜│\s]+/).filter((cell) => /^[-−]?\d+(?:\.\d+)*$/.test(cell));
  return numbers.reduce((count, { length }) => count + (length <= longestFigure ? 1 : Math.ceil(length / usualFigure)), 0);
}

const longestFigure = 12;
const usualFigure = 2;

/** What is found first in a line of a stretch of the text, blanks around the line left out. */
function firstLine(report: Report, stretch: Span, find: (line: string) => Span | null): Span | null {
  const line = /[^\r\n]+/g;
  line.lastIndex = stretch.start;
  for (let match = line.exec(report.text); match !== null && match.index < stretch.end; match = line.exec(report.text)) {
    const { start, end } = trimmed(report.text, match.index, Math.min(line.lastIndex, stretch.end));
    const found = start === end ? null : find(report.text.slice(start, end));
    if (found !== null) return { start: start + found.start, end: start + found.end };
  }
  return null;
}

/** A picture as pages and documents have it when they become text: Markdown, HTML, a word in brackets, a caption or a file's name. */
function pictureIn(line: string): Span | null {
  const tag = /<img\b[^<>]*>/i.exec(line);
  if (tag !== null) return { start: tag.index, end: tag.index + tag[0].length };
  return aloneOnLine.some((mark) => mark.test(line)) ? { start: 0, end: line.length } : null;
}

const aloneOnLine = [
  /^!\[[^\]]*\]\([^)]*\)$/,
  /^[[［【〔（(]\s*(?:图|照片|image|picture)[^\]］】〕）)。]{0,40}[\]］】〕）)]$/iu,
  /^(?:图片?\s*[\d一二三四五六七八九十]{1,3}|图片|image\s*\d{0,3})(?:\s*[：:.．、\s].{0,40})?$/iu,
  /^\S{1,60}\.(?:png|jpe?g|gif|bmp|webp|tiff?)$/iu,
];
