import type { TableId } from '../forms/form';
import { cellLines } from '../syntax/layouts/cellLines';
import { spaces } from '../syntax/layouts/spaces';
import { specOfTable } from './names';
import { evaluateRelations, termsOf } from './relations';
import type { Report, ReportCell, ReportRow, ReportTable } from './report';
import type { ExpectedRow } from './torn';
import { expectedRows, lacksFigures, tornTables } from './torn';

/**
 * The report without the figures that may be another row's. Where the text of a PDF has lost which figures of a table belong
 * together, what seems to be whole need not be: a row counts only as long as every sum that it is in holds, and where the form
 * has no sums, only between rows that are whole. Other reports come back as they are.
 */
export function withoutDoubtful(report: Report): Report {
  const torn = tornTables(report);
  const doubtful = report.tables.filter((table) => torn.has(table.id) || isBroken(report, table));
  if (doubtful.length === 0) return report;
  const failing = rowsOfFailingSums(report);
  return {
    ...report,
    tables: report.tables.map((table) => {
      if (!doubtful.includes(table)) return table;
      const unsound = new Set([...failing.get(table.id) ?? [], ...unprovenRows(report, table)]);
      return { ...table, blocks: table.blocks.map((block) => ({ ...block, rows: block.rows.map((row) => (unsound.has(row.spec.key) ? unreadable(row) : row)) })) };
    }),
  };
}

/** Whether a table out of a PDF, parted by blanks and line breaks alone, has rows with too few or too many figures, or some of those side by side only. */
function isBroken(report: Report, table: ReportTable): boolean {
  const broken = table.blocks.some(({ spec, rows }) => rows.some((row) => row.width !== null) || (spec.direction === 'across' && rows.length < spec.rows.length));
  return broken && (table.layouts.includes(spaces.id) || (table.layouts.includes(cellLines.id) && report.hasPages));
}

function rowsOfFailingSums(report: Report): ReadonlyMap<TableId, ReadonlySet<string>> {
  const failing = new Map<TableId, Set<string>>();
  for (const result of evaluateRelations(report)) {
    if (result.state !== 'fails') continue;
    for (const { ref: { table, row } } of termsOf(result)) failing.set(table, (failing.get(table) ?? new Set()).add(row));
  }
  return failing;
}

/** The rows that no sum proves, beside others that are not whole; of rows that stand side by side all, unless all are whole. */
function unprovenRows(report: Report, table: ReportTable): string[] {
  const all = expectedRows(report, table);
  return table.blocks.flatMap((block) => {
    const rows = all.filter((expected) => expected.block.key === block.spec.key);
    if (block.spec.direction === 'across') return rows.every(isWhole) ? [] : rows.map(({ spec }) => spec.key);
    const beside = (row: ExpectedRow): ExpectedRow[] => [-1, 1].flatMap((step) => all[all.indexOf(row) + step] ?? []);
    const proven = specOfTable(report, table.id)?.relations.length !== 0;
    const unsound = rows.filter((row) => !isWhole(row) || (!proven && block.spec.columns.length > 1 && !beside(row).every(isWhole)));
    return unsound.map(({ spec }) => spec.key);
  });
}

function isWhole(expected: ExpectedRow): boolean {
  return expected.row !== null && expected.row.width === null && !lacksFigures(expected) && expected.row.cells.every(({ state }) => state !== 'not-a-number');
}

function unreadable(row: ReportRow): ReportRow {
  return { ...row, cells: row.cells.map((cell): ReportCell => (cell.state === 'figure' ? { ...cell, state: 'unreadable', value: null, unit: null, mark: null } : cell)) };
}
