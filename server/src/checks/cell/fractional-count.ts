import { nameOfCell } from '../../report/names';
import { formatDecimal, isWhole } from '../../text/decimal';
import { isMultiple } from '../../text/number';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { cellsExplained } from '../sums/failing';

export const fractionalCount: Check = {
  id: 'fractional-count',
  group: 'cell',
  severity: 'error',
  title: { zh: '件数不是整数', en: 'a count is not a whole number' },
  fix: null,
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const { report } = context;
    const explained = cellsExplained(context);
    for (const { cell, column, span } of context.cells.flatMap(({ cells }) => cells)) {
      // Of 1.2万 annotated-number says what to write instead.
      if (cell.value === null || column.kind === 'amount' || isWhole(cell.value) || isMultiple(cell.unit) || explained.has(cell)) continue;
      const [name, figure] = [nameOfCell(report, cell.ref), formatDecimal(cell.value)];
      yield {
        span,
        cell: cell.ref,
        actual: figure,
        message: {
          zh: `${name.zh}为 ${figure}，按件计数应是整数。请核对后改正。`,
          en: `${name.en} is ${figure}. A count is a whole number: check the figure.`,
        },
      };
    }
  },
};
