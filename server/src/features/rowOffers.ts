import type { BlockSpec } from '../forms/form';
import { rowsAsPrinted } from '../forms/relations';
import type { Report, ReportRow, ReportTable } from '../report/report';
import { readOrdinal } from '../text/numerals';
import type { Span } from '../text/span';
import { mannerOf } from '../writing/manner';
import { lineAround } from '../writing/separators';
import type { Offer } from './offer';
import { printedTables } from './printedTables';

/**
 * The labels of the rows that a table has not yet, for the first cell of a row in it or right under it: the one that the form has
 * next comes first. Empty elsewhere, and behind a label that is there already.
 */
export function rowOffersAt(report: Report, offset: number): Offer[] {
  const own = firstCellAt(report.text, offset);
  const table = own === null ? undefined : report.tables.find((each) => printedTables(report, each).some(({ span }) => span.start < own.start && isNear(report.text, span.end, own.start)));
  if (own === null || table === undefined) return [];
  const above = rowsOf(table).filter(({ span }) => span.start < own.start).sort((a, b) => a.span.start - b.span.start).at(-1);
  const block = table.blocks.find(({ rows }) => rows.includes(above!))?.spec;
  if (above === undefined || block === undefined || block.direction === 'across') return [];
  const manner = mannerOf(report.text, rowsOf(table));
  return labelsBehind(block, table, above, own).map((label): Offer => ({
    kind: 'row', span: own, text: manner(label), label: manner(label), detail: { zh: '格式中的下一行', en: 'a row of the form' }, isAnyway: false,
  }));
}

/** What stands in the first cell of a line, if the caret is in it and nothing but blanks behind the caret; null elsewhere. */
function firstCellAt(text: string, offset: number): Span | null {
  const line = lineAround(text, offset);
  const [, before = '', typed] = /^([^\S\r\n]*[|｜]?[^\S\r\n]*)([^|｜\t]*)$/u.exec(text.slice(line.start, offset)) ?? [];
  const behind = /^[^\S\r\n]*(?=$|[|｜\t])/u.test(text.slice(offset, line.end));
  return typed === undefined || !behind || typed.length > longestTyped ? null : { start: line.start + before.length, end: offset };
}

const longestTyped = 40;

/** Whether a line is in a table, or the next below it. */
function isNear(text: string, end: number, start: number): boolean {
  return start <= end || !/[^\s|｜]/u.test(text.slice(end, start)) && text.slice(end, start).split(/\r\n|\r|\n/).length <= mostLines;
}

/** The blank one that Enter makes where a cell is a line, and the line end before. */
const mostLines = 3;

function rowsOf({ blocks }: ReportTable): ReportRow[] {
  return blocks.flatMap(({ rows }) => rows);
}

/** Labels of rows, and of groups before their first row, from the row above on, then those before it; none that is there. */
function labelsBehind(block: BlockSpec, table: ReportTable, above: ReportRow, own: Span): string[] {
  const present = rowsOf(table).filter(({ label }) => label === null || label.start !== own.start);
  const keys = new Set(present.map(({ spec }) => spec.key));
  const rows = rowsAsPrinted(block.rows, block.groups, keys);
  const at = rows.findIndex(({ key }) => key === above.spec.key);
  return [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))].filter(({ key }) => !keys.has(key)).flatMap((row) => {
    const group = block.groups.find(({ key }) => key === row.group);
    const begins = group !== undefined && readOrdinal(row.label)?.value === 1 && above.spec.group !== group.key;
    return begins ? [group.label, row.label] : [row.label];
  });
}
