import type { Edit } from '../../text/edits';
import type { Report } from '../../report/report';
import { shift } from '../../text/span';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';

export const halfWidthMark: Check = {
  id: 'half-width-mark',
  group: 'wording',
  severity: 'information',
  title: { zh: '中文里用了半角标点', en: 'Chinese text has half-width marks' },
  fix: 'safe',
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    const edits = editsOf(report);
    const [first, ...others] = edits;
    if (first === undefined) return;
    yield {
      span: first.span,
      message: {
        zh: `中文里用了 ${edits.length} 处半角标点，应使用全角标点。可以一次改好。`,
        en: `Chinese text has ${edits.length} half-width marks where full-width ones belong. All can be changed at once.`,
      },
      related: others.slice(0, mostShown).map(({ span, text }) => ({ span, cell: null, message: { zh: `改为“${text}”`, en: `change to “${text}”` } })),
      repairs: [{ title: { zh: `改为全角标点（${edits.length} 处）`, en: `Use full-width marks (${edits.length})` }, safe: true, edits }],
    };
  },
};

const mostShown = 10;
const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

function editsOf({ text, tree, title }: Report): Edit[] {
  return tree.sections.flatMap(({ span, body }) => body.paragraphs.map((paragraph) => shift(paragraph, span.start)))
    .filter(({ start }) => start >= (title?.end ?? 0))
    .flatMap(({ start, end }) => editsIn(text.slice(start, end)).map((edit) => ({ ...edit, span: shift(edit.span, start) })));
}

/** Marks between Chinese words, and brackets around them. Tags and addresses have none. */
function editsIn(paragraph: string): Edit[] {
  // Of the same length, so that places stay.
  const words = paragraph.replace(/<[^<>]*>|&\w+;|https?:\S*/g, (skipped) => ' '.repeat(skipped.length));
  const marks = [...words.matchAll(/(?<=[\p{Script=Han}）》”〕)])[,;:?!](?=[\p{Script=Han}（《“〔(\s]|$)/gu)].map(({ index, 0: mark }): Edit => ({ span: { start: index, end: index + 1 }, text: wide[mark]! }));
  const brackets = [...words.matchAll(/\([^()（）\r\n]*\)/gu)].flatMap(({ index, 0: whole }): Edit[] => {
    const last = index + whole.length - 1;
    return !/\p{Script=Han}/u.test(whole) || /^\([一二三四五六七八九十]{1,3}\)$/u.test(whole) ? [] : [{ span: { start: index, end: index + 1 }, text: '（' }, { span: { start: last, end: last + 1 }, text: '）' }];
  });
  return [...marks, ...brackets].sort((a, b) => a.span.start - b.span.start);
}
