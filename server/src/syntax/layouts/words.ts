import { matchLabel } from '../../forms/vocabulary';
import { fewestBesideMark, isFigureWithMark, isPlaceholder, readNumber } from '../../text/number';
import { chineseNumeral } from '../../text/numerals';
import { Sign } from '../../text/signs';
import type { CellNode } from '../ast';
import type { Lines } from '../lines';
import { cellBetween } from './layout';

/** What blanks part in a line. */
export function wordsOf(lines: Lines, line: number): CellNode[] {
  const start = lines.start(line);
  if (!lines.has(line, Sign.blankInside | Sign.rareBlank)) return start === lines.end(line) ? [] : [cellBetween(lines.text, start, lines.end(line))];
  return [...lines.content(line).matchAll(word)].map((match) => cellBetween(lines.text, start + match.index, start + match.index + match[0].length));
}

/** Blanks part cells, but not a figure from its unit or its note: `320.23 万元`, `22（其中修订 16 件）`. */
const word = /[-+−－减]?[\d０-９][\d０-９.,，]*(?:\s?(?:万元|亿元|元|件|个|项|条))?(?:\s?[（(][^（）()]{1,40}[）)])?(?=\s|$)|\S+/gu;
/** So many figures in a line are a row. */
const surelyRow = 5;

/**
 * How many words at the end of the line are figures or stand for one. Chinese numerals are figures only behind a label: alone
 * they are part of one that is written from top to bottom.
 */
export function trailingValues(cells: readonly CellNode[]): number {
  const plain = countBack(cells, isValue);
  const marked = countBack(cells, (text) => isValue(text) || isFigureWithMark(text));
  const count = marked >= fewestBesideMark ? marked : plain;
  const withNumerals = countBack(cells, (text) => isValue(text) || chineseNumeral(text) !== null || text === '无' || count > plain && isFigureWithMark(text));
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

