import type { RowSpec } from '../../forms/form';
import { specOfTable } from '../../report/names';
import { namesSum } from '../../report/printedLabels';
import type { OutsideRow, Report, ReportRow, ReportTable } from '../../report/report';
import { blocksAsPrinted, rowSlots } from '../../report/rowSlots';
import { explainedRows } from './outdated';

/** Rows of the form that are missing side by side: they were lost together. */
export interface LostRows {
  readonly rows: readonly RowSpec[];
  /** Where they would stand: behind the row before them, else before the next, else at the end of the table. */
  readonly at: number;
  /** The rows that are printed before and behind that place, in the form's order. */
  readonly before: ReportRow | null;
  readonly after: ReportRow | null;
  /** The row outside of the form that stands in the place of the only one that is lost: it may be that row under another name. */
  readonly instead: OutsideRow | null;
}

/**
 * The rows that a table lacks, block after block, in the form in which each block is printed. A group printed as one row lacks
 * none; neither does a table of another form lack what the due form does not have.
 */
export function lostRows(report: Report, table: ReportTable): LostRows[] {
  const spec = specOfTable(report, table.id);
  if (spec === null) return [];
  const slots = rowSlots(table, blocksAsPrinted(table, spec));
  const isExplained = explainedRows(report, table);
  const runs: LostRows[] = [];
  for (let at = 0; at < slots.length; at++) {
    if (slots[at]!.row !== null) continue;
    const from = at;
    while (slots[at + 1]?.row === null) at++;
    const rows = slots.slice(from, at + 1).map((slot) => slot.spec).filter(({ key }) => !isExplained(key));
    if (rows.length === 0) continue;
    const [before, after] = [slots[from - 1]?.row ?? null, slots[at + 1]?.row ?? null];
    runs.push({ rows, at: before?.span.end ?? after?.span.start ?? table.span.end, before, after, instead: rows.length === 1 ? standIn(table, before, after) : null });
  }
  return runs;
}

function standIn(table: ReportTable, before: ReportRow | null, after: ReportRow | null): OutsideRow | null {
  const rows = table.outside.filter((row) => row.before === (before?.spec.key ?? null) && row.after === (after?.spec.key ?? null) && row.group === null && row.cells !== null);
  return rows.length === 1 && !isSum(rows[0]!) ? rows[0]! : null;
}

/** Whether a row is, by its name, the sum of others: no row of the form is lost under such a name. */
export function isSum({ printed, group }: OutsideRow): boolean {
  return group !== null || namesSum(printed);
}
