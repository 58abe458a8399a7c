import type { Relation } from '../../forms/form';
import { writeDifference } from '../../report/equation';
import { nameOfColumn, nameOfRow, quoted } from '../../report/names';
import type { Report } from '../../report/report';
import type { Weight } from '../../text/decimal';
import type { Check, Draft } from '../check';
import { needsRelation } from '../needs';
import { failingOf } from './failing';

export const balance: Check = {
  id: 'balance',
  group: 'sums',
  severity: 'error',
  title: { zh: '一列的收、办不平衡（表头注明的勾稽关系）', en: 'a column does not balance (the relation printed in the table’s head)' },
  fix: 'unsafe',
  cannotRun: needsRelation('balance'),
  *run(context): Iterable<Draft> {
    const { report } = context;
    yield* failingOf(context, 'balance', {
      name: (ref) => nameOfRow(report, ref),
      message(relation, { parts, total, short }) {
        const column = nameOfColumn(report, relation.total);
        const [came, went] = sidesOf(report, relation);
        const off = writeDifference(short);
        return {
          zh: `“${column}”列不平衡：${came!.join('加')}为 ${parts.reckoned.zh}，${went!.join('加')}为 ${total.reckoned.zh}，${off.zh}；两边应相等。请核对这几个数。`,
          en: `Column “${column}” does not balance: ${came!.join(' and ')} make ${parts.reckoned.en}, ${went!.join(' and ')} make ${total.reckoned.en}, ${off.en}. Both must be equal: check these figures.`,
        };
      },
    });
  },
};

/** The rows on either side of the equation, in the order in which it is written. */
function sidesOf(report: Report, { parts, total }: Relation): string[][] {
  const rows = (weight: Weight) => parts.filter((part) => part.weight === weight).map((part) => part.cell);
  return [rows(1), [...rows(-1), total]].map((refs) => refs.map((ref) => quoted(nameOfRow(report, ref))));
}
