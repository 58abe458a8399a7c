import type { Tree } from '../syntax/ast';
import { halfWidth, trimmed } from '../text/fold';
import { han } from '../text/han';
import { chineseNumeral } from '../text/numerals';
import type { Span } from '../text/span';

/** A day on which the report says to have been written or published. */
export interface PublicationDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly span: Span;
  /** Whether it stands under the report; else it is among what the page tells of itself above it. */
  readonly isSigned: boolean;
}

/**
 * The days of publication: under labels above the first heading (发布日期：), on a line of their own behind the title, and at the very
 * end. Empty where there is none; when the page was last changed or copied tells nothing.
 */
export function readPublication({ text, sections, end }: Tree, title: Span | null): PublicationDate[] {
  const firstHeading = sections.find(({ number }) => number !== 0)?.span.start ?? Math.min(end, openingLength);
  const start = Math.max(0, firstHeading - openingLength);
  const opening = halfWidth(text.slice(start, firstHeading));
  const labelled = [...opening.matchAll(label)].flatMap((match) => dateOf(match, start, false));
  const behindTitle = title === null ? [] : [...opening.slice(title.end - start).matchAll(ownLine)].slice(0, 1).flatMap((match) => dateOf(match, title.end, false));
  return [...labelled, ...behindTitle, ...signedIn(text, end)].filter(({ span }, at, all) => all.findIndex((other) => other.span.start === span.start) === at);
}

const openingLength = 5000;
const date = String.raw`(?<date>(?<year>20\d{2}|二[〇○零]二[〇○零一二三四五六七八九])\s{0,3}[-年./]\s{0,3}(?<month>\d{1,2}|十[一二]?|[一二三四五六七八九])\s{0,3}[-月./]\s{0,3}(?<day>\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?!\d)\s{0,3}日?)`;
const label = new RegExp(String.raw`(?:发布|公布|发文|公开|成文|生成|印发|发表)(?:日期|时间)[\s\u001D-\u001F:|]{0,6}${date}`, 'dgu');
const ownLine = new RegExp(String.raw`(?<=[\r\n]\s{0,20})[(]?${date}[)]?(?=\s{0,20}(?:[\r\n]|来源|浏览|字体|【|\[))`, 'dgu');
const signing = new RegExp(String.raw`(?<=^|\s|[${han}])[(]?${date}[)]?$`, 'du');

/** The last line that is a date, alone or behind who signed; only the last few lines can be one. */
function signedIn(text: string, end: number): PublicationDate[] {
  const from = Math.max(0, end - longestSignature);
  const lines = [...text.slice(from, end).matchAll(/[^\r\n。;；]+/gu)].map((match) => trimmed(text, from + match.index, from + match.index + match[0].length)).filter((line) => line.end > line.start).slice(-lastLines);
  for (const line of lines.toReversed()) {
    const words = halfWidth(text.slice(line.start, line.end));
    const match = words.length > longestLine ? null : signing.exec(words);
    if (match !== null && /^[\p{Script=Han}\s()]*$/u.test(words.slice(0, match.index)) && !/至|到|止|截|间|日期/u.test(words.slice(0, match.index))) return dateOf(match, line.start, true);
  }
  return [];
}

const longestSignature = 400;
const lastLines = 6;
const longestLine = 50;

function dateOf({ groups, indices }: RegExpExecArray, origin: number, isSigned: boolean): PublicationDate[] {
  const [start] = indices!.groups!['date']!;
  const number = (part: string): number => (/^\d/.test(groups![part]!) ? Number(groups![part]) : chineseNumeral(groups![part]!.replace(/○/g, '〇'))!);
  const [year, month, day] = [number('year'), number('month'), number('day')];
  const printed = groups!['date']!;
  return month < 1 || month > 12 || day < 1 || day > 31 ? [] : [{ year, month, day, span: { start: origin + start, end: origin + start + printed.trimEnd().length }, isSigned }];
}
