import { nameOfColumn, quoted } from '../../report/names';
import { compareDecimals, formatDecimal, negateDecimal, zero } from '../../text/decimal';
import type { Check, Draft } from '../check';
import { limitsOf, needsLimit, relatedIn, rowOf } from './limits';

export const publishedExceedsTotal: Check = {
  id: 'published-exceeds-total',
  group: 'sums',
  severity: 'warning',
  title: { zh: '本年公开的多于公开的总数', en: 'more was published this year than in total' },
  fix: null,
  cannotRun: needsLimit('published-exceeds-total'),
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const { parts, sum } of limitsOf(context, 'published-exceeds-total')) {
      if (sum === null || compareDecimals(sum, zero) >= 0) continue;
      const [whole, part] = parts.map(({ cell }) => ({ cell, name: quoted(nameOfColumn(report, cell.ref)), figure: formatDecimal(cell.value!) }));
      const [row, more] = [rowOf(report, whole!.cell), formatDecimal(negateDecimal(sum))];
      yield {
        span: whole!.cell.span!,
        cell: whole!.cell.ref,
        message: {
          zh: `${row}的${part!.name}为 ${part!.figure}，比${whole!.name} ${whole!.figure} 还多 ${more}。总数应包括本年的，请核对这两个数。`,
          en: `${row}: ${part!.name} is ${part!.figure}, ${more} more than ${whole!.name}, ${whole!.figure}, which should include it. Check both.`,
        },
        related: relatedIn(report, [part!.cell]),
      };
    }
  },
};
