import { totalColumnOf } from '../../forms/relations';
import { nameOfRow, quoted, specOfTable } from '../../report/names';
import type { Report, ReportBlock, ReportRow } from '../../report/report';
import { cellName } from '../../report/summary';
import { equalDecimals, formatDecimal } from '../../text/decimal';
import type { Check, CheckContext, Draft } from '../check';
import { cellsBroken, cellsCarriedOver } from './continuity';
import { figureIn, hasNoOtherYear, nameOfYear, needsOtherYear, otherYears, relatedIn } from './years';
import type { OtherYear } from './years';

export const rowUnchanged: Check = {
  id: 'row-unchanged',
  group: 'last-year',
  severity: 'warning',
  title: { zh: '一行数与上年报告完全相同', en: 'a row is the same as in last year’s report' },
  fix: null,
  cannotRun: needsOtherYear,
  isUnasked: hasNoOtherYear,
  *run(context): Iterable<Draft> {
    for (const year of otherYears(context)) {
      for (const rows of groupsOf(unchangedRows(context, year))) yield draftOf(context.report, year, rows);
    }
  },
};

/** Rows with fewer digits are often the same by chance. */
const fewestDigits = 3;
/** So many rows of a table were taken over together. */
const manyRows = 3;

interface Row {
  readonly row: ReportRow;
  readonly figures: string;
}

function unchangedRows(context: CheckContext, year: OtherYear): Row[] {
  const broken = cellsBroken(context, year);
  // Carried in is what was carried out: that both are as in the year before was told of the latter.
  const carried = cellsCarriedOver(context, year);
  return context.report.tables.flatMap(({ id, blocks }) => {
    const total = totalColumnOf(specOfTable(context.report, id)!);
    return blocks.flatMap((block) => block.rows.flatMap((row): Row[] => {
      const isSame = row.cells.every(({ ref, value }) => value !== null && isEqual(figureIn(year, ref)?.value ?? null, value));
      if (!isSame || row.cells.some(({ ref }) => broken.has(cellName(ref)))) return [];
      if (row.cells.every(({ ref }) => carried.has(cellName(ref)))) return [];
      return digitsOf(block, row, total) < fewestDigits ? [] : [{ row, figures: row.cells.map(({ value }) => formatDecimal(value!)).join() }];
    }));
  });
}

function isEqual(other: ReportRow['cells'][number]['value'], value: NonNullable<ReportRow['cells'][number]['value']>): boolean {
  return other !== null && equalDecimals(other, value);
}

/** The digits of figures other than 0, without totals and without what stays where nothing happens. */
function digitsOf({ spec }: ReportBlock, { cells }: ReportRow, total: string | null): number {
  const counted = cells.filter(({ ref, value }) => value!.digits !== 0n && ref.column !== total && spec.columns.find(({ key }) => key === ref.column)?.isStanding !== true);
  return counted.reduce((sum, { value }) => sum + value!.digits.toString().replace('-', '').length, 0);
}

/** Rows with the same figures as each other, and rows of a table of which many are unchanged, come from one mistake. */
function groupsOf(rows: readonly Row[]): (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const table = row.row.cells[0]!.ref.table;
    const key = rows.filter((other) => other.row.cells[0]!.ref.table === table).length >= manyRows ? table : `${table} ${row.figures}`;
    groups.set(key, [...groups.get(key) ?? [], row]);
  }
  return [...groups.values()];
}

function draftOf(report: Report, year: OtherYear, rows: readonly Row[]): Draft {
  const [{ row }, ...others] = rows as [Row, ...Row[]];
  const of = nameOfYear(year);
  const name = quoted(nameOfRow(report, row.cells[0]!.ref));
  const more = others.length === 0 ? { zh: '', en: '' } : { zh: `等 ${rows.length} 行`, en: ` and ${others.length} more` };
  const first = row.cells.find(({ value }) => value!.digits !== 0n)!;
  return {
    span: row.label ?? first.span ?? row.span,
    cell: { ...first.ref, column: null },
    message: {
      zh: `${name}${more.zh}的各数与${of.zh}完全相同，可能是沿用了上年的数。请核对本年的数。`,
      en: `${name}${more.en}: every figure is that of ${of.en}; they may have been left over. Check this year’s figures.`,
    },
    related: [
      ...relatedIn(year, first.ref, name),
      ...others.flatMap(({ row: other }) => [{ span: other.label ?? other.span, cell: null, message: { zh: `${quoted(nameOfRow(report, other.cells[0]!.ref))}也完全相同`, en: `${quoted(nameOfRow(report, other.cells[0]!.ref))} is the same as well` } }]),
    ],
  };
}
