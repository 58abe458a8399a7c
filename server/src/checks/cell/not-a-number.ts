import { nameOfCell, quoted } from '../../report/names';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { tablesToBlame } from '../table/torn';
import { uncheckedSums } from '../unchecked';

export const notANumber: Check = {
  id: 'not-a-number',
  group: 'cell',
  severity: 'error',
  title: { zh: '该填数的格子填的不是数', en: 'a cell holds no number' },
  fix: null,
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const row of tablesToBlame(context).flatMap((table) => table.blocks.flatMap((block) => block.rows))) {
      for (const cell of row.cells) {
        if (cell.state !== 'not-a-number') continue;
        const name = nameOfCell(report, cell.ref);
        const unchecked = uncheckedSums(report, cell.ref.table);
        yield {
          span: cell.span ?? row.span,
          cell: cell.ref,
          message: {
            zh: `${name.zh}应填数，现为${quoted(cell.text)}，读不成一个数${unchecked.zh}。请改填数字，没有的填 0。`,
            en: `${name.en} should be a number, but ${quoted(cell.text)} is none${unchecked.en}. Write the number, or 0 where there is nothing.`,
          },
        };
      }
    }
  },
};
