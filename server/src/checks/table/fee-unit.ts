import type { BlockSpec, ColumnSpec } from '../../forms/form';
import { quoted } from '../../report/names';
import type { Report, ReportHead, ReportTable } from '../../report/report';
import { wordsAround } from '../../report/sectionAround';
import { insertion } from '../../text/edits';
import { foldLabel, halfWidth } from '../../text/fold';
import type { Check, Draft, Repair } from '../check';
import { needsTable } from '../needs';
import { tablesToBlame } from './torn';

export const feeUnit: Check = {
  id: 'fee-unit',
  group: 'table',
  severity: 'information',
  title: { zh: '列名缺少格式规定的单位', en: 'the unit of the form is missing in a head' },
  fix: 'safe',
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const table of tablesToBlame(context)) {
      for (const { spec, rows } of table.blocks) {
        for (const { column, unit } of columnsWithUnit(spec)) {
          const head = table.heads.find((heads) => heads.block === spec.key && heads.whole)?.columns.find((candidate) => candidate.column === column.key);
          const inCells = rows.some(({ cells }) => cells.some((cell) => cell.ref.column === column.key && cell.unit !== null));
          if (head !== undefined && !inCells && !saysUnit(report, table, head, unit)) yield without(report, table, head, column, unit);
        }
      }
    }
  },
};

interface ColumnWithUnit {
  readonly column: ColumnSpec;
  /** As the form has it: 万元. */
  readonly unit: string;
}

function columnsWithUnit({ columns }: BlockSpec): ColumnWithUnit[] {
  return columns.flatMap((column) => {
    const unit = /\(单位:(.+)\)$/u.exec(halfWidth(column.label))?.[1];
    return unit === undefined ? [] : [{ column, unit }];
  });
}

/** Whether the unit stands in the head, or is stated for the table. */
function saysUnit(report: Report, { span }: ReportTable, head: ReportHead, unit: string): boolean {
  return foldLabel(head.printed).includes(unit) || new RegExp(`单位(?:为|人民币)?${unit}`, 'u').test(wordsAround(report, span));
}

function without(report: Report, table: ReportTable, head: ReportHead, column: ColumnSpec, unit: string): Draft {
  const other = /(?:单位)?(亿元|百元|千元|元)$/u.exec(foldLabel(head.printed))?.[1];
  return {
    span: head.span,
    cell: { table: table.id, row: null, column: null },
    message: other === undefined
      ? { zh: `列名${quoted(head.printed)}没有写单位，格式为${quoted(column.label)}。请补上单位，并核对金额是否以${unit}计。`, en: `The head ${quoted(head.printed)} has no unit; in the form it is ${quoted(column.label)}. Add it, and see that the amount is in ${unit}.` }
      : { zh: `列名的单位是“${other}”，格式规定以${unit}计。请换算成${unit}，并把列名改为${quoted(column.label)}。`, en: `The head states “${other}” for its unit, the form ${unit}. Convert the amount to ${unit} and use the head ${quoted(column.label)}.` },
    repairs: other === undefined ? repairsFor(report, head, unit) : [],
  };
}

function repairsFor({ text }: Report, { span, printed }: ReportHead, unit: string): Repair[] {
  if (text.slice(span.start, span.end) !== printed) return [];
  return [{ title: { zh: `补上“（单位：${unit}）”`, en: `Add “（单位：${unit}）”` }, safe: true, edits: [insertion(span.end, `（单位：${unit}）`)] }];
}
