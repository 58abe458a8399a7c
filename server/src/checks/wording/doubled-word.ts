import { quoted } from '../../report/names';
import { placeInText } from '../../report/sentences';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';
import { sentencesOf } from './stretches';

export const doubledWord: Check = {
  id: 'doubled-word',
  group: 'wording',
  severity: 'warning',
  title: { zh: '同一个词或标点连写了两遍', en: 'a word or mark stands twice' },
  fix: null,
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    for (const sentence of sentencesOf(report)) {
      for (const match of sentence.text.matchAll(doubled)) {
        const once = match.groups!['word'] ?? match[0].slice(0, 1);
        if (meant.test(once)) continue;
        yield {
          span: placeInText(sentence, { start: match.index, end: match.index + match[0].length }),
          message: { zh: `${quoted(once)}连写了两遍。多余的请删去。`, en: `${quoted(once)} stands twice. Delete one.` },
        };
      }
    }
  },
};

/** Words of two characters and more, 的, and marks; of the other characters too many end one word and begin the next (参与与). */
const doubled = /(?<word>[\p{Script=Han}]{2,10})\k<word>|(?<!目)的的(?!确|士)|([,、:])\2/gu;
/** What is doubled on purpose (研究研究), and what ends one word and begins another (信息公开公开指南, 人民政府政府信息). */
const meant = /^(?:公开|政府|研究|讨论|商量|一[\p{Script=Han}]|.*(.)\1.*)$/u;
