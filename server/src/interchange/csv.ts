import type { TableId } from '../forms/form';
import { exportReport } from '../report/export';
import { formOfTable, nameOfColumn, nameOfRow } from '../report/names';
import type { Report } from '../report/report';

/**
 * Every figure of a report, a cell a row: `table,row,column,label,value,mark,start,end`, the keys and the order those of the
 * export as JSON. Blank and unreadable cells have no value; `start` and `end` are UTF-16 code units, empty where there is no cell.
 *
 * As RFC 4180 has it, with a byte order mark, without which Excel takes UTF-8 for the encoding of the system.
 *
 * @param encoding how the text was decoded
 */
export function csvOf(report: Report, encoding: string): string {
  const { tables, places, marks } = exportReport(report, encoding);
  const rows = (Object.keys(tables) as TableId[]).flatMap((table) => Object.entries(tables[table]).flatMap(([row, values]) => {
    const columns = columnsOf(report, table, row);
    return values.map((value, at) => {
      const column = columns[at] ?? String(at + 1);
      const ref = { table, row, column };
      const [start, end] = places[table][row]?.[at] ?? [];
      return [table, row, column, `${nameOfRow(report, ref)} ${nameOfColumn(report, ref)}`, value ?? '', marks[`${table}.${row}.${column}`] ?? '', start ?? '', end ?? ''];
    });
  }));
  return `\ufeff${[heads, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

const heads = ['table', 'row', 'column', 'label', 'value', 'mark', 'start', 'end'];

/** The columns of the block that a row stands in, in the form in which it is printed. */
function columnsOf(report: Report, id: TableId, row: string): readonly string[] {
  const printed = report.tables.filter((table) => table.id === id).flatMap(({ blocks }) => blocks.map(({ spec }) => spec));
  const blocks = [...printed, ...(formOfTable(report, id)?.tables.find((table) => table.id === id)?.blocks ?? [])];
  const own = blocks.find(({ rows, groups }) => rows.some(({ key }) => key === row) || groups.some(({ asRow }) => asRow === row));
  return own?.columns.map(({ key }) => key) ?? [];
}

/** A spreadsheet takes what begins like a formula for one; a number, be it negative, it takes for what it is. */
function field(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
