import { nameOfCell } from '../../report/names';
import type { Report, ReportCell } from '../../report/report';
import { compareDecimals, formatDecimal, timesPower } from '../../text/decimal';
import type { Decimal } from '../../text/decimal';
import type { Check, Draft } from '../check';
import { figureIn, hasNoOtherYear, nameOfYear, needsOtherYear, otherYears, relatedIn } from '../last-year/years';
import type { OtherYear } from '../last-year/years';

export const feeMagnitude: Check = {
  id: 'fee-magnitude',
  group: 'sums',
  severity: 'warning',
  title: { zh: '收费金额与上年相差约 1 万倍，可能按元填写', en: 'fees are about 10,000 times those of the other year: 元 for 万元' },
  fix: null,
  cannotRun: needsOtherYear,
  isUnasked: hasNoOtherYear,
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const year of otherYears(context)) {
      for (const { cell, other, isOwn } of misplacedFees(report, year)) {
        const [name, of] = [nameOfCell(report, cell.ref), nameOfYear(year)];
        const [value, before] = [formatDecimal(cell.value!), formatDecimal(other)];
        yield {
          span: cell.span!,
          cell: cell.ref,
          ...(isOwn ? { expected: formatDecimal(timesPower(cell.value!, -4)) } : {}),
          actual: value,
          message: isOwn
            ? { zh: `${name.zh}为 ${value}，${of.zh}为 ${before}，约为 1 万倍，可能按元填写。本列单位是万元，请核对。`, en: `${name.en} is ${value}, about 10,000 times the ${before} of ${of.en}: it may be in 元. The column is in 万元; check it.` }
            : { zh: `${name.zh}为 ${value}，${of.zh}为 ${before}，约为 1 万倍，那里可能按元填写。本列单位是万元，请核对。`, en: `${name.en} is ${value}, but ${before} in ${of.en}, about 10,000 times as much: it may be in 元 there. The column is in 万元; check it.` },
          related: relatedIn(year, cell.ref, name.zh),
        };
      }
    }
  },
};

/** Fees of two years are of one order: what is so many times as much is in another unit. */
const fewestTimes: Decimal = { digits: 2000n, scale: 0 };
const mostTimes: Decimal = { digits: 50000n, scale: 0 };

/** Amounts in 万元 by the form of which one is about 10,000 times the other, without those that print a unit. */
export function misplacedFees({ tables }: Report, year: OtherYear): { readonly cell: ReportCell; readonly other: Decimal; readonly isOwn: boolean }[] {
  return tables.flatMap(({ blocks }) => blocks.flatMap(({ spec, rows }) => {
    const columns = spec.columns.filter(({ kind, label }) => kind === 'amount' && label.includes('单位：万元')).map(({ key }) => key);
    return rows.flatMap(({ cells }) => cells.flatMap((cell) => {
      const other = columns.includes(cell.ref.column) ? figureIn(year, cell.ref) : null;
      if (other === null || cell.value === null || cell.unit !== null || other.unit !== null) return [];
      const [isMore, isLess] = [isTenThousandfold(cell.value, other.value), isTenThousandfold(other.value, cell.value)];
      return isMore || isLess ? [{ cell, other: other.value, isOwn: isMore }] : [];
    }));
  }));
}

function isTenThousandfold(more: Decimal, less: Decimal): boolean {
  if (less.digits <= 0n || more.digits <= 0n) return false;
  const times = (factor: Decimal): Decimal => ({ digits: less.digits * factor.digits, scale: less.scale });
  return compareDecimals(more, times(fewestTimes)) >= 0 && compareDecimals(more, times(mostTimes)) <= 0;
}
