import type { LimitResult } from '../../report/limits';
import { compareDecimals, formatDecimal, zero } from '../../text/decimal';
import type { Check, Draft } from '../check';
import { correct, correctionsOf, onCorrected, relatedClaims, writeCorrections } from './corrections';
import { columnsOf, limitsOf, needsLimit, relatedIn, rowOf } from './limits';

export const negativeStock: Check = {
  id: 'negative-stock',
  group: 'sums',
  severity: 'error',
  title: { zh: '推算的存量为负数', en: 'the stock that the figures make is negative' },
  fix: 'unsafe',
  cannotRun: needsLimit('negative-stock'),
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const result of limitsOf(context, 'negative-stock')) {
      const { limit, sum } = result;
      if (sum === null || compareDecimals(sum, zero) >= 0) continue;
      const cells = result.parts.map(({ cell }) => cell);
      const [row, columns] = [rowOf(report, cells[0]!), columnsOf(report, cells)];
      const reckoned = `${writeSum(result)} = ${formatDecimal(sum)}`;
      const corrections = correctionsOf(context, result);
      const said = writeCorrections(report, corrections);
      const place = onCorrected(corrections, cells[0]!);
      yield {
        ...place,
        message: {
          zh: `${row}${limit.sum.zh}推算为 ${reckoned}，不可能是负数。请核对${columns.zh}。${said.zh}`,
          en: `For ${row}, the ${limit.sum.en} comes out as ${reckoned}, which cannot be negative. Check ${columns.en}.${said.en}`,
        },
        related: [...relatedIn(report, cells.filter(({ ref }) => ref !== place.cell)), ...relatedClaims(corrections)],
        repairs: correct(report, corrections),
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
