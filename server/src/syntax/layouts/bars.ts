import { matchLabel } from '../../forms/vocabulary';
import { isPlaceholder, readNumber } from '../../text/number';
import { Sign } from '../../text/signs';
import type { CellNode } from '../ast';
import type { Lines } from '../lines';
import type { Layout } from './layout';
import { cellBetween, rowOf, splitCells, tableOf } from './layout';

/** A row a line, cells parted by bars, with or without a bar at the start and at the end of the line. */
export const barRows: Layout = {
  id: 'bar-rows',
  claim(lines, at) {
    const region = barRegion(lines, at);
    if (region === null || !region.rows) return null;
    const rowLines = [];
    for (let line = at; line < region.end; line++) if (lines.start(line) < lines.end(line) && !isRule(lines, line)) rowLines.push(line);
    // A bar at the start or the end of every line is its frame; at that of some it is beside an empty cell.
    const barred = rowLines.filter((line) => bar.test(lines.content(line)));
    const frame = {
      left: barred.every((line) => bar.test(lines.text[lines.start(line)]!)),
      right: barred.every((line) => bar.test(lines.text[lines.end(line) - 1]!)),
    };
    const rows = rowLines.map((line) => rowOf(cellsOfLine(lines, line, frame)));
    return rows.length === 0 ? null : { end: region.end, table: { ...tableOf(barRows.id, true, rows), framed: frame.left && frame.right } };
  },
};

/** A cell a line, closed by a bar; a line with only bars is an empty cell or a merged one, which the text does not tell. */
export const barCells: Layout = {
  id: 'bar-cells',
  claim(lines, at) {
    const region = barRegion(lines, at);
    if (region === null || region.rows) return null;
    const parts = cellsOverLines(lines, at, region.end);
    // The last bar closes a cell, it does not begin another.
    const cells = (parts.at(-1)!.text === '' ? parts.slice(0, -1) : parts).flatMap((cell) => partsOf(lines.text, cell));
    if (cells.length === 0) return null;
    return { end: region.end, table: tableOf(barCells.id, false, [rowOf(cells)]) };
  },
};

/** The cells that bars close, over lines; a line of the page amid them (its number) is in none. */
function cellsOverLines(lines: Lines, from: number, end: number): CellNode[] {
  const cells: CellNode[] = [];
  let open: CellNode[] = [];
  for (let line = from; line < end; line++) {
    const start = line === from ? lines.start(line) : lines.rawStart(line);
    const hidden = lines.start(line) === lines.end(line) && lines.raw(line).trim() !== '';
    const parts = hidden ? [] : splitCells(lines.text, start, line === end - 1 ? lines.end(line) : lines.rawStart(line + 1), bar);
    parts.forEach((part, at) => {
      if (at > 0) {
        cells.push(whole(open));
        open = [];
      }
      open.push(part);
    });
  }
  return [...cells, whole(open)];
}

/** A cell of the parts of it on several lines. */
function whole(parts: readonly CellNode[]): CellNode {
  const filled = parts.filter((part) => part.text !== '');
  const [first = parts.at(-1)!, ...others] = filled;
  if (others.length === 0) return first;
  const span = { start: first.span.start, end: others.at(-1)!.span.end };
  return { span, text: filled.map((part) => part.text).join('\n') };
}

/** Two cells where the last one of a table is open and a label of the next table follows: 13733⏎行政复议 |. */
function partsOf(text: string, cell: CellNode): CellNode[] {
  const { span, text: content } = cell;
  const end = /[\r\n]/.exec(content)?.index ?? -1;
  if (end < 0 || !isValue(content.slice(0, end).trim())) return [cell];
  const rest = cellBetween(text, span.start + end, span.end);
  return (matchLabel(rest.text)[0]?.score ?? 0) < surelyLabel ? [cell] : [cellBetween(text, span.start, span.start + end), rest];
}

