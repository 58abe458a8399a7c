import type { LimitResult } from '../../report/limits';
import { compareDecimals, formatDecimal, zero } from '../../text/decimal';
import type { Check, Draft } from '../check';
import { columnsOf, limitsOf, needsLimit, relatedIn, rowOf } from './limits';

export const negativeStock: Check = {
  id: 'negative-stock',
  group: 'sums',
  severity: 'error',
  title: { zh: '推算的存量为负数', en: 'the stock that the figures make is negative' },
  fix: null,
  cannotRun: needsLimit('negative-stock'),
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const result of limitsOf(context, 'negative-stock')) {
      const { limit, sum } = result;
      if (sum === null || compareDecimals(sum, zero) >= 0) continue;
      const cells = result.parts.map(({ cell }) => cell);
      const [row, columns] = [rowOf(report, cells[0]!), columnsOf(report, cells)];
      const reckoned = `${writeSum(result)} = ${formatDecimal(sum)}`;
      yield {
        span: cells[0]!.span ?? result.row.span,
        cell: cells[0]!.ref,
        message: {
          zh: `${row}${limit.sum.zh}推算为 ${reckoned}，不可能是负数。请核对${columns.zh}。`,
          en: `For ${row}, the ${limit.sum.en} comes out as ${reckoned}, which cannot be negative. Check ${columns.en}.`,
        },
        related: relatedIn(report, cells.slice(1)),
      };
    }
  },
};

/** `3-17+0`, in the order in which the form adds up. */
function writeSum({ parts }: LimitResult): string {
  return parts.map(({ cell, weight }, at) => {
    const figure = formatDecimal(cell.value!);
    const sign = weight === 1 ? (at === 0 ? '' : '+') : '-';
    return `${sign}${figure.startsWith('-') ? `(${figure})` : figure}`;
  }).join('');
}
