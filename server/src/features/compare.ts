import type { BlockSpec, CellRef, RowSpec, TableSpec } from '../forms/form';
import { cellsByName, continuitiesBetween, figuresIn, figuresOf, valueOfReading } from '../report/continuity';
import { formFor } from '../report/names';
import type { RelatedReport } from '../report/related';
import type { Report } from '../report/report';
import { cellName } from '../report/summary';
import { equalDecimals, formatDecimal, subtractDecimals } from '../text/decimal';
import type { Decimal } from '../text/decimal';
import type { Span } from '../text/span';

/** The figures of two years beside each other. */
export interface Comparison {
  readonly own: ComparedYear;
  readonly other: ComparedYear;
  readonly tables: readonly ComparedBlock[];
  /** Of the column of totals, a line for each row or group of rows of the table of applications that both reports have. */
  readonly chart: readonly { readonly label: string; readonly own: Decimal; readonly other: Decimal }[];
  /** How many figures both have, how many of them are others, and how many of what must go on from one year to the next does. */
  readonly count: { readonly both: number; readonly changed: number; readonly continuities: number; readonly holding: number };
}

export interface ComparedYear {
  readonly agency: string | null;
  readonly year: number | null;
}

/** Rows that share their columns. */
export interface ComparedBlock {
  readonly table: TableSpec;
  readonly block: BlockSpec;
  readonly rows: readonly { readonly row: RowSpec; readonly cells: readonly ComparedCell[] }[];
}

export interface ComparedCell {
  readonly ref: CellRef;
  /** Null where it was not read. */
  readonly own: ComparedFigure | null;
  readonly other: ComparedFigure | null;
  /** By how much it is more than in the other report; null where one of them is missing, or both are the same. */
  readonly change: Decimal | null;
}

export interface ComparedFigure {
  readonly value: Decimal;
  readonly unit: string | null;
  /** In the text of its own report. */
  readonly span: Span;
}

/** The figures of a report beside those of the year before, or of any other report, by the form of the first. */
export function compareReports(report: Report, other: RelatedReport): Comparison {
  const tables = formFor(report).tables.flatMap((table) => blocksOf(report, table).map((block) => comparedBlock(report, other, table, block)));
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const both = cells.filter((cell) => cell.own !== null && cell.other !== null);
  const results = continuitiesBetween(figuresIn(report), figuresOf(other)).filter(({ state }) => state !== 'open');
  return {
    own: report,
    other,
    tables,
    chart: chartOf(report, other),
    count: { both: both.length, changed: both.filter(({ change }) => change !== null).length, continuities: results.length, holding: results.filter(({ state }) => state === 'holds').length },
  };
}

/** Each block by its own form. */
function blocksOf({ tables }: Report, { id, blocks }: TableSpec): BlockSpec[] {
  const printed = tables.find((table) => table.id === id)?.blocks ?? [];
  return blocks.map((block) => printed.find(({ spec }) => spec.key === block.key)?.spec ?? block);
}

function comparedBlock(report: Report, other: RelatedReport, table: TableSpec, block: BlockSpec): ComparedBlock {
  const own = cellsByName(report);
  const rows = block.rows.map((row) => ({
    row,
    cells: block.columns.map(({ key: column }): ComparedCell => {
      const ref = { table: table.id, row: row.key, column };
      const cell = own.get(cellName(ref));
      const figure = cell === undefined || cell.value === null || cell.span === null ? null : { value: cell.value, unit: cell.unit, span: cell.span };
      const theirs = other.figures.get(cellName(ref)) ?? null;
      const isSame = figure === null || theirs === null || equalDecimals(figure.value, theirs.value);
      return { ref, own: figure, other: theirs, change: isSame ? null : subtractDecimals(figure.value, theirs.value) };
    }),
  }));
  return { table, block, rows };
}

function chartOf(report: Report, other: RelatedReport): Comparison['chart'] {
  const table = formFor(report).tables.find(({ continuities }) => continuities.some(({ kind }) => kind === 'carry-over'));
  const [block] = table?.blocks ?? [];
  if (table === undefined || block === undefined) return [];
  const keys = [...new Set(block.rows.map((row) => row.group ?? row.key))];
  const column = block.columns.at(-1)!.key;
  return keys.flatMap((key) => {
    const reading = { rows: [key], columns: [column] };
    const [own, theirs] = [valueOfReading(report.form?.id ?? null, figuresIn(report), table.id, reading), valueOfReading(other.form, figuresOf(other), table.id, reading)];
    const label = block.groups.find((group) => group.key === key)?.label ?? block.rows.find((row) => row.key === key)!.label;
    return own === null || theirs === null ? [] : [{ label, own, other: theirs }];
  });
}

/** `+37`, `−4` */
export function signed(change: Decimal): string {
  return change.digits < 0n ? formatDecimal(change).replace('-', '−') : `+${formatDecimal(change)}`;
}
