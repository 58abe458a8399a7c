import { isMet } from '../../report/limits';
import { nameOfColumn, quoted } from '../../report/names';
import { formatDecimal } from '../../text/decimal';
import type { Check, Draft } from '../check';
import { needsNeed, needsOf, relatedIn, rowOf } from './limits';

export const decisionsWithoutItems: Check = {
  id: 'decisions-without-items',
  group: 'sums',
  severity: 'warning',
  title: { zh: '没有项目却有处理决定', en: 'there are decisions but no items' },
  fix: null,
  cannotRun: needsNeed('decisions-without-items'),
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const need of needsOf(context, 'decisions-without-items')) {
      if (isMet(need) !== false) continue;
      const cell = need.cells[0]!;
      const [decided, ...items] = [cell, ...need.others].map((each) => ({ name: quoted(nameOfColumn(report, each.ref)), figure: formatDecimal(each.value!) }));
      yield {
        span: cell.span!,
        cell: cell.ref,
        message: {
          zh: `${rowOf(report, cell)}的${decided!.name}为 ${decided!.figure}，而${items.map(({ name, figure }) => `${name}为 ${figure}`).join('、')}，没有项目就不会有决定。前两栏填项目数，后一栏填件数，请核对。`,
          en: `${rowOf(report, cell)}: ${decided!.name} is ${decided!.figure}, but ${items.map(({ name, figure }) => `${name} is ${figure}`).join(' and ')}: without items there are no decisions. The first columns count items, the last one cases: check them.`,
        },
        related: relatedIn(report, need.others),
      };
    }
  },
};
