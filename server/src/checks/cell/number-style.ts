import { nameOfCell, quoted } from '../../report/names';
import type { Report, ReportTable } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import type { NumberWriting } from '../../text/number';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { uncheckedSums } from '../unchecked';
import type { BoundCell } from './cells';
import { writeInto } from '../../writing/intoCell';
import { eachOrAll, partedDigits, printedIn } from './cells';
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
    for (const { table, cells } of context.cells) {
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
      yield* cells.filter((bound) => partedDigits(bound) !== null).map((bound) => parted(report, table, bound));
    }
  },
};

/** Whether it is one figure is for somebody to say: nothing is read of it, and the repair is made when chosen. */
function parted(report: Report, table: ReportTable, bound: BoundCell): Draft {
  const [name, text, figure, unchecked] = [nameOfCell(report, bound.cell.ref), quoted(bound.cell.text), partedDigits(bound)!, uncheckedSums(report, table.id)];
  const edit = bound.cell.span === null ? null : writeInto(report, table, bound.cell.span, figure);
  return {
    span: bound.span,
    cell: bound.cell.ref,
    message: {
      zh: `${name.zh}写的是${text}，数字间有空格，读不成一个数${unchecked.zh}。如果是 ${figure}，请改为 ${figure}。`,
      en: `${name.en} holds ${text}: blanks among the digits, so that it is no number${unchecked.en}. If it is ${figure}, write ${figure}.`,
    },
    repairs: edit === null ? [] : [{ safe: false, edits: [edit], title: { zh: `改为 ${figure}`, en: `Write ${figure}` } }],
  };
}

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
