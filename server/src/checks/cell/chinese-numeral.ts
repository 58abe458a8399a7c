import { whatStandsIn } from './cells';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { eachOrAll, printedIn } from './cells';
import { rewrite } from './rewrite';

export const chineseNumeral: Check = {
  id: 'chinese-numeral',
  group: 'cell',
  severity: 'warning',
  title: { zh: '表中用汉字写数', en: 'a figure is written in Chinese numerals' },
  fix: 'safe',
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const { table, cells } of context.cells) {
      yield* eachOrAll(report, table, cells.filter((cell) => printedIn(cell)?.writing.includes('chinese')), {
        one(bound) {
          const [stands, plain] = [whatStandsIn(report, bound.cell), printedIn(bound)!.plain];
          return { zh: `${stands.zh}，表中应填阿拉伯数字，请改为 ${plain}。`, en: `${stands.en}: figures are written in Arabic digits, write ${plain}.` };
        },
        several: (count, places) => ({
          zh: `表中有 ${count} 格用汉字写数：${places.zh}。请改填阿拉伯数字。`,
          en: `${count} figures of the table are written in Chinese numerals: ${places.en}. Write them in Arabic digits.`,
        }),
        repairs: (bad) => rewrite(report, table, bad),
      });
    }
  },
};
