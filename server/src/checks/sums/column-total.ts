import { nameOfColumn, nameOfRow, quoted } from '../../report/names';
import type { Check, Draft } from '../check';
import { needsRelation } from '../needs';
import { failingOf, shouldBe } from './failing';

export const columnTotal: Check = {
  id: 'column-total',
  group: 'sums',
  severity: 'error',
  title: { zh: '一列的总计不等于各项办理结果之和', en: 'the total of a column is not the sum of its results' },
  fix: 'unsafe',
  cannotRun: needsRelation('column-total'),
  *run(context): Iterable<Draft> {
    const { report } = context;
    yield* failingOf(context, 'column-total', {
      name: (ref) => nameOfRow(report, ref),
      message({ total }, equation) {
        const [row, column, should] = [quoted(nameOfRow(report, total)), nameOfColumn(report, total), shouldBe(equation)];
        return {
          zh: `“${column}”列的${row}${should.zh}。请核对本列各项办理结果和${row}。`,
          en: `${row} of column “${column}” ${should.en}. Check the results in this column and their total.`,
        };
      },
    });
  },
};
