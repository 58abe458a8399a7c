import { nameOfCell, quoted } from '../../report/names';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { uncheckedSums } from '../unchecked';
import { eachOrAll, mostSlips, partedDigits } from './cells';
import { possibleIn, repairsOf } from './notANumberRepairs';

export const notANumber: Check = {
  id: 'not-a-number',
  group: 'cell',
  severity: 'error',
  title: { zh: '该填数的格子填的不是数', en: 'a cell holds no number' },
  fix: 'unsafe',
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const { table, cells } of context.cells) {
      const unchecked = uncheckedSums(report, table.id);
      const bad = cells.filter((bound) => bound.cell.state === 'not-a-number' && partedDigits(bound) === null);
      yield* eachOrAll(report, table, bad, {
        one(bound) {
          const { cell } = bound;
          const name = nameOfCell(report, cell.ref);
          const { implied } = possibleIn(context, bound);
          const told = implied === null
            ? { zh: '请改填数字，没有的填 0。', en: 'Write the number, or 0 where there is nothing.' }
            : { zh: `按合计推算应为 ${implied}，请核对后改正。`, en: `By the sums it should be ${implied}: check, and write the number.` };
          return {
            zh: `${name.zh}应填数，现为${quoted(cell.text)}，读不成一个数${unchecked.zh}。${told.zh}`,
            en: `${name.en} should be a number, but ${quoted(cell.text)} is none${unchecked.en}. ${told.en}`,
          };
        },
        expected: (bound) => possibleIn(context, bound).implied,
        ...bad.length <= mostSlips && { repairs: ([only]) => repairsOf(context, table, only!) },
        several: (count, places) => ({
          zh: `表中有 ${count} 格填的不是数：${places.zh}${unchecked.zh}。请逐格改填数字，没有的填 0。`,
          en: `${count} cells of the table hold no number: ${places.en}${unchecked.en}. Write the number into each, or 0 where there is nothing.`,
        }),
      });
    }
  },
};
