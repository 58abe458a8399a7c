import type { BlockSpec, RowSpec } from '../../forms/form';
import { rowsAsPrinted } from '../../forms/relations';
import { nameOfRow, quoted, specOfTable } from '../../report/names';
import type { Report, ReportBlock, ReportTable } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { uncheckedSums } from '../unchecked';
import { tablesToBlame } from './torn';

export const missingRow: Check = {
  id: 'missing-row',
  group: 'table',
  severity: 'error',
  title: { zh: '表中缺少规定的行', en: 'a row of the form is absent' },
  fix: null,
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const table of tablesToBlame(context)) {
      for (const spec of specOfTable(report, table.id)?.blocks ?? []) {
        const block = table.blocks.find((candidate) => candidate.spec.key === spec.key);
        if (block === undefined) yield missing(report, table, spec.rows, endBefore(report, table, spec));
        else yield* missingFrom(report, table, block);
      }
    }
  },
};

/** Rows that are missing side by side are one finding: they were lost together. */
function* missingFrom(report: Report, table: ReportTable, block: ReportBlock): Iterable<Draft> {
  const { rows, groups } = block.spec;
  const printed = new Set(block.rows.map((row) => row.spec.key));
  const found = (key: string | undefined) => block.rows.find((row) => row.spec.key === key);
  const expected = rowsAsPrinted(rows, groups, printed);
  for (let at = 0; at < expected.length; at++) {
    if (printed.has(expected[at]!.key)) continue;
    const from = at;
    while (at + 1 < expected.length && !printed.has(expected[at + 1]!.key)) at++;
    const place = found(expected[from - 1]?.key)?.span.end ?? found(expected[at + 1]?.key)?.span.start ?? block.span.end;
    yield missing(report, table, expected.slice(from, at + 1), place);
  }
  for (const group of groups) {
    const row = found(group.asRow ?? undefined);
    if (row === undefined || rows.some((spec) => spec.key === row.spec.key)) continue;
    const lost = rows.filter((spec) => spec.group === group.key);
    if (lost.some((spec) => printed.has(spec.key))) continue;
    yield {
      span: row.label ?? row.span,
      severity: 'information',
      cell: { table: table.id, row: row.spec.key, column: null },
      message: {
        zh: `“${group.label}”只有一行，格式分为 ${lost.length} 行：${lost.map((spec) => quoted(spec.label)).join('')}。现按一行核对；要与格式一致，请分行填写。`,
        en: `“${group.label}” is one row; the form has ${lost.length}: ${lost.map((spec) => quoted(spec.label)).join(', ')}. It is checked as one row; split it to match the form.`,
      },
    };
  }
}

function missing(report: Report, table: ReportTable, rows: readonly RowSpec[], at: number): Draft {
  return {
    span: { start: at, end: at },
    cell: { table: table.id, row: rows.length === 1 ? rows[0]!.key : null, column: null },
    message: messageFor(rows.map((row) => quoted(nameOfRow(report, { table: table.id, row: row.key }))), uncheckedSums(report, table.id)),
  };
}

function messageFor(names: readonly string[], unchecked: Bilingual): Bilingual {
  if (names.length === 1) {
    return {
      zh: `缺少${names[0]}这一行${unchecked.zh}。请补上这一行，没有的填 0。`,
      en: `Row ${names[0]} is missing${unchecked.en}. Add the row, with 0 where there is nothing.`,
    };
  }
  const shown = names.slice(0, shownNames);
  const more = names.length > shownNames;
  return {
    zh: `缺少 ${names.length} 行：${shown.join('')}${more ? '等' : ''}${unchecked.zh}。请补上，没有的填 0。`,
    en: `${names.length} rows are missing: ${shown.join(', ')}${more ? ' and more' : ''}${unchecked.en}. Add them, with 0 where there is nothing.`,
  };
}

const shownNames = 3;

/** Behind the last block of the table that stands before `spec` in the form, else at the start of the table. */
function endBefore(report: Report, table: ReportTable, spec: BlockSpec): number {
  const order = specOfTable(report, table.id)?.blocks.map((block) => block.key) ?? [];
  const before = order.slice(0, order.indexOf(spec.key));
  const last = table.blocks.filter((block) => before.includes(block.spec.key)).at(-1);
  return last?.span.end ?? table.span.start;
}
