import { quoted, printedAt } from '../../report/names';
import type { Report } from '../../report/report';
import type { Span } from '../../text/span';
import type { Check, Draft, Repair } from '../check';
import { needsReport } from '../needs';

export const pageChrome: Check = {
  id: 'page-chrome',
  group: 'section',
  severity: 'information',
  title: { zh: '文中有网页上的内容', en: 'remains of a web page are in the text' },
  fix: 'safe',
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    const [first, ...others] = report.tree.remains;
    if (first === undefined) return;
    const [place, count] = [quoted(printedAt(report, first.span).slice(0, longestQuote)), others.length + 1];
    const fixable = repairsFor(report);
    const what = fixable.length > 0 ? { zh: '请删去', en: 'Delete them' } : { zh: '请核对后删去', en: 'Look through them and delete them' };
    yield {
      span: first.span,
      message: count === 1
        ? { zh: `${place}是网页上的内容，不属于报告。${what.zh}。`, en: `${place} was left by a web page and is no part of the report. ${what.en}.` }
        : { zh: `${place}等 ${count} 处是网页上的内容，不属于报告。${what.zh}。`, en: `${place} and ${count - 1} more were left by a web page and are no part of the report. ${what.en}.` },
      related: others.slice(0, mostShown).map(({ span }) => ({ span, cell: null, message: { zh: '网页上的内容', en: 'left by a web page' } })),
      repairs: fixable,
    };
  },
};

const longestQuote = 20;
const mostShown = 10;

/** All at once, each with its line where nothing else stands on it. None where something may be more than that. */
function repairsFor({ text, tree: { remains } }: Report): Repair[] {
  if (remains.some(({ isKnown }) => !isKnown)) return [];
  const runs: Span[] = [];
  for (const span of remains.flatMap((remain) => betweenTags(text, remain.span))) {
    const last = runs.at(-1);
    // What stands side by side on a line goes together.
    if (last !== undefined && /^[^\S\r\n]*$/.test(text.slice(last.end, span.start))) runs[runs.length - 1] = { start: last.start, end: span.end };
    else runs.push(span);
  }
  const edits = runs.map((span) => ({ span: withLine(text, span), text: '' }));
  return [{ title: { zh: `删去网页上的内容（${remains.length} 处）`, en: `Delete what the web page left (${remains.length})` }, safe: true, edits }];
}

/** The words of a stretch without the tags among them: these may hold more than the words. */
function betweenTags(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/(?:^|(?<=>))(?=[^<>]*[^<>\s])[^<>]*(?=<|$)/g)].map(({ index, 0: words }) => ({ start: start + index, end: start + index + words.length }));
}

/** With its line when that holds nothing else but a bullet or a bar, else with the blanks before it. */
function withLine(text: string, { start, end }: Span): Span {
  const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, start - longestBlank), start))![0];
  const behind = /^[^\S\r\n]*[|｜]*[^\S\r\n]*(?:\r\n|\r|\n|$)/u.exec(text.slice(end, end + longestBlank));
  if (behind !== null && before.length < longestBlank && /^[\s•·●|｜*-]*$/u.test(before)) return { start: start - before.length, end: end + behind[0].length };
  return { start: start - /\s*$/.exec(before)![0].length, end };
}

const longestBlank = 200;
