import { nameOfColumn, nameOfRow, quoted } from '../../report/names';
import type { Check, Draft } from '../check';
import { needsRelation } from '../needs';
import { failingOf, shouldBe } from './failing';

export const legalTotal: Check = {
  id: 'legal-total',
  group: 'sums',
  severity: 'error',
  title: { zh: '行政复议、行政诉讼的总计不等于各项结果之和', en: 'a total of reviews or lawsuits is not the sum of its outcomes' },
  fix: 'unsafe',
  cannotRun: needsRelation('legal-total'),
  *run(context): Iterable<Draft> {
    const { report } = context;
    yield* failingOf(context, 'legal-total', {
      name: (ref) => nameOfColumn(report, ref),
      message({ total }, equation) {
        const [row, column, should] = [quoted(nameOfRow(report, total)), nameOfColumn(report, total), shouldBe(equation)];
        return {
          zh: `${row}的${column}${should.zh}。请核对各项结果和${column}。`,
          en: `“${column}” of ${row} ${should.en}. Check the outcomes and their total.`,
        };
      },
    });
  },
};
