import { printedAt, quoted } from '../../report/names';
import type { Span } from '../../text/span';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';
import { paragraphsOf } from './stretches';

export const proseNumberStyle: Check = {
  id: 'prose-number-style',
  group: 'wording',
  severity: 'information',
  title: { zh: '文字中数字的写法不统一', en: 'numbers of sentences are written in several ways' },
  fix: null,
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    const numbers = paragraphsOf(report).flatMap(({ text, place }) => [...text.matchAll(counted)].map((match) => ({ printed: match[1]!, span: place(match.index, match.index + match[0].length) })));
    const [chinese, arabic] = [numbers.filter(({ printed }) => !/\d/.test(printed)), numbers.filter(({ printed }) => /\d/.test(printed))];
    const [parted, plain] = [arabic.filter(({ printed }) => printed.includes(',')), arabic.filter(({ printed }) => /^\d{4,}/.test(printed))];
    const wide = arabic.filter(({ span }) => /[０-９]/u.test(report.text.slice(span.start, span.end)));
    const say = (spans: readonly { readonly span: Span }[], zh: string, en: string): Draft[] => spans.map(({ span }) => {
      const printed = quoted(printedAt(report, span));
      return { span, message: { zh: `${printed}${zh}`, en: `${printed} ${en}` } };
    });
    if (arabic.length > chinese.length) yield* say(chinese, '用了汉字，文中其他计数用阿拉伯数字。请统一。', 'is written in Chinese numerals, the other counts are not. Write all alike.');
    yield* say(wide, '用了全角数字，请改为半角。', 'has full-width digits. Use ordinary ones.');
    if (plain.length > 0) {
      const isParted = parted.length > plain.length;
      yield* say(isParted ? plain : parted, isParted ? '没有千分位分隔，文中其他大数有。请统一。' : '用了千分位分隔，文中其他大数没有。请统一。', isParted ? 'has no separators, other large numbers have. Write all alike.' : 'has separators, other large numbers have none. Write all alike.');
    }
  },
};

/** Ordinals (第十二次) and what is named by a number (十二个部门) are no counts of this kind. */
const counted = /(?<![第\d.,])(\d{1,3}(?:,\d{3})+|\d+|(?<=共|收到|受理|公开|发布|办结|召开|举办)[一二三四五六七八九]?十[一二三四五六七八九]?)(?:余|多)?(?:件|份|期|篇|人次|次|场|条)(?!例)/gu;
