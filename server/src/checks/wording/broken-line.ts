import { printedAt, quoted } from '../../report/names';
import type { Report } from '../../report/report';
import { shift } from '../../text/span';
import type { Span } from '../../text/span';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';
import { sentencesOf } from './stretches';

export const brokenLine: Check = {
  id: 'broken-line',
  group: 'wording',
  severity: 'information',
  title: { zh: '一句话中间断了行', en: 'a sentence is broken amid a line' },
  fix: 'safe',
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    const { text } = report;
    const breaks = [...breaksAmid(report), ...breaksBetween(report)].sort((a, b) => a.start - b.start);
    // A text that was printed is broken everywhere.
    if (breaks.length > mostSlips) return;
    for (const { start, end } of breaks) {
      // Digits on both sides may be two numbers.
      if (/\d/.test(text[start - 1]!) && /\d/.test(text[end]!)) continue;
      const [before, behind] = [printedAt(report, { start: Math.max(0, start - 4), end: start }), printedAt(report, { start: end, end: end + 4 })];
      yield {
        // With the characters on both sides, for what is broken is not seen.
        span: { start: start - (/[\uDC00-\uDFFF]/.test(text[start - 1]!) ? 2 : 1), end: end + (/[\uD800-\uDBFF]/.test(text[end]!) ? 2 : 1) },
        message: { zh: `${quoted(`${before}⏎${behind}`)}一句话中间断了行。请接上。`, en: `A sentence is broken at ${quoted(`${before}⏎${behind}`)}. Join the lines.` },
        repairs: [{ title: { zh: '接上断开的行', en: 'Join the lines' }, safe: true, edits: [{ span: { start, end }, text: '' }] }],
      };
    }
  },
};

const mostSlips = 5;

/** Breaks that sentences go on over. */
function breaksAmid(report: Report): Span[] {
  const { text } = report;
  return sentencesOf(report).filter(({ section }) => section !== 0).flatMap(({ places, ends }) => places.slice(1).flatMap((place, at) => {
    const gap = { start: ends[at]!, end: place };
    return /^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/.test(text.slice(gap.start, gap.end)) ? [gap] : [];
  }));
}

/** Breaks, with blank lines too, behind which stands what can begin no sentence. */
function breaksBetween({ text, tree }: Report): Span[] {
  return tree.sections.filter(({ number }) => number !== 0).flatMap(({ span, body }) => body.paragraphs.slice(1).flatMap((paragraph, at) => {
    const gap = shift({ start: body.paragraphs[at]!.end, end: paragraph.start }, span.start);
    const before = text.slice(gap.start - shortestBefore, gap.start).trimEnd();
    const isOpen = /[\p{Script=Han}、，,]$/u.test(before) && !before.includes('\n');
    // Paragraphs are without blanks at their ends, but for what the layout left there.
    const whole = { start: gap.start - /\s*$/.exec(text.slice(Math.max(0, gap.start - shortestBefore), gap.start))![0].length, end: gap.end + /^\s*/.exec(text.slice(gap.end, gap.end + shortestBefore))![0].length };
    return isOpen && /^\s*$/.test(text.slice(whole.start, whole.end)) && /^(?:[，。、；）》”]|[化性的了](?!解))/u.test(text.slice(whole.end, whole.end + 2)) ? [whole] : [];
  }));
}

/** A line that short may be a heading. */
const shortestBefore = 20;
