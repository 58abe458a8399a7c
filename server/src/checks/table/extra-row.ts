import type { RowSpec } from '../../forms/form';
import { totalColumnOf } from '../../forms/relations';
import { writeEquation } from '../../report/equation';
import { quoted, specOfTable } from '../../report/names';
import type { OutsideRow, Report, ReportCell, ReportTable } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import { addDecimals, equalDecimals, formatDecimal, zero } from '../../text/decimal';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { shouldBe } from '../sums/failing';
import { isSum, unreadRows } from './lostRows';
import { isPrintedTwice, repeatedRow } from './repeated';
import { tablesToBlame } from './torn';

export const extraRow: Check = {
  id: 'extra-row',
  group: 'table',
  severity: 'information',
  title: { zh: '表中有格式没有的行', en: 'a row that the form does not have' },
  fix: null,
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const table of tablesToBlame(context)) {
      // A row in the place of one that is lost is spoken of there.
      const { lost, bare } = unreadRows(report, table);
      const isSpokenOf = (row: OutsideRow): boolean => lost.some(({ instead }) => instead === row) || bare.some(({ label }) => row.label.start < label.end && label.start < row.label.end);
      for (const row of table.outside) if (!isSpokenOf(row)) yield extra(report, table, row);
      if (!isPrintedTwice(table)) for (const row of table.repeated) yield* repeatedRow(report, table, row);
    }
  },
};

function extra(report: Report, table: ReportTable, row: OutsideRow): Draft {
  const name = quoted(row.printed);
  const parts = partsOf(table, row);
  const wrong = wrongSum(report, table, row, parts);
  const about: Draft = { span: row.label, cell: { table: table.id, row: null, column: null }, message: asks(name, parts.length > 1 && row.cells !== null) };
  if (wrong === null) return about;
  return {
    ...about,
    span: wrong.span,
    severity: 'warning',
    message: {
      zh: `${name}不是格式规定的行，其中${quoted(wrong.column)}${wrong.message.zh}。请核对，并按格式删去这一行。`,
      en: `${name} is no row of the form, and its ${quoted(wrong.column)} ${wrong.message.en}. Check it, and take the row out as the form has none.`,
    },
    expected: wrong.expected,
    actual: wrong.actual,
  };
}

function asks(name: string, isSumOfRows: boolean): Bilingual {
  return isSumOfRows
    ? { zh: `${name}不是格式规定的行，其中各数等于它所合计的各行之和，没有计入其他合计。请按格式删去这一行。`, en: `${name} is no row of the form; its figures are the sums of the rows it adds up, and they are counted in no other sum. Take the row out as the form has none.` }
    : { zh: `${name}不是格式规定的行，其中的数没有计入合计。请按格式删去这一行，需要说明的写在文字中。`, en: `${name} is no row of the form; its figures are counted in no sum. Take the row out as the form has none, and write in the text what has to be said.` };
}

/** The rows whose sum it is: those of its group, in a table without groups those of the block above it. None for a row that is no sum. */
function partsOf(table: ReportTable, row: OutsideRow): readonly string[] {
  const block = table.blocks.find(({ spec }) => spec.key === row.block);
  if (block === undefined || !isSum(row)) return [];
  const spec = (key: string | null): RowSpec | undefined => block.spec.rows.find((candidate) => candidate.key === key);
  if (block.spec.groups.length === 0) return block.rows.filter(({ span }) => span.end <= row.span.start).map(({ spec: { key } }) => key);
  const [before, after] = [spec(row.before)?.group ?? null, spec(row.after)?.group ?? null];
  const group = row.group ?? (before === after ? null : before ?? after);
  return group === null ? [] : block.spec.rows.filter((candidate) => candidate.group === group).map(({ key }) => key);
}

interface WrongSum {
  readonly span: Draft['span'];
  readonly column: string;
  readonly message: Bilingual;
  readonly expected: string;
  readonly actual: string;
}

/** The first cell of the row that is not the sum of its column's parts, or of its own row; null where all are, or none can be told. */
function wrongSum(report: Report, table: ReportTable, row: OutsideRow, parts: readonly string[]): WrongSum | null {
  if (row.cells === null) return null;
  const rows = table.blocks.flatMap((block) => block.rows);
  const spec = specOfTable(report, table.id);
  const totals = spec === null ? null : totalColumnOf(spec);
  for (const cell of row.cells) {
    const inRows = parts.map((key) => rows.find((candidate) => candidate.spec.key === key)?.cells.find(({ ref }) => ref.column === cell.ref.column));
    const found = wrong(table, cell, inRows) ?? (cell.ref.column === totals ? wrong(table, cell, row.cells.filter((other) => other !== cell)) : null);
    if (found !== null) return found;
  }
  return null;
}

function wrong(table: ReportTable, total: ReportCell, parts: readonly (ReportCell | undefined)[]): WrongSum | null {
  const cells = parts.filter((cell) => cell?.value != null) as ReportCell[];
  if (total.value === null || total.span === null || parts.length === 0 || cells.length < parts.length) return null;
  const expected = cells.reduce((sum, cell) => addDecimals(sum, cell.value!), zero);
  if (equalDecimals(expected, total.value)) return null;
  const equation = writeEquation({
    relation: { id: '', kind: 'column-total', total: total.ref, parts: cells.map(({ ref }) => ({ cell: ref, weight: 1 })) },
    state: 'fails', total, parts: cells.map((cell) => ({ ref: cell.ref, weight: 1, cell })), expected, reason: null, openCells: [],
  })!;
  const column = table.blocks.flatMap(({ spec }) => spec.columns).find(({ key }) => key === total.ref.column)!.label;
  return { span: total.span, column, message: shouldBe(equation), expected: formatDecimal(expected), actual: formatDecimal(total.value) };
}
