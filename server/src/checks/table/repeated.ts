import { nameOfCell, nameOfRow, quoted } from '../../report/names';
import type { Report, ReportCell, ReportRow, ReportTable } from '../../report/report';
import { equalDecimals, formatDecimal } from '../../text/decimal';
import type { Draft } from '../check';

/** A cell that is printed twice with different contents. */
export interface Difference {
  readonly first: ReportCell;
  readonly second: ReportCell;
}

/** Whether so many rows of a table stand there again that it is the table that is printed twice. */
export function isPrintedTwice(table: ReportTable): boolean {
  return isCopyOf(table, table.repeated);
}

/** Whether rows are those of a table, all but a few: other tables may have some rows of the same names. */
export function isCopyOf(table: ReportTable, rows: readonly ReportRow[]): boolean {
  const keys = new Set(table.blocks.flatMap((block) => block.rows.map(({ spec }) => spec.key)));
  return keys.size > 1 && new Set(rows.map(({ spec }) => spec.key).filter((key) => keys.has(key))).size * 5 >= keys.size * 4;
}

/** The first cell in which rows differ from those of the table that counts; null when they are the same as far as they were read. */
export function differenceTo(table: ReportTable, rows: readonly ReportRow[]): Difference | null {
  const cells = table.blocks.flatMap((block) => block.rows.flatMap((row) => row.cells));
  for (const second of rows.flatMap((row) => row.cells)) {
    const first = cells.find(({ ref }) => ref.row === second.ref.row && ref.column === second.ref.column);
    if (first !== undefined && !isSame(first, second)) return { first, second };
  }
  return null;
}

/** A row of the form that stands twice in a table. */
export function* repeatedRow(report: Report, table: ReportTable, row: ReportRow): Iterable<Draft> {
  const counted = table.blocks.flatMap((block) => block.rows).find(({ spec }) => spec.key === row.spec.key);
  if (counted === undefined) return;
  const name = quoted(nameOfRow(report, { table: table.id, row: row.spec.key }));
  const difference = differenceTo(table, [row]);
  const told = tell(report, difference);
  yield {
    span: row.label ?? row.span,
    severity: difference === null ? 'information' : 'warning',
    cell: { table: table.id, row: row.spec.key, column: null },
    message: {
      zh: `${name}这一行出现了两次，${told.zh}；现按另一处核对。请核对后删去多余的一行。`,
      en: `Row ${name} stands twice, ${told.en}; the other one is checked. Take out the one that is too much.`,
    },
    related: [{ span: counted.label ?? counted.span, cell: null, message: { zh: '另一处', en: 'the other one' } }],
  };
}

/** `“…”的“总计”一处为 242，一处为 243`; or that there is no difference. */
export function tell(report: Report, difference: Difference | null): Draft['message'] {
  if (difference === null) return { zh: '两处的数相同', en: 'with the same figures' };
  const { first, second } = difference;
  const name = nameOfCell(report, first.ref);
  return { zh: `${name.zh}一处为 ${shown(first)}，一处为 ${shown(second)}`, en: `${name.en} being ${shown(first)} in one and ${shown(second)} in the other` };
}

function isSame(a: ReportCell, b: ReportCell): boolean {
  if (a.state === 'unreadable' || b.state === 'unreadable') return true;
  return a.value !== null && b.value !== null ? equalDecimals(a.value, b.value) : a.value === b.value;
}

function shown({ value, text }: ReportCell): string {
  return value === null ? quoted(text) : formatDecimal(value);
}
