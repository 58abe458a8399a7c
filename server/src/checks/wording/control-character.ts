import type { Check, Draft } from '../check';
import { needsReport } from '../needs';

export const controlCharacter: Check = {
  id: 'control-character',
  group: 'wording',
  severity: 'warning',
  title: { zh: '文中有看不见的控制字符', en: 'characters that are not seen are in the text' },
  fix: 'safe',
  cannotRun: needsReport,
  *run({ report: { text } }): Iterable<Draft> {
    const [first, ...others] = [...text.matchAll(unseen)].map((match) => ({ start: match.index, end: match.index + match[0].length, words: match[0] }));
    if (first === undefined) return;
    const all = [first, ...others];
    // Between digits it may be what parts two numbers.
    const harmless = all.filter(({ start, end }) => !(/\d/.test(text[start - 1] ?? '') && /\d/.test(text[end] ?? '')));
    const count = all.reduce((sum, { words }) => sum + words.length, 0);
    yield {
      span: { start: first.start, end: first.end },
      message: {
        zh: `文中有 ${count} 个看不见的控制字符（首个是 ${codeOf(first.words)}），会妨碍查找和排版。请删去。`,
        en: `${count} characters that are not seen are in the text (the first is ${codeOf(first.words)}); they get in the way of searching and layout. Delete them.`,
      },
      related: others.slice(0, mostShown).map(({ start, end, words }) => ({ span: { start, end }, cell: null, message: { zh: codeOf(words), en: codeOf(words) } })),
      repairs: harmless.length === 0 ? [] : [{
        title: { zh: `删去控制字符（${harmless.length} 处）`, en: `Delete the control characters (${harmless.length})` },
        safe: true,
        edits: harmless.map(({ start, end }) => ({ span: { start, end }, text: '' })),
      }],
    };
  },
};

const mostShown = 10;
/** Tabs, line breaks and the page break of printed texts are none; nor is the mark at the start of a file. */
const unseen = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B-\u200F\u2060-\u2064]+|(?<!^)\uFEFF+/gu;

function codeOf(words: string): string {
  return `U+${words.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
