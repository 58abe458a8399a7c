import type { Check, Draft } from '../check';
import { needsReport } from '../needs';
import { paragraphsOf } from './stretches';

export const personalData: Check = {
  id: 'personal-data',
  group: 'wording',
  severity: 'warning',
  title: { zh: '文中有公民身份号码或者手机号码', en: 'a citizen’s number or a mobile number is in the text' },
  fix: null,
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    const { text } = report;
    for (const match of text.matchAll(/(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu)) {
      if (!isCitizensNumber(match[0].toUpperCase())) continue;
      yield {
        span: { start: match.index, end: match.index + match[0].length },
        message: { zh: '这是一个公民身份号码，属于个人信息，公开前应当删去或者遮盖。', en: 'This is a citizen’s identity number. Delete or mask it before publication.' },
      };
    }
    // Figures of a table that run together may look like one.
    for (const { text: own, place } of paragraphsOf(report)) {
      for (const match of own.matchAll(/(?<![\dA-Za-z./=_-])1[3-9]\d{9}(?![\dA-Za-z])/gu)) {
        yield {
          span: place(match.index, match.index + match[0].length),
          message: { zh: '这是一个手机号码。请核对是否应当公开；联系方式一般写办公电话。', en: 'This is a mobile number. Make sure that it is to be published; reports usually give an office’s number.' },
        };
      }
    }
  },
};

/** By its check digit. Source: GB 11643. */
function isCitizensNumber(number: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return '10X98765432'[sum % 11] === number[17];
}
