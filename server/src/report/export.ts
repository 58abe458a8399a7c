import type { BlockSpec, FormId, RowSpec, SectionNumber, TableId } from '../forms/form';
import { rowsAsPrinted } from '../forms/relations';
import { formatDecimal } from '../text/decimal';
import type { Report, ReportCell, ReportTable } from './report';
import { cellName } from './summary';

type Values<T> = Readonly<Record<string, readonly (T | null)[]>>;

/** Every figure of a report and where it stands, as plain data for other programs; the keys are kept stable. */
export interface ExportedReport {
  readonly form: FormId | null;
  readonly agency: string | null;
  readonly year: number | null;
  readonly encoding: string;
  readonly sections: readonly { readonly number: SectionNumber; readonly title: string; readonly start: number; readonly end: number }[];
  /** By table and row, in the order of the form's columns: plain decimals, or null for blank and unreadable cells. */
  readonly tables: Readonly<Record<TableId, Values<string>>>;
  /** The same shape: half-open spans in UTF-16 code units; null where there is no cell. */
  readonly places: Readonly<Record<TableId, Values<readonly [number, number]>>>;
  /** By `table.row.column`, of figures that were not simply read. */
  readonly marks: Readonly<Record<string, string>>;
  /** By `table.row.column`, where the unit is printed in the cell. */
  readonly units: Readonly<Record<string, string>>;
}

/**
 * All tables and every row of the report's form are there, whatever is missing in the text; a block of another form has the
 * rows of its own form. Without a form the tables are empty.
 *
 * @param encoding how the text was decoded
 */
export function exportReport(report: Report, encoding: string): ExportedReport {
  const cells = report.tables.flatMap((table) => table.blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells)));
  const rows = (id: TableId): readonly ExportedRow[] => rowsOf(report, id);
  const each = <T>(value: (cell: ReportCell) => T | null): Record<TableId, Values<T>> => ({
    disclosure: valuesOf(rows('disclosure'), value),
    applications: valuesOf(rows('applications'), value),
    legal: valuesOf(rows('legal'), value),
  });
  return {
    form: report.form?.id ?? null,
    agency: report.agency,
    year: report.year,
    encoding,
    sections: report.sections.map(({ number, title, span }) => ({ number, title, start: span.start, end: span.end })),
    tables: each((cell) => (cell.value === null ? null : formatDecimal(cell.value))),
    places: each((cell) => (cell.span === null ? null : [cell.span.start, cell.span.end] as const)),
    marks: byName(cells, (cell) => cell.mark),
    units: byName(cells, (cell) => cell.unit),
  };
}

/** A row of the form and what the report has of it: null for a column without a cell. */
interface ExportedRow {
  readonly key: string;
  readonly cells: readonly (ReportCell | null)[];
}

function rowsOf(report: Report, id: TableId): ExportedRow[] {
  const found = report.tables.find((table) => table.id === id);
  const blocks = report.form?.tables.find((table) => table.id === id)?.blocks ?? [];
  const rows = blocks.flatMap((block) => expectedRows(block, found).map((row) => exportedRow(row, block, found)));
  const extra = found?.blocks.flatMap((block) => block.rows).filter(({ spec }) => !rows.some(({ key }) => key === spec.key)) ?? [];
  return [...rows, ...extra.map(({ spec, cells }) => ({ key: spec.key, cells }))];
}

function expectedRows(block: BlockSpec, found: ReportTable | undefined): RowSpec[] {
  const printed = new Set(found?.blocks.flatMap(({ rows }) => rows.map(({ spec }) => spec.key)));
  return rowsAsPrinted(block.rows, block.groups, printed);
}

function exportedRow(row: RowSpec, block: BlockSpec, found: ReportTable | undefined): ExportedRow {
  const printed = found?.blocks.flatMap(({ rows }) => rows).find(({ spec }) => spec.key === row.key);
  return { key: row.key, cells: printed?.cells ?? block.columns.map(() => null) };
}

function valuesOf<T>(rows: readonly ExportedRow[], value: (cell: ReportCell) => T | null): Values<T> {
  return Object.fromEntries(rows.map(({ key, cells }) => [key, cells.map((cell) => (cell === null ? null : value(cell)))]));
}

function byName(cells: readonly ReportCell[], value: (cell: ReportCell) => string | null): Record<string, string> {
  return Object.fromEntries(cells.flatMap((cell) => {
    const named = value(cell);
    return named === null ? [] : [[cellName(cell.ref), named]];
  }));
}
