import { totalColumnOf } from '../../forms/relations';
import { cellLines } from '../../syntax/layouts/cellLines';
import { barCells } from '../../syntax/layouts/bars';
import { cover } from '../../text/span';
import { quoted, specOfTable } from '../../report/names';
import type { ReportHead } from '../../report/report';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import type { HeadsOfColumns } from './heads';
import { allNamed, headsOfColumns } from './heads';
import { oneLine } from './labels';

export const columnOrder: Check = {
  id: 'column-order',
  group: 'table',
  severity: 'error',
  title: { zh: '表头各列的次序不对，或用了别的表头', en: 'the columns are not in the form’s order, or under heads of another table' },
  fix: null,
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    // In the order in which a page was drawn heads may come in any.
    const drawn = context.report.hasPages;
    for (const heads of headsOfColumns(context)) {
      const { table, columns } = heads;
      if (heads.heads.some(({ foreign }) => foreign) && heads.heads.length === columns.length) yield ofForeign(heads);
      if (!allNamed(heads) || heads.heads.length < columns.length || (drawn && table.layouts.includes(cellLines.id))) continue;
      const spec = specOfTable(context.report, table.id);
      const line = disordered(heads, spec === null ? null : totalColumnOf(spec));
      if (line !== null) yield ofOrder(heads, line);
    }
  },
};

/**
 * The heads of the first line that are not in the form's order; null when all are. Where the text has no lines the head of the
 * totals, which spans the lines of the others, comes before them.
 */
function disordered({ table, heads, columns }: HeadsOfColumns, totals: string | null): readonly ReportHead[] | null {
  const flat = table.layouts.some((layout) => layout === cellLines.id || layout === barCells.id);
  const rank = ({ column }: ReportHead): number => columns.findIndex(({ key }) => key === column);
  const lines = [...new Set(heads.map(({ line }) => line))].map((line) => heads.filter((head) => head.line === line && !(flat && head.column === totals)));
  return lines.find((line) => line.some((head, at) => at > 0 && rank(head) < rank(line[at - 1]!))) ?? null;
}

function ofOrder({ table, columns }: HeadsOfColumns, heads: readonly ReportHead[]): Draft {
  const should = columns.filter(({ key }) => heads.some(({ column }) => column === key)).map(({ label }) => quoted(label)).join('');
  return {
    span: heads.map(({ span }) => span).reduce(cover),
    cell: { table: table.id, row: null, column: null },
    message: {
      zh: `表头各列的次序为${listed(heads)}，格式为${should}。请按格式的次序排列，并核对各列的数与列名是否对应。`,
      en: `The columns are in the order ${listed(heads)}; in the form it is ${should}. Put them in the form’s order, and see that the figures stand under their heads.`,
    },
  };
}

function ofForeign({ table, heads, others, columns }: HeadsOfColumns): Draft {
  const should = columns.map(({ label }) => quoted(label)).join('');
  return {
    span: heads.map(({ span }) => span).reduce(cover),
    severity: 'warning',
    cell: { table: table.id, row: null, column: null },
    message: {
      zh: `这里的表头${listed(others)}不是这几列的，像是别处的表头；格式为${should}，数是按格式的列读的。请改用格式的列名，并核对各列的数。`,
      en: `The heads ${listed(others)} are not those of these columns but of something else; in the form they are ${should}, and the figures were read so. Use the form’s heads and check the figures.`,
    },
  };
}

function listed(heads: readonly ReportHead[]): string {
  return heads.map(({ printed }) => quoted(oneLine(printed))).join('');
}
