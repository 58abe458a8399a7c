import type { Report } from '../report/report';
import { barRows } from '../syntax/layouts/bars';
import type { Edit } from '../text/edits';
import { insertion } from '../text/edits';
import { widthOf } from '../text/width';
import { lineAround } from '../writing/separators';

/**
 * What follows a line break that was typed at the end of a row with bars: an empty row with its bars under those of the row above. A line break behind such an empty row takes it away again. Nothing anywhere else.
 *
 * @param offset behind the line break
 * @param ambiguousAsWide as in `widthOf`
 */
export function nextRowAt({ text, tables }: Report, offset: number, ambiguousAsWide: boolean): Edit[] {
  const own = lineAround(text, offset);
  if (text.slice(own.start, own.end).trim() !== '' || own.start === 0) return [];
  const above = lineAround(text, own.start - (text.slice(own.start - 2, own.start) === '\r\n' ? 2 : 1));
  const row = text.slice(above.start, above.end);
  if (isEmptyRow.test(row)) return [{ span: { start: above.start, end: own.end }, text: '' }];
  if (!bar.test(row) || isRule.test(row) || !tables.some(({ layouts, span }) => layouts.includes(barRows.id) && span.start <= above.end && above.start <= span.end)) return [];
  const empty = row.trimEnd().split(bar).map((cell) => (cell === '' ? '' : ' '.repeat(Math.max(2, widthOf(cell, ambiguousAsWide)))));
  return [insertion(own.start, empty.join('|'))];
}

const bar = /[|｜]/u;
const isEmptyRow = /^\s*[|｜]?(?:\s+[|｜])+\s*$/u;
const isRule = /^[|\s:-]*-{3}[|\s:-]*$/;
