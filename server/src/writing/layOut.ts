import { specOfTable } from '../report/names';
import type { Report, ReportRow, ReportTable } from '../report/report';
import { isPageNumber, isRunningTitle } from '../syntax/furniture';
import { isHtml } from '../syntax/html';
import type { Bilingual } from '../text/bilingual';
import { applyEdits } from '../text/edits';
import type { Edit } from '../text/edits';
import { trimmed } from '../text/fold';
import type { Span } from '../text/span';
import { aligned } from './aligned';
import type { LaidLine } from './aligned';
import { charactersOf, without } from './characters';
import type { Characters } from './characters';
import { createHeadWords } from './headWords';
import { laidLines } from './laidLines';
import { otherRows, spanOfRows } from './otherRows';
import type { OtherRow } from './otherRows';
import { readBack } from './readBack';
import { alignedRuled } from './ruledRows';
import { lineAround, lineEndIn, linesAround } from './separators';

/** The edits that lay a table out, none where it is already; or why it is left as it is. */
export type LayOut = { readonly edits: readonly Edit[] } | { readonly reason: Bilingual };

/**
 * Lays a table out: a row a line between bars, columns under each other. Labels and figures stay as they are printed, character by
 * character, and what is written is read again and must be the same figures; where one of both cannot be had, the table is left.
 *
 * @param ambiguousAsWide as in `widthOf`
 * @param beside what is changed along with it
 */
export function layOut(report: Report, table: ReportTable, ambiguousAsWide: boolean, beside: readonly Edit[]): LayOut {
  const refused = refusalOf(report, table);
  if (refused !== null) return { reason: refused };
  const edits = editsFor(report, table, ambiguousAsWide);
  if (!Array.isArray(edits) || edits.length === 0) return Array.isArray(edits) ? { edits } : edits;
  // In the whole text: what a table without its heads is of, others may tell.
  const after = readBack(report, [...beside, ...edits], new Map());
  const again = after?.tables.filter(({ id }) => id === table.id).map((each) => editsFor(after, each, ambiguousAsWide)) ?? [];
  return again.some((each) => Array.isArray(each) && each.length === 0) ? { edits } : { reason: readOtherwise };
}

/** The text with each table laid out by itself: one that cannot be stays as it is. */
export function withTablesLaidOut(report: Report, ambiguousAsWide: boolean): string {
  const edits: Edit[] = [];
  for (const table of report.tables) {
    const laid = layOut(report, table, ambiguousAsWide, edits);
    if ('edits' in laid) edits.push(...laid.edits);
  }
  return applyEdits(report.text, edits);
}

/** What is to be changed; none where all is as it should be. */
function editsFor(report: Report, table: ReportTable, ambiguousAsWide: boolean): Edit[] | { readonly reason: Bilingual } {
  const edits = ruledEdits(report, table, ambiguousAsWide) ?? wholeEdits(report, table, ambiguousAsWide);
  return Array.isArray(edits) ? edits.filter(({ span, text }) => text !== report.text.slice(span.start, span.end)) : edits;
}

/** Of a text in Markdown each of its tables by itself, its lines as they are: otherwise it would be none any more. Null in other texts. */
function ruledEdits({ text }: Report, table: ReportTable, ambiguousAsWide: boolean): Edit[] | null {
  const span = linesAround(text, spanOfRows(table));
  const lines = alignedRuled(text.slice(span.start, span.end).split(/\r\n|\r|\n/), ambiguousAsWide);
  return lines === null ? null : [{ span, text: lines.join(lineEndIn(text)) }];
}

/** The table anew. */
function wholeEdits(report: Report, table: ReportTable, ambiguousAsWide: boolean): Edit[] | { readonly reason: Bilingual } {
  const { text } = report;
  const span = withFrame(text, linesAround(text, spanOfRows(table)));
  const pages = pageLinesIn(report, span);
  const others = otherRows(table);
  if ('reason' in others) return others;
  const lines = contentOf(report, table, others.rows, without(charactersOf(text.slice(span.start, span.end)), pages.join(' '))!);
  return Array.isArray(lines) ? [{ span, text: [...aligned(lines, ambiguousAsWide), ...pages].join(lineEndIn(text)) }] : lines;
}

