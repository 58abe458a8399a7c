import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { cellsExplained } from '../sums/failing';
import { cellsLeftOut } from '../sums/leftOut';
import { allAsOne, isEmpty } from './cells';
import { wordingToFill } from './fill';

export const blankCell: Check = {
  id: 'blank-cell',
  group: 'cell',
  severity: 'warning',
  title: { zh: '表中有没填数的格子', en: 'cells of a table are blank' },
  fix: 'safe',
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const explained = cellsExplained(context);
    for (const { table, cells } of context.cells) {
      const others = cellsLeftOut(context, table);
      const blank = cells.filter(({ cell }) => isEmpty(cell) && !others.has(cell) && !explained.has(cell));
      if (blank.length > 0) yield allAsOne(context.report, table, blank, wordingToFill(context, table));
    }
  },
};
