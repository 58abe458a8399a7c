import type { TableSpec } from '../forms/form';
import { printedTable } from '../forms/printed';
import { formOfTable } from '../report/names';
import { readReport } from '../report/read';
import type { Report, ReportRow, ReportTable } from '../report/report';
import { isGlued } from '../syntax/layouts/glued';
import { isHtml } from '../syntax/html';
import { formatDecimal } from '../text/decimal';
import type { Decimal } from '../text/decimal';
import type { Edit } from '../text/edits';
import { foldLabel } from '../text/fold';
import type { Span } from '../text/span';
import { cover } from '../text/span';
import { usualOf } from '../text/usual';
import { writeInto } from './intoCell';
import { inWhole, partAt } from './part';
import { nameOfRow, readBack } from './readBack';
import { isSeparator, lineEndIn } from './separators';
import { stylesOf } from './tableStyle';

/**
 * The edits that part the figures of a table that was glued: the whole table as the form prints it where it has no cells at all,
 * else each glued row as the rows beside it part theirs. What is written is read again and must be just these figures.
 *
 * @returns null where figures are still unknown, where something would be lost, or where it is not read as such
 */
export function writeRebuilt(report: Report, table: ReportTable): Edit[] | null {
  // A page in HTML is read as a whole.
  const part = isHtml(report.text) ? { text: report.text, start: 0 } : partAt(report, table.span.start);
  if (part === null || rowsOf(table).some(({ cells }) => cells.some(({ state }) => state !== 'figure' && state !== 'blank'))) return null;
  const before = readReport(part.text);
  const expected = new Map(rowsOf(table).map((row) => [nameOfRow(table.id, row.spec.key), row.cells.map(({ state, value }) => (value === null ? state : formatDecimal(value))).join(' ')]));
  const ways = table.layouts.every(isGlued) ? wholeTables(report, table) : rowByRow(report, table);
  for (const edits of ways) {
    const own = edits.map(({ span, text }): Edit => ({ span: { start: span.start - part.start, end: span.end - part.start }, text }));
    const after = readBack(before, own, expected);
    if (after?.tables.find(({ id }) => id === table.id)?.blocks.every(({ rows }) => rows.every(({ glued }) => glued === undefined)) === true) return inWhole(own, part);
  }
  return null;
}

/** The table as the form prints it, in each style that the report's other tables suggest. */
function wholeTables(report: Report, table: ReportTable): Edit[][] {
  const spec = formOfTable(report, table.id)?.tables.find(({ id }) => id === table.id);
  if (spec === undefined || !isWhole(table, spec)) return [];
  const { text } = report;
  const start = startOfNote(text, table.span.start, spec);
  const span = rowsOf(table).flatMap(placesOf).reduce(cover, { start, end: start });
  if (holdsMore(text.slice(span.start, span.end), table, spec)) return [];
  const figures = new Map(rowsOf(table).flatMap(({ spec: { key }, cells }) => cells.map((cell) => [`${key} ${cell.ref.column}`, cell])));
  const notes = rowsOf(table).flatMap((row) => row.glued?.digits ?? []);
  const lineEnd = lineEndIn(text);
  return stylesOf(report).map((style) => {
    const written = style.table(printedTable(spec, (row, column) => {
      const cell = figures.get(`${row.key} ${column.key}`)!;
      return formatDecimal(cell.value!) + (notes.find((digits) => digits.note !== '' && digits.span.end === cell.span!.end)?.note ?? '');
    }));
    const opens = /(?:^|[\r\n])[^\S\r\n]*$/.test(text.slice(0, span.start)) ? '' : lineEnd;
    const closes = /^[^\S\r\n]*(?:$|[\r\n])/.test(text.slice(span.end)) ? '' : lineEnd;
    return [{ span, text: opens + written + closes }];
  });
}

