import { nameOfCell, quoted } from '../../report/names';
import type { Bilingual } from '../../text/bilingual';
import type { NumberWriting } from '../../text/number';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import type { BoundCell } from './cells';
import { cellsToBlame, eachOrAll, printedIn } from './cells';
import { rewrite } from './rewrite';

export const numberStyle: Check = {
  id: 'number-style',
  group: 'cell',
  severity: 'information',
  title: { zh: '数字的写法不规范（全角、分隔符、空格、前面多 0、字母代替数字）', en: 'a figure is not written with plain digits' },
  fix: 'safe',
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const { table, cells } of cellsToBlame(context)) {
      yield* eachOrAll(report, table, cells.filter((cell) => waysOf(cell).length > 0), {
        one(bound) {
          const name = nameOfCell(report, bound.cell.ref);
          const [text, plain] = [quoted(bound.cell.text), printedIn(bound)!.plain];
          const ways = waysOf(bound).map((way) => words[way]);
          return {
            zh: `${name.zh}写的是${text}（${ways.map(({ zh }) => zh).join('、')}），请改为 ${plain}。`,
            en: `${name.en} holds ${text} (${ways.map(({ en }) => en).join(', ')}): write ${plain}.`,
          };
        },
        several: (count, places) => ({
          zh: `表中有 ${count} 格的数字写法不规范：${places.zh}。请改用半角阿拉伯数字，不加分隔符和空格。`,
          en: `${count} figures of the table are not written with plain digits: ${places.en}. Use half-width digits without separators and blanks.`,
        }),
        repairs: (bad) => rewrite(report, table, bad),
      });
    }
  },
};

type Way = Exclude<NumberWriting, 'chinese'>;

/** Chinese numerals are chinese-numeral's. */
function waysOf(bound: BoundCell): Way[] {
  return (printedIn(bound)?.writing ?? []).filter((way): way is Way => way !== 'chinese');
}

const words: Readonly<Record<Way, Bilingual>> = {
  'full-width': { zh: '全角字符', en: 'full-width characters' },
  'separators': { zh: '有千分位分隔符', en: 'thousands separators' },
  'spaces': { zh: '数字间有空格', en: 'blanks among the digits' },
  'leading zeros': { zh: '前面多写了 0', en: 'zeros before the number' },
  'letters': { zh: '用字母或“〇”代替数字', en: 'letters in the place of digits' },
};
