import { matchLabel } from '../../forms/vocabulary';
import { isPlaceholder, readNumber } from '../../text/number';
import { chineseNumeral } from '../../text/numerals';
import type { CellNode } from '../ast';
import type { Lines } from '../lines';
import type { Layout } from './layout';
import { cellBetween, rowOf, tableOf } from './layout';

/**
 * A row a line, the figures at its end parted by blanks, as the text of a PDF has it: labels are wrapped over lines above and
 * below their figures, and page numbers stand among the rows.
 */
export const spaces: Layout = {
  id: 'spaces',
  claim(lines, at) {
    if (lines.nextWithFigure(at) - at > longestHead || !startsTable(lines, at)) return null;
    const rows = [];
    let figures = 0;
    let end = at;
    let held = 0;
    for (let line = at; line < lines.count; line++) {
      const content = lines.content(line);
      if (content === '') continue;
      if (otherSeparator.test(content)) break;
      const cells = cellsOf(lines, line);
      const values = trailingValues(cells);
      if (values === 0 && !isPartOfLabel(content)) break;
      rows.push(rowOf(cells));
      if (values === 0) continue;
      if (values >= fewestAlone || values < cells.length) figures += values >= surelyRow ? fewestRows : 1;
      held = rows.length;
      end = line + 1;
    }
    if (figures < fewestRows) return null;
    return { end, table: { ...tableOf('spaces', true, rows.slice(0, held)), labelsWrap: true } };
  },
};

const fewestRows = 2;
/** So many numbers alone on a line are a row of figures. */
const fewestAlone = 3;
/** And so many are a table of their own. */
const surelyRow = 5;
const longestPart = 45;
/** Blanks part cells, but not a figure from its unit or its note: `320.23 万元`, `22（其中修订 16 件）`. */
const word = /[-+−－减]?[\d０-９][\d０-９.,，]*(?:\s?(?:万元|亿元|元|件|个|项|条))?(?:\s?[（(][^（）()]{1,40}[）)])?(?=\s|$)|\S+/gu;
/** What parts cells in other layouts. */
const otherSeparator = /[\t|｜│]/u;
/** No head is broken over more lines, were it a character a line. */
const longestHead = 150;

function startsTable(lines: Lines, at: number): boolean {
  const content = lines.content(at);
  if (content.length > 200) return false;
  const cells = cellsOf(lines, at);
  if (cells.length >= surelyRow && trailingValues(cells) === cells.length) return true;
  const label = cells.slice(0, cells.length - trailingValues(cells)).map((cell) => cell.text).join('');
  return [label, ...cells.map((cell) => cell.text)].some((text) => (matchLabel(text)[0]?.score ?? 0) >= 0.9);
}

function cellsOf(lines: Lines, line: number): CellNode[] {
  const start = lines.start(line);
  return [...lines.content(line).matchAll(word)].map((match) => cellBetween(lines.text, start + match.index, start + match.index + match[0].length));
}

/**
 * How many cells at the end of the line are figures or stand for one. Chinese numerals are figures only behind a label: alone
 * they are part of one that is written from top to bottom.
 */
function trailingValues(cells: readonly CellNode[]): number {
  const count = countBack(cells, isValue);
  const withNumerals = countBack(cells, (text) => isValue(text) || chineseNumeral(text) !== null || text === '无');
  if (withNumerals === count) return count;
  const label = cells.slice(0, cells.length - withNumerals).map((cell) => cell.text).join('');
  return (matchLabel(label)[0]?.score ?? 0) >= 0.9 || withNumerals >= surelyRow ? withNumerals : count;
}

function countBack(cells: readonly CellNode[], counts: (text: string) => boolean): number {
  let count = 0;
  while (count < cells.length && counts(cells[cells.length - 1 - count]!.text)) count++;
  return count;
}

function isValue(text: string): boolean {
  return /^[-+−－减增]?[\d０-９OoIl〇]/u.test(text) ? readNumber(text) !== null : /^[-/—–]/u.test(text) && isPlaceholder(text);
}

function isPartOfLabel(content: string): boolean {
  return !/[。；;]$/u.test(content) && content.replace(/[\s\p{Script=Latin}\p{M}()]+/gu, '').length <= longestPart;
}
