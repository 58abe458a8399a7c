import { nameOfRow, quoted, specOfTable } from '../../report/names';
import type { Report, ReportRow, ReportTable } from '../../report/report';
import { cellLines } from '../../syntax/layouts/cellLines';
import { cover } from '../../text/span';
import type { Check, Draft } from '../check';
import { longestRise } from '../longestRise';
import { needsTable } from '../needs';
import { tablesToBlame } from './torn';

export const rowOrder: Check = {
  id: 'row-order',
  group: 'table',
  severity: 'warning',
  title: { zh: '行的次序与格式不同', en: 'rows are not in the form’s order' },
  fix: null,
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const { report } = context;
    // In the order in which a page was drawn rows may come in any.
    const drawn = report.hasPages;
    for (const table of tablesToBlame(context)) {
      if (drawn && table.layouts.includes(cellLines.id)) continue;
      const rows = placedRows(report, table);
      for (const moved of movedRuns(rows)) yield outOfOrder(report, table, rows, moved);
    }
  },
};

interface PlacedRow {
  readonly row: ReportRow;
  /** Where the form has it among the rows of the table. */
  readonly rank: number;
}

/** The rows as they stand under each other in the text. */
function placedRows(report: Report, table: ReportTable): PlacedRow[] {
  const order = (specOfTable(report, table.id)?.blocks ?? []).flatMap(({ rows, groups }) => rows.flatMap(({ key, group }) => [groups.find((candidate) => candidate.key === group)?.asRow ?? null, key]));
  return table.blocks.filter(({ spec }) => spec.direction === 'down').flatMap((block) => block.rows)
    .map((row) => ({ row, rank: order.indexOf(row.spec.key) })).filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.row.span.start - b.row.span.start);
}

/** The fewest rows whose moving puts all in order; those side by side together. */
function movedRuns(rows: readonly PlacedRow[]): PlacedRow[][] {
  const kept = new Set(longestRise(rows, ({ rank }) => rank));
  const runs: PlacedRow[][] = [];
  rows.forEach((row, at) => {
    if (kept.has(row)) return;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (last !== undefined && last === rows[at - 1] && last.rank < row.rank) run!.push(row);
    else runs.push([row]);
  });
  return runs;
}

function outOfOrder(report: Report, table: ReportTable, rows: readonly PlacedRow[], moved: readonly PlacedRow[]): Draft {
  const name = ({ row }: PlacedRow): string => quoted(nameOfRow(report, { table: table.id, row: row.spec.key }));
  const own = moved.map(name).join('');
  const inForm = [...rows].sort((a, b) => a.rank - b.rank).filter((row) => row === moved[0] || !moved.includes(row));
  const before = inForm[inForm.indexOf(moved[0]!) - 1];
  const here = rows[rows.indexOf(moved[0]!) - 1];
  const [due, now] = [before === undefined ? '最前' : `${name(before)}之后`, here === undefined ? '最前' : `${name(here)}之后`];
  return {
    span: moved.map(({ row }) => row.label ?? row.span).reduce(cover),
    cell: { table: table.id, row: moved.length === 1 ? moved[0]!.row.spec.key : null, column: null },
    message: {
      zh: `${own}在格式中排在${due}，现在排在${now}。请按格式的次序排列，并核对行名与数是否对应。`,
      en: `In the form ${own} stands ${before === undefined ? 'first' : `behind ${name(before)}`}, but here ${here === undefined ? 'first' : `behind ${name(here)}`}. Put the rows in the form’s order, and see that labels and figures belong together.`,
    },
  };
}
