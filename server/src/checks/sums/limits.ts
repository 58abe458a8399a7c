import type { BlockSpec, LimitKind, NeedKind } from '../../forms/form';
import type { LimitResult, NeedResult } from '../../report/limits';
import { limitsIn, needsIn } from '../../report/limits';
import { nameOfColumn, nameOfRow, quoted } from '../../report/names';
import type { Report, ReportCell } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import type { CheckContext, Related } from '../check';
import { needsTable } from '../needs';
import { tablesToBlame } from '../table/torn';
import { relatedCells } from './related';

/** The limits of one kind in the tables that can be blamed. */
export function limitsOf(context: CheckContext, kind: LimitKind): LimitResult[] {
  return tablesToBlame(context).flatMap(limitsIn).filter(({ limit }) => limit.kind === kind);
}

/** The needs of one kind in the tables that can be blamed. */
export function needsOf(context: CheckContext, kind: NeedKind): NeedResult[] {
  return tablesToBlame(context).flatMap(needsIn).filter((need) => need.kind === kind);
}

/** Why no limit of a kind can be checked; null when one can, or when the form has none. */
export function needsLimit(kind: LimitKind): (context: CheckContext) => Bilingual | null {
  return (context) => whyNone(context, limitsOf(context, kind).map(({ parts }) => parts.map(({ cell }) => cell)), ({ limits = [] }) => limits.some((limit) => limit.kind === kind));
}

/** Why no need of a kind can be checked; null when one can, or when the form has none. */
export function needsNeed(kind: NeedKind): (context: CheckContext) => Bilingual | null {
  return (context) => whyNone(context, needsOf(context, kind).map(({ cells, others }) => [...cells, ...others]), ({ needs = [] }) => needs.some((need) => need.kind === kind));
}

/** `“本年制发件数”“本年废止件数”` */
export function columnsOf(report: Report, cells: readonly ReportCell[]): Bilingual {
  const names = cells.map((cell) => quoted(nameOfColumn(report, cell.ref)));
  return { zh: names.join(''), en: names.join(', ') };
}

/** Other cells of the finding's row, each with its figure. */
export function relatedIn(report: Report, cells: readonly ReportCell[]): Related[] {
  return relatedCells(cells, (ref) => nameOfColumn(report, ref));
}

/** `“行政许可”` */
export function rowOf(report: Report, cell: ReportCell): string {
  return quoted(nameOfRow(report, cell.ref));
}

function whyNone(context: CheckContext, each: readonly (readonly ReportCell[])[], isMeant: (block: BlockSpec) => boolean): Bilingual | null {
  if (each.some((cells) => cells.every(({ value }) => value !== null))) return null;
  if (each.length > 0) return { zh: '要用的数没有读出', en: 'the figures it needs were not read' };
  const reason = needsTable(context);
  if (reason !== null) return reason;
  const table = context.report.form?.tables.find(({ blocks }) => blocks.some(isMeant));
  return table === undefined ? null : { zh: `没有读出${table.name.zh}`, en: `the ${table.name.en} was not read` };
}
