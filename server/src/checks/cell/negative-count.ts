import { nameOfCell } from '../../report/names';
import { compareDecimals, formatDecimal, zero } from '../../text/decimal';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { cellsExplained } from '../sums/failing';

export const negativeCount: Check = {
  id: 'negative-count',
  group: 'cell',
  severity: 'error',
  title: { zh: '件数为负数', en: 'a count is negative' },
  fix: null,
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const { report } = context;
    const explained = cellsExplained(context);
    for (const { cell, column, span } of context.cells.flatMap(({ cells }) => cells)) {
      if (cell.value === null || column.kind === 'change' || compareDecimals(cell.value, zero) >= 0 || explained.has(cell)) continue;
      const [name, figure] = [nameOfCell(report, cell.ref), formatDecimal(cell.value)];
      const what = column.kind === 'amount' ? { zh: '金额', en: 'An amount' } : { zh: '件数', en: 'A count' };
      yield {
        span,
        cell: cell.ref,
        actual: figure,
        // Money that was paid back may exceed what came in; applications and documents cannot be fewer than none.
        severity: column.kind === 'amount' ? 'warning' : 'error',
        message: {
          zh: `${name.zh}为 ${figure}，${what.zh}不应是负数。请核对后改正。`,
          en: `${name.en} is ${figure}. ${what.en} cannot be negative: check the figure.`,
        },
      };
    }
  },
};
