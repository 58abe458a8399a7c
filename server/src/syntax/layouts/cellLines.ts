import { matchLabel } from '../../forms/vocabulary';
import { isBlankMark, isPlaceholder, readNumber } from '../../text/number';
import { readOrdinal } from '../../text/numerals';
import { Sign, signsIn } from '../../text/signs';
import type { CellNode } from '../ast';
import type { Lines } from '../lines';
import type { Layout } from './layout';
import { cellBetween, hasOwnCells, rowOf, tableOf } from './layout';
import { trailingValues, wordsOf } from './words';

/**
 * A cell a line without bars, blank lines between; only labels part the rows, and empty cells leave no trace but the blank that kept them open. As the text of a
 * PDF has it, some of the figures of a row may share a line, or stand behind their label.
 */
export const cellLines: Layout = {
  id: 'cell-lines',
  claim(lines, at) {
    if (lines.nextWithFigure(at) - at > longestHead) return null;
    const startsWithLabel = startsTable(lines, at);
    if (!startsWithLabel && !isValue(lines.content(at))) return null;
    const cells: { cell: CellNode; line: number }[] = [];
    const blanks: { cell: CellNode; line: number }[] = [];
    let values = 0;
    let rows = 0;
    let end = at;
    for (let line = at; line < lines.count; line++) {
      const content = lines.content(line);
      // Rows with cells of their own are another layout's, though what stands above them is a label too.
      if (hasOwnCells(lines, line)) break;
      if (content === '') {
        const start = lines.rawStart(line);
        if (hardBlank.test(lines.raw(line))) blanks.push({ cell: { span: { start, end: start + lines.raw(line).length }, text: lines.raw(line) }, line });
        continue;
      }
      const parts = cellsOf(lines, line);
      const value = isValue(parts.at(-1)!.text);
      if (!value && (!isCell(content) || isUnknownHeading(content))) break;
      for (const cell of parts) cells.push({ cell, line });
      // Much text and few figures: a list, of whatever length.
      if (cells.length > longestList && values * 5 < cells.length) return null;
      if (value) {
        values++;
        if (parts.length > rowsShareALine) rows++;
        end = line + 1;
      }
    }
    // A row a line is another layout's.
    if (rows * 2 > values) return null;
    const inside = cells.filter(({ line }) => line < end);
    if (values < (startsWithLabel ? fewestValues : fewestUnlabelled) || values * 5 < inside.length) return null;
    const empty = blanks.filter(({ line }) => line < end);
    const all = partCells(inside, empty) ? inside : [...inside, ...empty].sort((a, b) => a.line - b.line);
    return { end, table: tableOf(cellLines.id, false, [rowOf(all.map(({ cell }) => cell))]) };
  },
};

/** A blank that is written to keep an empty cell of a page or a document open (`&nbsp;`). */
const hardBlank = /^(?=[^\S\r\n]*\u00a0)[^\S\r\n]*$/u;
/** Whether blanks stand between labels too, where no cell is empty: then they are what parts all cells. */
function partCells(cells: readonly { cell: CellNode; line: number }[], blanks: readonly { line: number }[]): boolean {
  const lines = new Set(blanks.map(({ line }) => line));
  const pairs = cells.slice(1).flatMap((next, at): [number, number][] => (isValue(next.cell.text) || isValue(cells[at]!.cell.text) ? [] : [[cells[at]!.line, next.line]]));
  const parted = pairs.filter(([from, to]) => Array.from({ length: to - from }, (_, step) => from + step).some((line) => lines.has(line)));
  return parted.length * 4 > pairs.length;
}

const fewestValues = 2;
/** A line of more figures and their label is a row. */
const rowsShareALine = 5;
/** A table that has lost its labels is told by its many figures. */
const fewestUnlabelled = 15;
const longestList = 60;
/** So many lines of heads, blank ones among them, may stand before the first figure. */
const longestHead = 150;
const longestCell = 80;
const longestLabel = 400;

/** One cell, or several figures that share a line, alone or behind their label. */
function cellsOf(lines: Lines, line: number): CellNode[] {
  const whole = cellBetween(lines.text, lines.start(line), lines.end(line));
  if (!/\d\s/.test(whole.text) && !/\s\d/.test(whole.text)) return [whole];
  const words = wordsOf(lines, line);
  const values = trailingValues(words);
  if (values === words.length) return words;
  const label = cellBetween(lines.text, lines.start(line), words[words.length - values - 1]!.span.end);
  return values > 0 && isLabel(label.text) && !isValue(whole.text) ? [label, ...words.slice(-values)] : [whole];
}

function startsTable(lines: Lines, at: number): boolean {
  if (lines.has(at, Sign.bar) || lines.end(at) - lines.start(at) > longestLabel) return false;
  const content = lines.content(at);
  return !isValue(content) && isLabel(content);
}

function isValue(content: string): boolean {
  return content.length <= longestCell && (readNumber(content) !== null || isPlaceholder(content) || isBlankMark(content));
}

/** 三、依申请公开情况 in whatever wording: a numbered line that is no label begins something else. */
function isUnknownHeading(content: string): boolean {
  return readOrdinal(content)?.style === 'section' && !isLabel(content);
}

/** A bar parts cells; a text with bars is another layout's. */
function isCell(content: string): boolean {
  if ((signsIn(content) & Sign.bar) !== 0) return false;
  if (content.length <= longestCell && (!/[。；;！？]$/u.test(content) || strayMark.test(content))) return true;
  return content.length <= longestLabel && isLabel(content);
}

/** A figure behind which a mark was left by mistake. */
const strayMark = /^[\d０-９]{1,12}[。；;]$/u;

function isLabel(content: string): boolean {
  return (matchLabel(content)[0]?.score ?? 0) >= 0.75;
}
