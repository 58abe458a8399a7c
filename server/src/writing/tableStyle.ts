import type { PrintedLine } from '../forms/printed';
import type { Report, ReportRow, ReportTable } from '../report/report';
import { isHtml } from '../syntax/html';
import type { Span } from '../text/span';
import { usualOf } from '../text/usual';
import { widthOf } from '../text/width';
import { htmlStyle, plainHtmlStyle } from './htmlStyle';
import { headsOver } from './rowShape';
import { isSeparator, lineAround, lineEndIn } from './separators';

/** How a table is written. */
export interface TableStyle {
  /** A whole table, without a line end behind it. */
  table(lines: readonly PrintedLine[]): string;
  /** Lines that go on a table, and what stands between lines. */
  lines(lines: readonly PrintedLine[]): string;
  readonly joint: string;
}

/** The styles of the report's tables, those that are most like each other first, and one that is clear by itself. */
export function stylesOf(report: Report): TableStyle[] {
  const { text } = report;
  const own = isHtml(text)
    ? report.tables.flatMap((table) => rowsOf(table).map((row) => htmlStyle(text, row)).find((style) => style !== null) ?? [])
    : report.tables.flatMap((table) => lineStyle(report, table) ?? []);
  return [...own, isHtml(text) ? plainHtmlStyle(lineEndIn(text)) : clearStyle(text)];
}

