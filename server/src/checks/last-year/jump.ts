import { totalColumnOf } from '../../forms/relations';
import type { ColumnSpec } from '../../forms/form';
import { nameOfCell, specOfTable } from '../../report/names';
import type { Report, ReportCell } from '../../report/report';
import { cellName } from '../../report/summary';
import { absoluteDecimal, compareDecimals, equalDecimals, formatDecimal, timesPower } from '../../text/decimal';
import type { Decimal } from '../../text/decimal';
import type { Check, CheckContext, Draft } from '../check';
import { cellsExplained } from '../sums/failing';
import { feeMagnitude, misplacedFees } from '../sums/fee-magnitude';
import { cellsBroken } from './continuity';
import { figureIn, hasNoOtherYear, nameOfYear, needsOtherYear, otherYears, relatedIn } from './years';
import type { OtherYear } from './years';

export const jump: Check = {
  id: 'jump',
  group: 'last-year',
  severity: 'hint',
  title: { zh: '与上年的数正好相差 10 倍、100 倍或 1 万倍', en: 'a figure is exactly 10, 100 or 10,000 times that of the other year' },
  fix: null,
  cannotRun: needsOtherYear,
  isUnasked: hasNoOtherYear,
  *run(context): Iterable<Draft> {
    for (const year of otherYears(context)) {
      for (const jumps of groupsOf(context.report, jumpsFrom(context, year))) yield draftOf(context.report, year, jumps);
    }
  },
};

const powers = [1, 2, 4] as const;
/** A figure of one digit is often ten times another by chance. */
const least: Decimal = { digits: 10n, scale: 0 };

interface Jump {
  readonly cell: ReportCell;
  readonly other: Decimal;
  /** Positive where this report's figure is the larger one. */
  readonly power: number;
}

/** Without cells of which another finding says that they may be wrong, and without amounts whose unit is not known. */
function jumpsFrom(context: CheckContext, year: OtherYear): Jump[] {
  const told = new Set([...cellsExplained(context)].map(({ ref }) => cellName(ref)));
  const fees = context.running.has(feeMagnitude.id) ? misplacedFees(context.report, year).map(({ cell }) => cell) : [];
  const broken = cellsBroken(context, year);
  return context.report.tables.flatMap(({ blocks }) => blocks.flatMap(({ spec, rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell): Jump[] => {
    const other = figureIn(year, cell.ref);
    if (other === null || cell.value === null || told.has(cellName(cell.ref)) || broken.has(cellName(cell.ref)) || fees.includes(cell)) return [];
    const power = powerBetween(cell.value, other.value);
    const column = spec.columns.find(({ key }) => key === cell.ref.column)!;
    return power === null || mayBeUnits(column, cell.unit, other.unit, power) ? [] : [{ cell, other: other.value, power }];
  }))));
}

function powerBetween(value: Decimal, other: Decimal): number | null {
  if (value.digits === 0n || other.digits === 0n) return null;
  const [smaller, larger] = compareDecimals(absoluteDecimal(value), absoluteDecimal(other)) < 0 ? [value, other] : [other, value];
  if (compareDecimals(absoluteDecimal(smaller), least) < 0) return null;
  const power = powers.find((each) => equalDecimals(timesPower(smaller, each), larger));
  return power === undefined ? null : smaller === other ? power : -power;
}

/** 元 in one year and 万元 in the other: of an amount for which the form prints no unit that is no mistake. */
function mayBeUnits({ kind, label }: ColumnSpec, unit: string | null, other: string | null, power: number): boolean {
  return kind === 'amount' && (unit !== other || (Math.abs(power) === 4 && !label.includes('单位')));
}

/** Figures that depend on each other go together: those of a table with sums, those of a row elsewhere. */
function groupsOf(report: Report, jumps: readonly Jump[]): (readonly Jump[])[] {
  const groups = new Map<string, Jump[]>();
  for (const each of jumps) {
    const { table, row } = each.cell.ref;
    const hasSums = totalColumnOf(specOfTable(report, table)!) !== null;
    const key = `${table} ${hasSums && table === 'applications' ? '' : row} ${each.power}`;
    groups.set(key, [...groups.get(key) ?? [], each]);
  }
  return [...groups.values()];
}

function draftOf(report: Report, year: OtherYear, jumps: readonly Jump[]): Draft {
  const [{ cell, other, power }, ...more] = jumps as [Jump, ...Jump[]];
  const [name, of] = [nameOfCell(report, cell.ref), nameOfYear(year)];
  const times = { 1: { zh: '10 倍', en: '10 times' }, 2: { zh: '100 倍', en: '100 times' }, 4: { zh: '1 万倍', en: '10,000 times' } }[Math.abs(power)]!;
  const [value, before] = [formatDecimal(cell.value!), formatDecimal(other)];
  return {
    span: cell.span!,
    cell: cell.ref,
    actual: value,
    message: power > 0
      ? { zh: `${name.zh}为 ${value}，正好是${of.zh} ${before} 的 ${times.zh}。请核对是否多写或少写了 0、错了单位。`, en: `${name.en} is ${value}, exactly ${times.en} the ${before} of ${of.en}. Check for a zero too many or too few, or another unit.` }
      : { zh: `${name.zh}为 ${value}，${of.zh}的 ${before} 正好是它的 ${times.zh}。请核对是否多写或少写了 0、错了单位。`, en: `${name.en} is ${value}; the ${before} of ${of.en} is exactly ${times.en} as much. Check for a zero too many or too few, or another unit.` },
    related: [
      ...relatedIn(year, cell.ref, name.zh),
      ...more.flatMap((each) => (each.cell.span === null ? [] : [{ span: each.cell.span, cell: each.cell.ref, message: { zh: `${nameOfCell(report, each.cell.ref).zh}也是`, en: `so is ${nameOfCell(report, each.cell.ref).en}` } }])),
    ],
  };
}