/** With what is drawn around a table, empty rows included. */
function withFrame(text: string, { start, end }: Span): Span {
  let whole = { start, end };
  for (let above = lineBefore(text, whole.start); above !== null && isDrawn(text, above); above = lineBefore(text, whole.start)) whole = { start: above.start, end: whole.end };
  for (let below = lineBehind(text, whole.end); below !== null && isDrawn(text, below); below = lineBehind(text, whole.end)) whole = { start: whole.start, end: below.end };
  return whole;
}

function lineBefore(text: string, start: number): Span | null {
  return start === 0 ? null : lineAround(text, start - (text.slice(start - 2, start) === '\r\n' ? 2 : 1));
}

function lineBehind(text: string, end: number): Span | null {
  return end === text.length ? null : lineAround(text, end + (text.slice(end, end + 2) === '\r\n' ? 2 : 1));
}

function isDrawn(text: string, { start, end }: Span): boolean {
  return /^\s*[+\u2500-\u257f]/u.test(text.slice(start, end));
}

/** What of the page stands amid a table, each a line: numbers of pages, the title once more. It comes to stand behind the table. */
function pageLinesIn({ text, tree }: Report, { start, end }: Span): string[] {
  const numbers = new Set(tree.sections.flatMap(({ body, span }) => body.pageNumbers.map((at) => span.start + at)));
  const found: string[] = [];
  for (let at = start; at < end; at++) {
    const line = lineAround(text, at);
    const { start: from, end: to } = trimmed(text, line.start, line.end);
    const content = text.slice(from, to);
    if (isPageNumber(content) || isRunningTitle(content) || numbers.has(from)) found.push(content);
    at = line.end;
  }
  return found;
}

/** The lines that hold every character of the table and no other, or why there are none. */
function contentOf(report: Report, table: ReportTable, others: readonly OtherRow[], all: Characters): LaidLine[] | { readonly reason: Bilingual } {
  const spec = specOfTable(report, table.id)!;
  const laid = (spare: Characters | null): LaidLine[] => laidLines(table, spec, createHeadWords(report, table, spec, spare), others, report.text);
  const left = (lines: readonly LaidLine[]): Characters | null => without(all, lines.flatMap((line) => line.map(({ text }) => text)).join(' '));
  const nearest = laid(null);
  if (left(nearest)?.size === 0) return nearest;
  // What is torn over several cells has its letters among those that are left.
  const spare = left(laid(new Map()));
  if (spare === null) return { reason: readOtherwise };
  const mended = laid(new Map(spare));
  const rest = left(mended);
  return rest?.size === 0 ? mended : { reason: unplaced(rest ?? spare) };
}

function refusalOf(report: Report, table: ReportTable): Bilingual | null {
  if (isHtml(report.text)) return { zh: '网页里的表格由标签排列，不用整理', en: 'tables of a web page are laid out by their tags' };
  const rows = table.blocks.flatMap((block) => block.rows);
  const unread = rows.filter(isUnread);
  if (unread.length > 0) return { zh: `${namesOf(unread)}的数字分不清是哪一列的，请先改好`, en: `the figures of ${unread.length} ${unread.length === 1 ? 'row' : 'rows'} cannot be told apart: mend them first` };
  return rows.some(({ glued }) => glued !== undefined) ? { zh: '数字连在一起，请先用快速修复分开', en: 'figures run together: part them with the quick fix first' } : null;
}

function isUnread({ width, cells }: ReportRow): boolean {
  return width !== null || cells.some(({ state }) => state === 'unreadable');
}

function namesOf(rows: readonly ReportRow[]): string {
  const [first, ...others] = rows;
  return others.length === 0 ? `“${first!.spec.label}”` : `“${first!.spec.label}”等 ${rows.length} 行`;
}

function unplaced(characters: Characters): Bilingual {
  const some = [...characters.keys()].slice(0, 12).join('');
  return { zh: `表中还有格式以外的文字（${some}），整理会打乱它们`, en: `the table holds words that the form does not have (${some}), which would be lost` };
}

const readOtherwise: Bilingual = { zh: '整理后读出的数字会和现在不同', en: 'other figures would be read afterwards' };
