import type { RowSpec } from '../../forms/form';
import type { ImpliedRows } from '../../report/impliedRow';
import { impliedRows } from '../../report/impliedRow';
import { nameOfRow, quoted } from '../../report/names';
import type { ReportBlock, ReportTable } from '../../report/report';
import { listOf } from '../../text/bilingual';
import type { Bilingual } from '../../text/bilingual';
import { formatDecimal } from '../../text/decimal';
import type { Check, CheckContext, Draft } from '../check';
import { needsTable } from '../needs';
import { uncheckedSums } from '../unchecked';
import type { LostRows } from './lostRows';
import { unreadRows } from './lostRows';
import { rowRepairs } from './rowRepair';
import { tablesToBlame } from './torn';

export const missingRow: Check = {
  id: 'missing-row',
  group: 'table',
  severity: 'error',
  title: { zh: '表中缺少规定的行', en: 'a row of the form is absent' },
  fix: 'safe',
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    for (const table of tablesToBlame(context)) {
      const { lost, bare } = unreadRows(context.report, table);
      const keys = [...lost.flatMap(({ rows }) => rows.map(({ key }) => key)), ...bare.map(({ spec }) => spec.key)];
      for (const run of lost) yield missing(context, table, run, keys);
      for (const block of table.blocks) yield* singleRows(table, block);
    }
  },
};

function missing(context: CheckContext, table: ReportTable, lost: LostRows, all: readonly string[]): Draft {
  const { report, relations } = context;
  const { rows, at, instead } = lost;
  const names = rows.map((row) => quoted(nameOfRow(report, { table: table.id, row: row.key })));
  const implied = impliedRows(report, relations, table.id, rows.map(({ key }) => key));
  const unchecked = uncheckedSums(report, table.id);
  const message = instead === null ? messageFor(names, rows, implied, unchecked) : insteadMessage(names[0]!, instead.printed, unchecked);
  return {
    span: instead?.label ?? { start: at, end: at },
    cell: { table: table.id, row: rows.length === 1 ? rows[0]!.key : null, column: null },
    message,
    repairs: rowRepairs(context, table, lost, all),
  };
}

function messageFor(names: readonly string[], rows: readonly RowSpec[], implied: ImpliedRows | null, unchecked: Bilingual): Bilingual {
  const should = impliedFigures(rows, implied);
  if (names.length === 1) {
    return {
      zh: `缺少${names[0]}这一行${unchecked.zh}。${should?.zh ?? '请补上这一行，没有的填 0。'}`,
      en: `Row ${names[0]} is missing${unchecked.en}. ${should?.en ?? 'Add the row, with 0 where there is nothing.'}`,
    };
  }
  const shown = listOf(names, shownNames);
  return {
    zh: `缺少 ${names.length} 行：${shown.zh}${unchecked.zh}。${should?.zh ?? '请补上，没有的填 0。'}`,
    en: `${names.length} rows are missing: ${shown.en}${unchecked.en}. ${should?.en ?? 'Add them, with 0 where there is nothing.'}`,
  };
}

const shownNames = 3;

/** What the other sums of the table leave for the rows; null when they do not tell. */
function impliedFigures(rows: readonly RowSpec[], implied: ImpliedRows | null): Bilingual | null {
  const figures = implied === null ? null : rows.flatMap(({ key }) => implied.get(key) ?? []);
  if (figures === null) return null;
  if (figures.every(({ digits }) => digits === 0n)) {
    return rows.length === 1
      ? { zh: '按其余各行和总计推算，这一行各数都是 0。请补上这一行。', en: 'By the other rows and the totals its figures are all 0. Add the row.' }
      : { zh: '按其余各行和总计推算，这些行各数都是 0。请补上。', en: 'By the other rows and the totals their figures are all 0. Add them.' };
  }
  const listed = figures.map(formatDecimal);
  return { zh: `按其余各行和总计推算，这一行应为 ${listed.join('、')}。请核对后补上这一行。`, en: `By the other rows and the totals it should be ${listed.join(', ')}. Check this and add the row.` };
}

function insteadMessage(name: string, printed: string, unchecked: Bilingual): Bilingual {
  return {
    zh: `缺少${name}这一行，在它的位置上是格式没有的${quoted(printed)}${unchecked.zh}。如果就是这一行，请改用格式的行名；如果不是，请补上这一行，没有的填 0。`,
    en: `Row ${name} is missing; in its place stands ${quoted(printed)}, which the form does not have${unchecked.en}. If it is that row, use the form’s label; if not, add the row, with 0 where there is nothing.`,
  };
}

/** Groups of the form that are printed as one row: nothing is lost, and sums are checked with the one row. */
function* singleRows(table: ReportTable, block: ReportBlock): Iterable<Draft> {
  const { rows, groups } = block.spec;
  for (const group of groups) {
    const row = block.rows.find(({ spec }) => spec.key === group.asRow);
    const parts = rows.filter((spec) => spec.group === group.key);
    if (row === undefined || parts.some(({ key }) => block.rows.some(({ spec }) => spec.key === key))) continue;
    yield {
      span: row.label ?? row.span,
      severity: 'information',
      cell: { table: table.id, row: row.spec.key, column: null },
      message: {
        zh: `“${group.label}”只有一行，格式分为 ${parts.length} 行：${parts.map((spec) => quoted(spec.label)).join('')}。现按一行核对；要与格式一致，请分行填写。`,
        en: `“${group.label}” is one row; the form has ${parts.length}: ${parts.map((spec) => quoted(spec.label)).join(', ')}. It is checked as one row; split it to match the form.`,
      },
    };
  }
}
