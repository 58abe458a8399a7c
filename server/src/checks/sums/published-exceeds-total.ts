import { nameOfColumn, quoted } from '../../report/names';
import { compareDecimals, formatDecimal, negateDecimal, zero } from '../../text/decimal';
import type { Check, Draft } from '../check';
import { correct, correctionsOf, onCorrected, relatedClaims, writeCorrections } from './corrections';
import { limitsOf, needsLimit, relatedIn, rowOf } from './limits';

export const publishedExceedsTotal: Check = {
  id: 'published-exceeds-total',
  group: 'sums',
  severity: 'warning',
  title: { zh: '本年公开的多于公开的总数', en: 'more was published this year than in total' },
  fix: 'unsafe',
  cannotRun: needsLimit('published-exceeds-total'),
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const limit of limitsOf(context, 'published-exceeds-total')) {
      const { parts, sum } = limit;
      if (sum === null || compareDecimals(sum, zero) >= 0) continue;
      const [whole, part] = parts.map(({ cell }) => ({ cell, name: quoted(nameOfColumn(report, cell.ref)), figure: formatDecimal(cell.value!) }));
      const [row, more] = [rowOf(report, whole!.cell), formatDecimal(negateDecimal(sum))];
      const corrections = correctionsOf(context, limit);
      const said = writeCorrections(report, corrections);
      const place = onCorrected(corrections, whole!.cell);
      yield {
        ...place,
        message: {
          zh: `${row}的${part!.name}为 ${part!.figure}，比${whole!.name} ${whole!.figure} 还多 ${more}。总数应包括本年的，请核对这两个数。${said.zh}`,
          en: `${row}: ${part!.name} is ${part!.figure}, ${more} more than ${whole!.name}, ${whole!.figure}, which should include it. Check both.${said.en}`,
        },
        related: [...relatedIn(report, parts.map(({ cell }) => cell).filter(({ ref }) => ref !== place.cell)), ...relatedClaims(corrections)],
        repairs: correct(report, corrections),
      };
    }
  },
};