/** Bars around every cell; in Markdown with the rule that makes them a table. */
function clearStyle(text: string): TableStyle {
  return inLines({ open: '| ', separator: ' | ', close: ' |', oneBlank: false, merged: 'empty', ruled: /^#{1,6}\s/m.test(text), lineEnd: lineEndIn(text) });
}

interface LineOptions {
  readonly open: string;
  readonly separator: string;
  readonly close: string;
  /** Whether one blank stands between the bars of an empty cell. */
  readonly oneBlank: boolean;
  /** What merged cells leave. */
  readonly merged: 'empty' | 'gone';
  /** Whether a rule stands under the first line. */
  readonly ruled: boolean;
  readonly lineEnd: string;
}

/** The style of a table whose cells are parted by bars, tabs, blanks or line ends; null where they are by anything else. */
function lineStyle({ text, tree }: Report, table: ReportTable): TableStyle | null {
  const rows = rowsOf(table).flatMap((row) => slotsOf(row) ?? []).sort((a, b) => a.heads - b.heads);
  const between = (slots: readonly Span[]): string[] => slots.slice(1).map(({ start }, at) => text.slice(slots[at]!.end, start));
  const sample = rows.find(({ slots }) => slots.length > 1 && between(slots).every((part) => /^[\s|｜│]+$/u.test(part)));
  if (sample === undefined) return null;
  const { slots } = sample;
  const separator = usualOf(between(slots).map((part) => part.replace(/ {2,}(?=[|｜│])|(?<=[|｜│]) {2,}/gu, ' ')))!;
  if (/[\r\n]/.test(separator)) return inCells(separator);
  const line = lineAround(text, slots[0]!.start);
  const open = text.slice(line.start, slots[0]!.start);
  const counts = new Set(tree.sections.flatMap(({ body, span }) => body.tables
    .filter((node) => span.start + node.span.start < table.span.end && table.span.start < span.start + node.span.end)
    .flatMap((node) => node.rows.map(({ cells }) => cells.length))));
  if (/^ {2,}$/.test(separator)) return inColumns(lineEndIn(text));
  const ruled = /^[|\s:-]*\|[\s:]*-{3,}[|\s:-]*$/m.test(text.slice(table.span.start, table.span.end));
  return inLines({
    open: isSeparator(open) ? open : '',
    separator,
    close: /^\s*?[|｜│\t]/u.exec(text.slice(slots.at(-1)!.end, line.end))?.[0].replace(/ {2,}/, ' ') ?? '',
    oneBlank: /[|｜] [|｜]/u.test(text.slice(table.span.start, table.span.end)),
    // In Markdown, between tabs and between drawn lines each line has all of its cells.
    merged: ruled || /[\t│]/.test(separator) || (counts.size === 1 && separator.trim() !== '') ? 'empty' : 'gone',
    ruled,
    lineEnd: lineEndIn(text),
  });
}

function rowsOf(table: ReportTable): ReportRow[] {
  return table.blocks.flatMap((block) => block.rows);
}

/** Where label and figures of a row stand, one behind the other; null where they do not. */
function slotsOf({ label, cells, spec, width }: ReportRow): { readonly slots: readonly Span[]; readonly heads: number } | null {
  const slots = [...(label === null ? [] : [label]), ...cells.flatMap(({ span }) => span ?? [])];
  const inOrder = slots.every(({ start }, at) => at === 0 || slots[at - 1]!.end <= start);
  return width === null && inOrder && slots.length > cells.length - 1 && slots.length > 0 ? { slots, heads: headsOver(spec).length } : null;
}

function inLines({ open, separator, close, oneBlank, merged, ruled, lineEnd }: LineOptions): TableStyle {
  const rowsOfLines = (lines: readonly PrintedLine[]): string[][] => (merged === 'gone' ? lines.map((line) => line.map(({ text }) => text)) : spread(lines));
  const written = (rows: readonly (readonly string[])[]): string[] => rows.map((cells) => (open + cells.join(separator) + close).replace(/^ +(?=[|｜│])/u, ''))
    .map((line) => (oneBlank ? line.replace(/(?<=[|｜]) {2}(?=[|｜])/gu, ' ') : line));
  return {
    table(lines) {
      const rows = rowsOfLines(lines);
      const [first, ...rest] = written(rows);
      return [first, ...(ruled ? [`|${rows[0]!.map(() => '---|').join('')}`] : []), ...rest].join(lineEnd);
    },
    lines: (lines) => written(rowsOfLines(lines)).join(lineEnd),
    joint: lineEnd,
  };
}

/** A cell a line, or a cell and its bar. */
function inCells(separator: string): TableStyle {
  const close = separator.trimEnd();
  const indent = /[^\r\n]*$/.exec(separator)![0];
  const lines = (printed: readonly PrintedLine[]): string => indent + printed.flatMap((line) => line.map(({ text }) => text)).join(separator) + close;
  return { table: lines, lines, joint: separator.slice(close.length, separator.length - indent.length) };
}

/** Cells under each other, two blanks between the widest and the next. */
function inColumns(lineEnd: string): TableStyle {
  const written = (lines: readonly PrintedLine[]): string => {
    const rows = spread(lines);
    const own = (row: number, column: number): boolean => lines[row]!.some(({ text, columns }) => columns === 1 && text === rows[row]![column]);
    const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells, row) => (own(row, column) ? widthOf(cells[column]!) : 0))) + 2);
    return rows.map((cells) => {
      let line = '';
      let edge = 0;
      cells.forEach((cell, column) => {
        if (cell !== '') line += ' '.repeat(line === '' ? edge : Math.max(2, edge - widthOf(line))) + cell;
        edge += widths[column]!;
      });
      return line;
    }).join(lineEnd);
  };
  return { table: written, lines: written, joint: lineEnd };
}

/** Every line with all of its columns: merged cells are empty but for their first. */
function spread(lines: readonly PrintedLine[]): string[][] {
  const width = lines[0]!.reduce((sum, { columns }) => sum + columns, 0);
  const rows: (string | undefined)[][] = lines.map(() => Array.from({ length: width }));
  lines.forEach((line, row) => {
    let column = 0;
    for (const { text, columns, rows: down } of line) {
      while (rows[row]![column] !== undefined) column++;
      for (let below = row; below < Math.min(rows.length, row + down); below++) {
        for (let across = column; across < column + columns; across++) rows[below]![across] = below === row && across === column ? text : '';
      }
    }
  });
  return rows.map((cells) => cells.map((text) => text ?? ''));
}
