import type { Report, ReportTable } from '../report/report';
import { drawn } from '../syntax/layouts/html';
import type { Edit } from '../text/edits';
import type { Span } from '../text/span';
import { widthOf } from '../text/width';
import { keepsTags } from './separators';
import { textAround } from '../report/textAt';

/**
 * The edit that writes a figure into a cell of a table, in the table's manner; null where that cannot be done without touching
 * more than the cell. Figures need no escaping in any of the manners.
 *
 * @param span what stands in the cell and is to go; of no length where nothing does
 */
export function writeInto(report: Report, table: ReportTable, span: Span, figure: string): Edit | null {
  const text = textAround(report, span, longestCell + 1);
  // A figure broken over lines of a narrow column has pieces of the cells beside it between its own.
  if (/[\r\n|｜│┃║]/u.test(text.slice(span.start, span.end))) return null;
  if (table.layouts.includes(drawn)) return span.end > span.start ? keepingWidth(text, span, figure) : overBlanks(text, span.start, figure);
  if (span.end === span.start) return betweenBars(text, span.start, figure);
  // Word processors part the digits of a figure by tags: 2</span><span>36.
  if (!keepsTags(text.slice(span.start, span.end))) return null;
  // In Markdown a dash may be written with a backslash.
  return { span: text[span.start - 1] === '\\' ? { start: span.start - 1, end: span.end } : span, text: figure };
}

const bar = /[|｜│┃║]/;
const longestCell = 200;

/** What stands behind the figure in its cell moves up to it, and blanks fill the rest, so that all lines stay drawn. */
function keepingWidth(text: string, { start, end }: Span, figure: string): Edit | null {
  const rest = /^[^|｜│┃║\r\n]*/.exec(text.slice(end, end + longestCell))![0];
  const put = figure + rest.trimEnd();
  const width = widthOf(text.slice(start, end) + rest);
  return widthOf(put) > width ? null : { span: { start, end: end + rest.length }, text: put + ' '.repeat(width - widthOf(put)) };
}

/** The place of an empty cell that is drawn is behind the first of its blanks. */
function overBlanks(text: string, start: number, figure: string): Edit | null {
  const gap = blanksAt(text, start);
  if (figure.length <= gap) return { span: { start, end: start + figure.length }, text: figure };
  return figure.length === gap + 1 && text[start - 1] === ' ' ? { span: { start: start - 1, end: start + gap }, text: figure } : null;
}

/** Among the blanks behind a bar, or before it at the start of a line, as far from bars as its neighbours are from theirs. */
function betweenBars(text: string, start: number, figure: string): Edit {
  const before = /[|｜│┃║](\s*[\r\n])?$/.exec(text.slice(Math.max(0, start - longestCell), start));
  if (before === null) return { span: { start, end: start }, text: figure };
  const gap = blanksAt(text, start);
  const pad = /\s/.test(text[start - before[0].length - 1] ?? '') ? ' ' : '';
  const behind = bar.test(text[start + gap] ?? '') ? pad : '';
  if (before[1] !== undefined) return { span: { start, end: start + gap }, text: figure + behind };
  // In a wide cell the figure takes the place of blanks, so that what is aligned stays aligned.
  if (gap > figure.length + 1) return { span: { start: start + 1, end: start + 1 + figure.length }, text: figure };
  return { span: { start, end: start + gap }, text: pad + figure + behind };
}

function blanksAt(text: string, start: number): number {
  return /^[^\S\r\n]*/.exec(text.slice(start, start + longestCell))![0].length;
}
