import type { BlockSpec, TableSpec } from '../forms/form';
import { printedTable } from '../forms/printed';
import { readReport } from '../report/read';
import type { Report, ReportSection } from '../report/report';
import { isHtml } from '../syntax/html';
import { insertion } from '../text/edits';
import type { Edit } from '../text/edits';
import { inWhole, partAt } from './part';
import { endOfBlock } from './places';
import { nameOfRow, readBack } from './readBack';
import type { Written } from './readBack';
import { writeUnder } from './sections';
import { isSeparator, lineAround, lineEndIn } from './separators';
import { stylesOf } from './tableStyle';

/**
 * The edit that writes a table under the heading of its section: as the form prints it, 0 in every cell, in the style of the
 * report's other tables, or in one that is clear by itself. It is read again: it must be just this table.
 *
 * @returns null where it is not read as such
 */
export function writeTable(report: Report, table: TableSpec, section: ReportSection): Edit[] | null {
  const part = partAt(report, section.heading.start);
  if (part === null) return null;
  const before = readReport(part.text);
  const own = before.sections[0];
  if (own === undefined) return null;
  for (const style of stylesOf(report)) {
    const edit = writeUnder(before, own, style.table(printedTable(table, zeroes)));
    if (edit !== null && isTable(readBack(before, [edit], zerosOf(table)), table)) return inWhole([edit], part);
  }
  return null;
}

/**
 * A table for a section that is written with it, as `writeTable` writes it.
 *
 * @param figure what stands in every cell for one; nothing where they are to be filled in
 */
export function writtenTable(report: Report, table: TableSpec, heading: string, figure: '0' | '' = '0'): string | null {
  const { text } = report;
  const alone = readReport(isHtml(text) ? `<p>${heading}</p>` : heading + lineEndIn(text));
  for (const style of stylesOf(report)) {
    const written = style.table(printedTable(table, () => figure));
    const edit = insertion(alone.text.length, lineEndIn(text) + written);
    if (isTable(readBack(alone, [edit], figuresOf(table, figure === '' ? 'blank' : figure)), table)) return written;
  }
  return null;
}

/**
 * Writes a block of a table that has others: as the form prints it, behind the one before it, 0 in every cell.
 *
 * @param report the section that the table stands in
 * @param whole the report, for the style of its tables
 * @returns null where it is not read as such
 */
export function writeBlock(report: Report, whole: Report, spec: TableSpec, block: BlockSpec): Written | null {
  const table = report.tables.find(({ id }) => id === spec.id);
  if (table === undefined || block.direction === 'across') return null;
  const order = spec.blocks.map(({ key }) => key);
  const last = table.blocks.filter((other) => order.indexOf(other.spec.key) < order.indexOf(block.key)).at(-1);
  const at = last === undefined ? startOfRow(report.text, table.span.start) : endOfRow(report.text, last.span.end);
  if (at === null) return null;
  for (const style of stylesOf(whole)) {
    const lines = style.lines(printedTable(spec, zeroes, [block]));
    const edits = [insertion(at, last === undefined ? lines + style.joint : style.joint + lines)];
    const after = readBack(report, edits, zerosOf({ ...spec, blocks: [block] }));
    const own = after?.tables.find(({ id }) => id === spec.id)?.blocks.find((other) => other.spec.key === block.key);
    if (after !== null && own !== undefined && columnsOf(own.spec) === columnsOf(block)) return { edits, report: after };
  }
  return null;
}

/** Before the line, or the row of tags, that begins with what begins at an offset; null in Markdown, where a rule stands under the first. */
function startOfRow(text: string, offset: number): number | null {
  if (!isHtml(text)) {
    const { start, end } = lineAround(text, offset);
    return isSeparator(text.slice(start, offset)) && !/^\s*[|:\s-]*-{3}/.test(text.slice(end)) ? start : null;
  }
  const start = text.slice(0, offset).search(/<tr\b[^<>]*>(?:\s|<[^<>]*>)*$/i);
  return start < 0 ? null : start;
}

/** Behind the line, or the row of tags, that ends with what ends at an offset. */
function endOfRow(text: string, offset: number): number | null {
  if (!isHtml(text)) return /[^\r\n]*/.exec(text.slice(offset))![0].length + offset;
  const end = /<\/tr\s*>/i.exec(text.slice(offset));
  return end === null ? endOfBlock(text, offset) : offset + end.index + end[0].length;
}

function zerosOf(table: TableSpec): ReadonlyMap<string, string> {
  return figuresOf(table, '0');
}

/** Every row with the same in all of its cells. */
function figuresOf({ id, blocks }: TableSpec, figure: string): ReadonlyMap<string, string> {
  return new Map(blocks.flatMap(({ columns, rows }) => rows.map(({ key }): [string, string] => [nameOfRow(id, key), columns.map(() => figure).join(' ')])));
}

/** Whether the table is there with the blocks and columns of the form. */
function isTable(report: Report | null, { id, blocks }: TableSpec): boolean {
  const printed = report?.tables.find((table) => table.id === id)?.blocks ?? [];
  return printed.length === blocks.length && blocks.every((block) => printed.some(({ spec }) => spec.key === block.key && columnsOf(spec) === columnsOf(block)));
}

function columnsOf({ columns }: BlockSpec): string {
  return columns.map(({ key }) => key).join();
}

function zeroes(): string {
  return '0';
}
