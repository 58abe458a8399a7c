import type { ColumnSpec } from '../../forms/form';
import { deviationOf } from '../../report/labelDeviation';
import { quoted } from '../../report/names';
import type { Report, ReportHead, ReportTable } from '../../report/report';
import { listOf } from '../../text/bilingual';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import type { HeadsOfColumns } from './heads';
import { headsOfColumns } from './heads';
import { oneLine, relabel, told } from './labels';

export const columnLabel: Check = {
  id: 'column-label',
  group: 'table',
  severity: 'information',
  title: { zh: '列名与格式不一致', en: 'the head of a column is not the form’s' },
  fix: 'safe',
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const all = headsOfColumns(context).filter(hasEveryHead);
    for (const table of new Set(all.map((heads) => heads.table))) {
      const own = all.filter((heads) => heads.table === table);
      const unknown = own.flatMap(unknownHeads);
      if (unknown.length > 0) yield ofUnknown(context.report, table, unknown);
      const deviating = own.flatMap(deviatingHeads);
      const first = deviating.filter(({ head, column }, at) => deviating.findIndex((other) => other.column === column && other.head.printed === head.printed) === at);
      for (const { head, column } of first) yield ofDeviating(context.report, table, column, deviating.filter((other) => other.column === column && other.head.printed === head.printed));
    }
  },
};

/** A head, and the column over which it stands. */
interface HeadOfColumn {
  readonly head: ReportHead;
  readonly column: ColumnSpec;
}

/** As many heads as columns, none of which is that of something else. */
function hasEveryHead({ heads, columns }: HeadsOfColumns): boolean {
  return heads.length === columns.length && !heads.some(({ foreign }) => foreign);
}

/** Heads that say nothing stand, in turn, over the columns that no other head names. */
function unknownHeads({ others, unnamed }: HeadsOfColumns): HeadOfColumn[] {
  return others.map((head, at) => ({ head, column: unnamed[at]! }));
}

function deviatingHeads({ heads, others, columns }: HeadsOfColumns): HeadOfColumn[] {
  return heads.filter((head) => !others.includes(head)).map((head) => ({ head, column: columns.find(({ key }) => key === head.column)! }))
    .filter(({ head, column }) => deviationOf(head.printed, column.label) !== null);
}

function ofUnknown(report: Report, table: ReportTable, heads: readonly HeadOfColumn[]): Draft {
  const [first, ...rest] = heads as [HeadOfColumn, ...HeadOfColumn[]];
  const names = listOf([...new Set(heads.map(({ head }) => quoted(oneLine(head.printed))))], shownNames);
  const should = listOf([...new Set(heads.map(({ column }) => quoted(column.label)))], shownNames);
  const edits = heads.flatMap(({ head, column }) => relabel(report, head.span, head.printed, column).flatMap((repair) => repair.edits));
  return {
    span: first.head.span,
    cell: { table: table.id, row: null, column: null },
    message: {
      zh: `列名${names.zh}不是格式规定的，按列的个数和次序，格式为${should.zh}，数是按格式的列读的。请改用格式的列名。`,
      en: `The heads ${names.en} are not the form’s; by number and order of the columns they are ${should.en} there, and the figures were read so. Use the form’s heads.`,
    },
    related: rest.slice(0, shownPlaces).map(({ head, column }) => ({ span: head.span, cell: null, message: { zh: `格式为${quoted(column.label)}`, en: `in the form ${quoted(column.label)}` } })),
    repairs: edits.length < heads.length ? [] : [{ title: { zh: '改用格式的列名', en: 'Use the form’s heads' }, safe: true, edits }],
  };
}

const shownNames = 3;
const shownPlaces = 12;

function ofDeviating(report: Report, table: ReportTable, column: ColumnSpec, heads: readonly HeadOfColumn[]): Draft {
  const [first, ...rest] = heads.map(({ head }) => head) as [ReportHead, ...ReportHead[]];
  const repairs = heads.map(({ head }) => relabel(report, head.span, head.printed, column)[0]).filter((repair) => repair !== undefined);
  const difference = told(deviationOf(first.printed, column.label)!);
  return {
    span: first.span,
    cell: { table: table.id, row: null, column: null },
    message: {
      zh: `列名${quoted(oneLine(first.printed))}与格式不一致，格式为${quoted(column.label)}：${difference.zh}。请改用格式的列名。`,
      en: `The column is called ${quoted(oneLine(first.printed))}; in the form it is ${quoted(column.label)}: ${difference.en}. Use the form’s head.`,
    },
    related: rest.map(({ span }) => ({ span, cell: null, message: { zh: '这里也是', en: 'here too' } })),
    repairs: repairs.length < heads.length ? [] : [{ ...repairs[0]!, edits: repairs.flatMap(({ edits }) => edits) }],
  };
}