/** Where the note in the corner of a table begins that stands before its labels; where these begin, if none does. */
function startOfNote(text: string, start: number, { note }: TableSpec): number {
  if (note === null) return start;
  const [folded, mostLetters] = [foldLabel(note), note.length + 12];
  for (let from = start - 1; from >= Math.max(0, start - mostLetters); from--) {
    if (/[(（]/.test(text[from]!) && foldLabel(text.slice(from, start)) === folded) return from;
  }
  return start;
}

/** Whether every block and row of the form is there, and no other. */
function isWhole(table: ReportTable, { blocks }: TableSpec): boolean {
  return table.outside.length === 0 && table.repeated.length === 0 && table.blocks.length === blocks.length
    && blocks.every((block) => {
      const printed = table.blocks.find(({ spec }) => spec === block)?.rows ?? [];
      return printed.length === block.rows.length && printed.every(({ cells }) => cells.every(({ state, unit }) => state === 'figure' && unit === null));
    });
}

function rowsOf(table: ReportTable): ReportRow[] {
  return table.blocks.flatMap(({ rows }) => rows);
}

function placesOf({ cells, glued }: ReportRow): Span[] {
  const digits = glued?.digits.map(({ span, note }) => ({ start: span.start, end: span.end + note.length })) ?? [];
  return [...digits, ...cells.flatMap(({ span }) => span ?? [])];
}

/** Whether a table has more words than its labels, however these are torn: they would be lost with it. */
function holdsMore(text: string, table: ReportTable, spec: TableSpec): boolean {
  const notes = rowsOf(table).flatMap((row) => row.glued?.digits ?? []).map(({ note }) => note);
  const labels = foldLabel([...printedTable(spec, () => '').flatMap((line) => line.map((cell) => cell.text)), ...notes].join(''));
  const left = new Map<string, number>();
  for (const unit of labels) left.set(unit, (left.get(unit) ?? 0) + 1);
  let others = 0;
  for (const unit of foldLabel(text.replace(/\d/g, ''))) {
    if (!left.has(unit) || left.get(unit)! <= 0) others++;
    left.set(unit, (left.get(unit) ?? 0) - 1);
  }
  return others > labels.length * mostSlips;
}

/** Of the characters of a table's labels so many may be misread. */
const mostSlips = 0.06;

/**
 * The edits that write the figures of a row with blank cells into its cells, each into its own; null where one has no place.
 *
 * @param figures one for each cell
 */
export function figuresIntoCells(report: Report, table: ReportTable, { glued }: ReportRow, figures: readonly Decimal[]): Edit[] | null {
  const edits = glued!.beside!.cells.map(({ span }, at) => {
    const figure = formatDecimal(figures[at]!);
    if (span === null || report.text.slice(span.start, span.end) === figure) return span && [];
    const edit = writeInto(report, table, span, figure);
    return edit && [edit];
  });
  return edits.every((own) => own !== null) ? edits.flat() : null;
}

/** Each glued row with its figures parted as the others of the table are; where all of it are glued, as those of the other tables. */
function rowByRow(report: Report, table: ReportTable): Edit[][] {
  const usual = usualBetween(report, [table]) ?? usualBetween(report, report.tables.filter(({ layouts }) => layouts.every((layout) => table.layouts.includes(layout))));
  const rows = rowsOf(table).filter(({ glued }) => glued !== undefined);
  const beside = rows.flatMap((row) => (row.glued!.beside === undefined ? [] : figuresIntoCells(report, table, row, row.cells.map(({ value }) => value!)) ?? []));
  // Rows side by side share their line, and so their digits.
  const cells = rows.flatMap((row) => (row.glued!.beside === undefined ? row.cells : []));
  const parted = cells.slice(1).flatMap(({ span }, at): Edit[] => {
    const before = cells[at]!.span;
    return usual !== undefined && span !== null && before !== null && span.start === before.end ? [{ span: { start: span.start, end: span.start }, text: usual }] : [];
  });
  return [[...new Map([...beside, ...parted].map((edit) => [edit.span.start, edit])).values()]];
}

/** What mostly stands between two figures of a row; undefined where no row has figures that are parted. */
function usualBetween({ text }: Report, tables: readonly ReportTable[]): string | undefined {
  const between = tables.flatMap(rowsOf).filter(({ glued }) => glued === undefined).flatMap(({ cells }) => cells.slice(1).flatMap(({ span }, at) => {
    const before = cells[at]!.span;
    return span === null || before === null ? [] : [text.slice(before.end, span.start)];
  }));
  return usualOf(between.filter((stretch) => stretch !== '' && isSeparator(stretch)));
}
