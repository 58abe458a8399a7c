import { nameOfCell, quoted } from '../../report/names';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { uncheckedSums } from '../unchecked';
import { eachOrAll, partedDigits } from './cells';

export const notANumber: Check = {
  id: 'not-a-number',
  group: 'cell',
  severity: 'error',
  title: { zh: '该填数的格子填的不是数', en: 'a cell holds no number' },
  fix: null,
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const { table, cells } of context.cells) {
      const unchecked = uncheckedSums(report, table.id);
      yield* eachOrAll(report, table, cells.filter((bound) => bound.cell.state === 'not-a-number' && partedDigits(bound) === null), {
        one({ cell }) {
          const name = nameOfCell(report, cell.ref);
          return {
            zh: `${name.zh}应填数，现为${quoted(cell.text)}，读不成一个数${unchecked.zh}。请改填数字，没有的填 0。`,
            en: `${name.en} should be a number, but ${quoted(cell.text)} is none${unchecked.en}. Write the number, or 0 where there is nothing.`,
          };
        },
        several: (count, places) => ({
          zh: `表中有 ${count} 格填的不是数：${places.zh}${unchecked.zh}。请逐格改填数字，没有的填 0。`,
          en: `${count} cells of the table hold no number: ${places.en}${unchecked.en}. Write the number into each, or 0 where there is nothing.`,
        }),
      });
    }
  },
};
