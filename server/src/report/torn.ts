import type { BlockSpec, TableId } from '../forms/form';
import type { TableNode } from '../syntax/ast';
import { cellLines } from '../syntax/layouts/cellLines';
import { lazy } from '../text/lazy';
import { readNumber } from '../text/number';
import { specOfTable } from './names';
import { foldedCells, telling } from './printedLabels';
import type { Report, ReportTable } from './report';
import type { RowSlot } from './rowSlots';
import { rowSlots } from './rowSlots';
import { sectionAround } from './sectionAround';

/**
 * The tables whose labels and figures came apart: what a row seems to lack stands elsewhere, and what stands behind a label
 * may be another row's. It happens where the cells of a PDF come in the order in which they were drawn, figures column by
 * column, labels before or behind them, and it happens to a whole text: one such table makes all of its kind doubtful.
 *
 * A page that is merely written a cell a line loses cells and labels too, but what it lost is gone. So the figures are
 * counted, and a table has come apart where
 * - none is gone: rows lack figures, and yet there are just as many as the form has cells;
 * - they stand in a heap: behind one label those of further rows, of more rows than have lost their labels, while another
 *   label stands there without any;
 * - rows lack figures in a text with page numbers or page breaks: it was taken out of a PDF, and what is not behind its label may be anywhere.
 */
export function tornTables(report: Report): ReadonlySet<TableId> {
  const tables = report.tables.filter((table) => table.layouts.includes(cellLines.id));
  const lacking = tables.filter((table) => expectedRows(report, table).some(lacksFigures));
  if (lacking.length === 0) return new Set();
  const doubtful = lacking.some((table) => isWhole(report, table) || isHeaped(report, table)) ? tables : report.hasPages ? lacking : [];
  return new Set(doubtful.map((table) => table.id));
}

/** A row that the form asks for, and whether anything of it stands there. */
export interface ExpectedRow extends RowSlot {
  /** Whether its label stands in the table's section, outside of sentences. Of a short one that is told only by the row itself. */
  readonly labelStands: boolean;
}

export function expectedRows(report: Report, table: ReportTable): ExpectedRow[] {
  const section = cellsInSection(report, table);
  return rowSlots(table, blocksOf(report, table)).map((slot) => {
    const label = slot.row === null ? telling(slot.spec.label) : null;
    return { ...slot, labelStands: slot.row !== null || (label !== null && section().cells.includes(label)) };
  });
}

/** The blocks that are printed, each as it is printed, and those of the form that are not. */
function blocksOf(report: Report, table: ReportTable): BlockSpec[] {
  const printed = table.blocks.map((block) => block.spec);
  const absent = (specOfTable(report, table.id)?.blocks ?? []).filter((block) => printed.every((other) => other.key !== block.key));
  return [...printed, ...absent];
}

export function lacksFigures(expected: ExpectedRow): boolean {
  const { row } = expected;
  return isWithoutFigures(expected) || (row !== null && row.width !== null && row.width.found < row.width.expected);
}

/** Whether a label stands there with no figure at all behind it. */
function isWithoutFigures({ row, labelStands }: ExpectedRow): boolean {
  if (row === null) return labelStands;
  if (row.width !== null || row.cells.some(({ mark }) => mark === 'by position')) return false;
  return row.cells.every(({ state }) => state === 'blank' || state === 'not-a-number') || (row.label !== null && row.span.end <= row.label.end);
}

function isWhole(report: Report, table: ReportTable): boolean {
  const asPrinted = expectedRows(report, table).reduce((sum, { block }) => sum + block.columns.length, 0);
  const inForm = blocksOf(report, table).reduce((sum, block) => sum + block.rows.length * block.columns.length, 0);
  return [asPrinted, inForm].includes(figureCount(report, table));
}

function isHeaped(report: Report, table: ReportTable): boolean {
  const rows = expectedRows(report, table);
  const furtherRows = ({ row, block }: ExpectedRow): number => (row?.label == null || row.width === null ? 0 : Math.floor(row.width.found / block.columns.length) - 1);
  const surplus = rows.reduce((sum, row) => sum + Math.max(0, furtherRows(row)), 0);
  const withoutLabel = rows.filter(({ labelStands }) => !labelStands).length;
  return surplus > withoutLabel && rows.some(isWithoutFigures);
}

/** The figures that stand where the table does, bound or not. */
function figureCount(report: Report, table: ReportTable): number {
  const nodes = report.tree.sections.flatMap(({ body, span }) => body.tables.filter((node) =>
    span.start + node.span.start < table.span.end && span.start + node.span.end > table.span.start));
  return nodes.reduce((sum, node) => sum + countFigures(node), 0);
}

/** A numeral alone on its line (三) is of a label written from top to bottom. */
function countFigures(table: TableNode): number {
  return table.rows.flatMap((row) => row.cells).filter(({ text }) => readNumber(text) !== null && (/\d/.test(text) || !/\p{Script=Han}/u.test(text))).length;
}

/** What stands in the table's section as cells; only a row that was not found asks for it. */
function cellsInSection(report: Report, table: ReportTable): () => { readonly cells: string } {
  return lazy(() => {
    const section = sectionAround(report, table.span);
    return { cells: section === null ? '' : foldedCells(report.text.slice(section.start, section.end)) };
  });
}

