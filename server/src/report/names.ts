import type { BlockSpec, CellRef, Form, SectionNumber, SectionSpec, TableId, TableSpec } from '../forms/form';
import { formOfYear, forms, newestForm } from '../forms/registry';
import type { Bilingual } from '../text/bilingual';
import { writtenNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import type { Report } from './report';
import { textAt } from './textAt';

/** The form in which a table is printed: that of most of its blocks; for an absent table the report's; null without either. */
export function formOfTable(report: Report, id: TableId): Form | null {
  const blocks = report.tables.find((table) => table.id === id)?.blocks ?? [];
  const votes = (form: Form | null): number => blocks.filter((block) => block.form === form?.id).length;
  return forms.reduce((best, form) => (votes(form) > votes(best) ? form : best), report.form);
}

/** The form that the report should have: its own, else that of its year, else the newest. */
export function formFor({ form, year }: Report): Form {
  return form ?? (year === null ? null : formOfYear(year)) ?? newestForm;
}

/** The form's description of a table of the report; null when no form was recognised. */
export function specOfTable(report: Report, id: TableId): TableSpec | null {
  return formOfTable(report, id)?.tables.find((table) => table.id === id) ?? null;
}

/** A section with its ordinal: `四、政府信息公开行政复议、行政诉讼情况`. */
export function nameOfSection(section: SectionSpec): string {
  return `${ordinalOfSection(section.number)}、${section.title}`;
}

export function ordinalOfSection(number: SectionNumber): string {
  return writtenNumeral(number);
}

/** A row as the form words it, after the head it stands under: `（三）不予公开 1.属于国家秘密`; its key when unknown. */
export function nameOfRow(report: Report, ref: Pick<CellRef, 'table' | 'row'>): string {
  const block = blockOf(report, ref);
  const row = block?.rows.find((candidate) => candidate.key === ref.row);
  const group = block?.groups.find((candidate) => (row === undefined ? candidate.asRow === ref.row : candidate.key === row.group));
  return [group?.label, row?.label].filter((label) => label !== undefined).join(' ') || ref.row;
}

/** A column as the form words it; its key when unknown. */
export function nameOfColumn(report: Report, ref: CellRef): string {
  return blockOf(report, ref)?.columns.find((column) => column.key === ref.column)?.label ?? ref.column;
}

/** A cell in a sentence: `“规章”的“本年废止件数”`. */
export function nameOfCell(report: Report, ref: CellRef): Bilingual {
  const [row, column] = [quoted(nameOfRow(report, ref)), quoted(nameOfColumn(report, ref))];
  return { zh: `${row}的${column}`, en: `${column} of ${row}` };
}

/** In quotation marks, those inside made single: `“3.危及‘三安全一稳定’”`. */
export function quoted(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** What stands at a place, without the tags of a web page, blanks and line breaks. */
export function printedAt(report: Report, span: Span): string {
  return textAt(report, span).replace(/<[^<>]*>|\s+/g, '').replace(/&(?:gt|lt|quot|amp|nbsp|#160|emsp|ensp);/g, (entity) => signs[entity] ?? '');
}

/** What is written as an entity in a page; blanks are left out. */
const signs: Readonly<Record<string, string>> = { '&gt;': '>', '&lt;': '<', '&quot;': '"', '&amp;': '&' };

function blockOf(report: Report, ref: Pick<CellRef, 'table' | 'row'>): BlockSpec | null {
  const printed = report.tables.filter((table) => table.id === ref.table).flatMap((table) => table.blocks.map((block) => block.spec));
  const blocks = [...printed, ...(specOfTable(report, ref.table)?.blocks ?? [])];
  return blocks.find((block) => block.rows.some((row) => row.key === ref.row) || block.groups.some((group) => group.asRow === ref.row)) ?? null;
}
