import { nameOfColumn, nameOfRow, quoted } from '../../report/names';
import type { Check, Draft } from '../check';
import { needsRelation } from '../needs';
import { failingOf, shouldBe } from './failing';

export const rowTotal: Check = {
  id: 'row-total',
  group: 'sums',
  severity: 'error',
  title: { zh: '一行的总计不等于各类申请人之和', en: 'the total of a row is not the sum of its kinds of applicants' },
  fix: 'unsafe',
  cannotRun: needsRelation('row-total'),
  *run(context): Iterable<Draft> {
    const { report } = context;
    yield* failingOf(context, 'row-total', {
      name: (ref) => nameOfColumn(report, ref),
      message({ total }, equation) {
        const [row, column, should] = [quoted(nameOfRow(report, total)), nameOfColumn(report, total), shouldBe(equation)];
        return {
          zh: `${row}的${column}${should.zh}。请核对本行各数和${column}。`,
          en: `“${column}” of ${row} ${should.en}. Check the figures of the row and its total.`,
        };
      },
    });
  },
};
