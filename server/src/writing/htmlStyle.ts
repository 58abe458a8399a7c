import type { PrintedCell, PrintedLine } from '../forms/printed';
import type { ReportRow } from '../report/report';
import { htmlTables } from '../syntax/html';
import { shapeOf } from './rowShape';
import { isSeparator } from './separators';
import type { TableStyle } from './tableStyle';

/** The style of the table that a row of a web page stands in: its tags, with those in its cells; null where other text stands among them. */
export function htmlStyle(text: string, row: ReportRow): TableStyle | null {
  const shape = shapeOf(text, row);
  const table = htmlTables(text).find(({ span }) => span.start <= row.span.start && row.span.end <= span.end);
  if (shape === null || table === undefined) return null;
  const figure = shape.cells[0]!;
  const own = table.rows.find(({ span }) => span.start <= figure.start && figure.end <= span.end);
  const at = own?.cells.findIndex(({ span }) => span.start <= figure.start && figure.end <= span.end) ?? -1;
  const cell = own?.cells[at];
  if (own === undefined || cell === undefined) return null;
  const parts: Parts = {
    table: [text.slice(table.span.start, table.rows[0]!.span.start), text.slice(table.rows.at(-1)!.span.end, table.span.end)],
    row: [text.slice(own.span.start, own.cells[0]!.span.start), text.slice(own.cells.at(-1)!.span.end, own.span.end)],
    tag: [text.slice(cell.tag.start, cell.tag.end), ''],
    cell: [text.slice(cell.tag.end, figure.start), text.slice(figure.end, cell.span.end)],
    between: [text.slice(cell.span.end, own.cells[at + 1]?.span.start ?? cell.span.end), text.slice(own.span.end, table.rows[table.rows.indexOf(own) + 1]?.span.start ?? own.span.end)],
  };
  return Object.values(parts).flat().every(isSeparator) ? styleOf(parts) : null;
}

/** A table without any attributes but a border. */
export function plainHtmlStyle(lineEnd: string): TableStyle {
  return styleOf({ table: [`<table border="1">${lineEnd}`, `${lineEnd}</table>`], row: ['<tr>', '</tr>'], tag: ['<td>', ''], cell: ['', '</td>'], between: ['', lineEnd] });
}

/** What stands before and behind; between two cells, and between two rows; `tag` has nothing behind it. */
type Parts = Readonly<Record<'table' | 'row' | 'tag' | 'cell' | 'between', readonly [string, string]>>;

function styleOf(parts: Parts): TableStyle {
  // An id names one place of the page.
  const pair = (name: keyof Parts): [string, string] => [withoutAttributes(parts[name][0], ['id']), withoutAttributes(parts[name][1], ['id'])];
  const [table, row, cell, between] = [pair('table'), pair('row'), pair('cell'), pair('between')];
  const tag = withoutAttributes(pair('tag')[0], ['colspan', 'rowspan']);
  const write = ({ text, columns, rows }: PrintedCell): string => {
    const spans = (columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${rows}"` : '');
    return tag.replace(/(?=>$)/, spans) + cell[0] + escaped(text) + cell[1];
  };
  const line = (cells: PrintedLine): string => row[0] + cells.map(write).join(between[0]) + row[1];
  const written = (lines: readonly PrintedLine[]): string => lines.map(line).join(between[1]);
  return { table: (lines) => table[0] + written(lines) + table[1], lines: written, joint: between[1] };
}

/** A source with the tags in it less some of their attributes. */
export function withoutAttributes(source: string, names: readonly string[]): string {
  const attributes = new RegExp(`\\s(?:${names.join('|')})\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s>]+)`, 'gi');
  return source.replace(/<[^<>]*>/g, (tag) => tag.replace(attributes, ''));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
