import { trimmed } from '../text/fold';
import type { Span } from '../text/span';
import { linesOf } from './lines';
import type { Lines } from './lines';
import type { TableInText, TextView } from './view';
import { drawnCellMark, looseCellMark, viewWithTables } from './view';

/**
 * What of a text is read that has tables in the markup of wikis (`{|`, `|-`, `| 0`, `|}`) or of AsciiDoc (`|===`, `a| 0`), where a
 * cell begins with a bar and goes over any number of lines: a row a line; null when there is no such table.
 */
export function wikiView(source: string): TextView | null {
  if (!begins.test(source)) return null;
  const lines = linesOf(source);
  const tables: TableInText[] = [];
  for (let line = 0; line < lines.count; line++) {
    const content = lines.content(line);
    const found = content.startsWith('{|') ? mediaWiki(lines, line) : content === fence ? asciiDoc(lines, line) : null;
    if (found === null) continue;
    if (found.rows.length > 0) tables.push({ from: lines.rawStart(line), to: endOf(lines, found.end), rows: found.rows, mark: found.mark });
    line = found.end;
  }
  return tables.length === 0 ? null : viewWithTables(source, tables);
}

const begins = /^[^\S\r\n\u2028\u2029]*(?:\{\||\|===[^\S\n]*$)/m;
const fence = '|===';

interface Found {
  /** The last line. */
  readonly end: number;
  readonly rows: readonly (readonly (readonly Span[])[])[];
  readonly mark: string;
}

function endOf(lines: Lines, line: number): number {
  return line + 1 < lines.count ? lines.rawStart(line + 1) : lines.text.length;
}

/** `width="25%"|` before a cell's content. */
const attributes = /^(?=[^|[\]]*=)[^|]*\|(?!\|)/;

function mediaWiki(lines: Lines, at: number): Found | null {
  const rows: Span[][][] = [[]];
  let spans = false;
  for (let line = at + 1; line < lines.count; line++) {
    const content = lines.content(line);
    if (content.startsWith('|}')) return { end: line, rows: rows.filter((row) => row.length > 0), mark: spans ? drawnCellMark : looseCellMark };
    if (content.startsWith('|-')) rows.push([]);
    else if (/^[|!](?!\+)/.test(content)) {
      for (const { 0: part, index } of content.slice(1).matchAll(/(?:(?!\|\||!!).)*(?:\|\||!!|$)/g)) {
        if (part === '' && index > 0) continue;
        const dress = attributes.exec(part)?.[0] ?? '';
        spans ||= /(?:col|row)span/i.test(dress);
        const start = lines.start(line) + 1 + index + dress.length;
        rows.at(-1)!.push([trimmed(lines.text, start, start + part.slice(dress.length).replace(/(?:\|\||!!)$/, '').length)]);
      }
    } else if (content !== '') rows.at(-1)!.at(-1)?.push({ start: lines.start(line), end: lines.end(line) });
  }
  return null;
}

/** Where a cell begins, with what may say how many columns and rows it has, or how often it is repeated, and how it is written. */
const cellBegins = /(?:^|(?<=\s))(?:(\d*)(?:\.(\d+))?([+*]))?[<^>.]*[adehlmsv]?\|/gm;

function asciiDoc(lines: Lines, at: number): Found | null {
  let end = at + 1;
  while (end < lines.count && lines.content(end) !== fence) end++;
  if (end === lines.count) return null;
  const from = lines.rawStart(at + 1);
  const marks = [...lines.text.slice(from, lines.rawStart(end)).matchAll(cellBegins)].map(({ 0: mark, 1: columns, 2: rows, 3: sign, index }) => (
    { start: from + index, end: from + index + mark.length, columns: Number(columns || 1), rows: Number(rows ?? 1), isRepeated: sign === '*' }));
  const firstLine = marks.filter(({ start }) => start < lines.rawStart(at + 2)).reduce((sum, { columns }) => sum + columns, 0);
  const width = columnsTold(at === 0 ? '' : lines.content(at - 1)) ?? firstLine;
  if (width === 0 || marks.some(({ isRepeated }) => isRepeated)) return null;
  const rows: Span[][][] = [[]];
  // How many rows more the cell above goes on in each column.
  const taken = Array.from({ length: width }, () => 0);
  let column = 0;
  marks.forEach((mark, order) => {
    while (column >= width || taken[column]! > 0) {
      if (column >= width) rows.push([]);
      else taken[column]!--;
      column = column >= width ? 0 : column + 1;
    }
    rows.at(-1)!.push(linesWithin(lines.text, trimmed(lines.text, mark.end, marks[order + 1]?.start ?? lines.rawStart(end))));
    taken.fill(mark.rows - 1, column, column + mark.columns);
    column += mark.columns;
  });
  const spans = marks.some((mark) => mark.columns > 1 || mark.rows > 1);
  return { end, rows, mark: spans ? drawnCellMark : looseCellMark };
}

/** How many columns the line before a table says it has: `[cols="1,3*,2"]`; null when it says nothing of that. */
function columnsTold(line: string): number | null {
  const columns = /cols="?([^"\]]*)"?/.exec(line)?.[1];
  return columns?.split(',').reduce((sum, column) => sum + Number(/^\s*(\d+)\*/.exec(column)?.[1] ?? 1), 0) ?? null;
}

/** The lines of a cell's content; one of no length when it is empty. */
function linesWithin(text: string, { start, end }: Span): Span[] {
  const parts = [...text.slice(start, end).matchAll(/\S[^\n]*/g)].map(({ 0: part, index }) => trimmed(text, start + index, start + index + part.length));
  return parts.length === 0 ? [{ start, end: start }] : parts;
}
