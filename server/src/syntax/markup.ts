import type { TextView } from './view';
import { withoutSpans } from './view';

/**
 * What of a text is read that has marks of a markup language amid its lines: without what makes text bold or a heading
 * (`**二、…**`, `== 二、… ==`), what keeps a sign from being a mark (`\-4`), what dresses it (`[0]{style="…"}`, `<b>0</b>`), and comments; null when
 * there are none. The marks of tables and the `#` of headings are read as they stand.
 */
export function markupView(source: string): TextView | null {
  if (!mayHaveMarks.test(source)) return null;
  const marks = [...dresses(source), ...comments(source), ...patterns.flatMap((pattern) => [...source.matchAll(pattern)].flatMap(groupSpans))];
  return marks.length === 0 ? null : withoutSpans(source, marks);
}

const mayHaveMarks = /[\\*_<]|\]\{|'''|^(?:==|h\d)/m;

/** The marks are the groups. */
const patterns: readonly RegExp[] = [
  // A sign that is kept from being a mark, a line that is broken by hand.
  /(\\)(?=[!-/:-@[-`{-~]|[^\S\n]|$)/dgm,
  // Bold, anywhere.
  /(\*\*|''')(?=[^\s*'])[^*'\n]*[^\s*'](\1)/dg,
  // Bold or slanted: a line by itself, a figure in its cell.
  /^[^\S\r\n\u2028\u2029]*(\*|__?)(?=[^\s*_|])[^*_\n|]*[^\s*_|](\1)(?=[^\S\n]*$)/dgm,
  /[|\u001E\u001F][^\S\n]*(\*|__?)(?=[-\d])[-\d.,]*\d(\1)(?=[^\S\n]*[|\u001E\u001F\n])/dg,
  // Headings of wikis and of plain text formats.
  /^[^\S\r\n\u2028\u2029]*(={1,6} +)(?=\S)[^\n]*?( =+)?$/dgm,
  /^(h[1-6](?:\([^)\n]*\))?\. (?:\{anchor:[^}\n]*\})?)/dgm,
  /^(\*{1,6} )(?=[一二三四五六]、)/dgm,
  /^[^\S\r\n\u2028\u2029]*(\.\. rubric:: )/dgm,
  /(<\/?(?:span|font|strong|b|em|i|u|a|sup|sub)\b[^<>]{0,400}>)/dgi,
];

function groupSpans({ indices }: RegExpExecArray): { start: number; end: number }[] {
  return (indices ?? []).slice(1).flatMap((group) => (group === undefined ? [] : [{ start: group[0], end: group[1] }]));
}

/** `<!-- … -->`, which no reader sees. */
function* comments(source: string): Generator<{ start: number; end: number }> {
  for (let start = source.indexOf('<!--'); start >= 0;) {
    const close = source.indexOf('-->', start);
    if (close < 0) return;
    const end = close + '-->'.length;
    yield { start, end };
    start = source.indexOf('<!--', end);
  }
}

/** `[` and `]{…}` around a text that is dressed, one inside the other. */
function* dresses(source: string): Generator<{ start: number; end: number }> {
  if (!source.includes(']{')) return;
  const open: number[] = [];
  for (const { 0: mark, index } of source.matchAll(/\[|\](?:\{[^{}]{0,400}\})?/g)) {
    if (mark === '[') open.push(index);
    else {
      const start = open.pop();
      if (start === undefined || mark === ']') continue;
      yield { start, end: start + 1 };
      yield { start: index, end: index + mark.length };
    }
  }
}