const surelyLabel = 0.9;
const bar = /[|｜│]/;
const onlyBars = /^[|｜│\s]+$/;
/** A label and blank cells between bars at both ends: a row that is not filled in. */
const framedRow = /^[|｜│][^|｜│]*[^|｜│\s][^|｜│]*[|｜│]\s*[|｜│](?:.*[|｜│])?$/;
const longestCell = 80;
const longestLabel = 400;
/** In a table not filled in only the heads have several contents in a line; where a line is a cell, no line has. */
const rowsPerHead = 4;

interface Region {
  readonly end: number;
  /** Whether a line is a row; otherwise a line is a cell. */
  readonly rows: boolean;
}

/** The lines with bars from `at` on, with the blank ones, cells broken over lines and an unclosed last cell among them. */
function barRegion(lines: Lines, at: number): Region | null {
  if (!lines.has(at, Sign.bar) && !isClosedBelow(lines, at)) return null;
  // Neither a rule nor an empty row begins a table.
  if (onlyBars.test(lines.content(at)) || isRule(lines, at)) return null;
  let end = at + 1;
  let several = 0;
  let single = 0;
  for (let line = at; line < lines.count; line++) {
    const content = lines.content(line);
    if (content === '') continue;
    if (lines.has(line, Sign.bar)) {
      const contents = content.split(bar).filter((part) => part.trim() !== '').length;
      if (contents > 1 || framedRow.test(content)) several++;
      else if (contents === 1) single++;
      end = line + 1;
    } else if (line === end && isValue(content)) {
      end = line + 1;
      single++;
    } else if (continuesCell(lines, line)) single++;
    else break;
  }
  return several + single < 2 ? null : { end, rows: several * rowsPerHead >= single };
}

/** Whether a line is the first part of a cell that nothing but a bar in the next one closes. */
function isClosedBelow(lines: Lines, at: number): boolean {
  return at + 1 < lines.count && lines.has(at + 1, Sign.bar) && onlyBars.test(lines.content(at + 1)) && continuesCell(lines, at);
}

function isValue(content: string): boolean {
  return readNumber(content) !== null || isPlaceholder(content);
}

/** A short line without a bar inside a table: the first part of a cell that is closed within the next lines. */
function continuesCell(lines: Lines, line: number): boolean {
  if (!hasBar(lines, line + 1) && !hasBar(lines, line + 2)) return false;
  if (isLong(lines.content(line)) || /^#|[。；;]$/.test(lines.content(line))) return false;
  for (let next = line + 1; next <= line + 2 && next < lines.count; next++) {
    if (hasBar(lines, next)) return true;
    if (isLong(lines.content(next))) return false;
  }
  return false;
}

function hasBar(lines: Lines, line: number): boolean {
  return line < lines.count && lines.has(line, Sign.bar) && lines.start(line) < lines.end(line);
}

/** Longer than any cell but a label that carries instructions or pinyin. */
function isLong(content: string): boolean {
  return content.length > longestCell && (content.length > longestLabel || (matchLabel(content)[0]?.score ?? 0) < 0.75);
}

/** `|---|:--:|` under the head of a Markdown table; two hyphens may also stand for no figure further down. */
function isRule(lines: Lines, line: number): boolean {
  if (!/^(?=.*--)[|｜│\s:+-]*$/.test(lines.content(line))) return false;
  return /-{3}|:/.test(lines.content(line)) || line < 2 || !bar.test(lines.content(line - 2));
}

function cellsOfLine(lines: Lines, line: number, frame: { left: boolean; right: boolean }): CellNode[] {
  const start = lines.start(line);
  const end = lines.end(line);
  const from = frame.left && bar.test(lines.text[start]!) ? start + 1 : start;
  const to = frame.right && end > from && bar.test(lines.text[end - 1]!) ? end - 1 : end;
  return to <= from ? [cellBetween(lines.text, from, from)] : splitCells(lines.text, from, to, bar);
}
