import { quoted } from '../../report/names';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';
import { paragraphsOf } from './stretches';

export const wordList: Check = {
  id: 'word-list',
  group: 'wording',
  severity: 'warning',
  title: { zh: '用了词表中不要出现的词', en: 'a word of your own list is in the text' },
  fix: 'safe',
  cannotRun: (context) => needsReport(context) ?? (Object.keys(context.words).length === 0 ? { zh: '设置 words 中没有词', en: 'the setting words has none' } : null),
  *run({ report, words }): Iterable<Draft> {
    // The longest first: one that holds another is meant as a whole.
    const list = Object.keys(words).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    const any = new RegExp(list.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'gu');
    for (const { text, place } of paragraphsOf(report)) {
      for (const match of text.matchAll(any)) {
        const [word, instead] = [match[0], words[match[0]] ?? ''];
        // Where the wanted word holds the unwanted one, it may stand there already.
        const at = instead.indexOf(word);
        if (at >= 0 && text.startsWith(instead, match.index - at)) continue;
        const span = place(match.index, match.index + word.length);
        const isWhole = report.text.slice(span.start, span.end) === word;
        yield {
          span,
          message: instead === ''
            ? { zh: `${quoted(word)}在您的词表中，不应出现。请改写。`, en: `${quoted(word)} is on your list of words that must not occur. Rewrite it.` }
            : { zh: `${quoted(word)}应改为${quoted(instead)}（见您的词表）。`, en: `Write ${quoted(instead)} instead of ${quoted(word)} (from your list).` },
          // What holds figures is not rewritten on its own.
          repairs: instead === '' || !isWhole ? [] : [{ title: { zh: `改为${quoted(instead)}`, en: `Change to ${quoted(instead)}` }, safe: !/\d/.test(word + instead), edits: [{ span, text: instead }] }],
        };
      }
    }
  },
};
