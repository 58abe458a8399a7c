import { isMet } from '../../report/limits';
import { nameOfColumn, quoted } from '../../report/names';
import { formatDecimal } from '../../text/decimal';
import type { Check, Draft } from '../check';
import { needsNeed, needsOf, relatedIn, rowOf } from './limits';

export const procurementWithoutAmount: Check = {
  id: 'procurement-without-amount',
  group: 'sums',
  severity: 'warning',
  title: { zh: '有采购项目没有金额，或有金额没有项目', en: 'procurement has projects without an amount, or the reverse' },
  fix: null,
  cannotRun: needsNeed('procurement-without-amount'),
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const need of needsOf(context, 'procurement-without-amount')) {
      if (isMet(need) !== false) continue;
      const [cell, other] = [need.cells[0]!, need.others[0]!];
      const [there, lacking] = [cell, other].map((each) => ({ name: quoted(nameOfColumn(report, each.ref)), figure: formatDecimal(each.value!) }));
      yield {
        span: other.span!,
        cell: other.ref,
        message: {
          zh: `${rowOf(report, cell)}的${there!.name}为 ${there!.figure}，${lacking!.name}却为 ${lacking!.figure}。两者应同时有或同时没有，请核对。`,
          en: `${rowOf(report, cell)}: ${there!.name} is ${there!.figure}, but ${lacking!.name} is ${lacking!.figure}. There is either both or none: check them.`,
        },
        related: relatedIn(report, [cell]),
      };
    }
  },
};
