import type { Check, Draft } from '../check';
import { needsReport } from '../needs';
import { paragraphsOf } from './stretches';

export const unpairedMark: Check = {
  id: 'unpaired-mark',
  group: 'wording',
  severity: 'warning',
  title: { zh: '括号、引号或书名号不成对', en: 'a bracket or quotation mark has no partner' },
  fix: null,
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    for (const { text, place } of paragraphsOf(report)) {
      for (const at of unpairedIn(text)) {
        const mark = text[at]!;
        yield {
          span: place(at, at + 1),
          message: { zh: `标点 ${mark} 没有与它成对的另一半。请补上或删去。`, en: `${mark} has no partner. Add it, or delete this one.` },
        };
      }
    }
  },
};

const partners: Readonly<Record<string, string>> = { ')': '(', '》': '《', '〉': '〈', '”': '“', '〕': '〔', '】': '【', ']': '[' };

/** Where in a paragraph marks stand without their partners. The bracket behind an ordinal (1)、 a) has none. */
function unpairedIn(text: string): number[] {
  const open: number[] = [];
  const unpaired: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (Object.values(partners).includes(mark)) open.push(at);
    const opening = partners[mark];
    if (opening === undefined) continue;
    const partner = open.findLastIndex((each) => text[each] === opening);
    if (partner >= 0) for (const each of open.splice(partner).slice(1)) unpaired.push(each);
    else if (mark !== ')' || !/(?:^|[^\p{Script=Han}\d])[\da-z一二三四五六七八九十]{1,3}$/u.test(text.slice(Math.max(0, at - 4), at))) unpaired.push(at);
  }
  return [...unpaired, ...open].sort((a, b) => a - b);
}
