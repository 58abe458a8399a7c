import { isLabel } from '../forms/vocabulary';
import { readOrdinal } from '../text/numerals';
import { Sign, kinds, signsOf } from '../text/signs';
import type { Span } from '../text/span';
import type { Subheading } from './ast';
import type { Lines } from './lines';

/**
 * The sub-headings （一） 1. (1) of a section, in text order: at the start of a line, and （一） also behind the end of a
 * sentence in a text that has lost its line breaks. The title ends with the first sentence.
 *
 * @param from the line and `behind` the offset from which on they are looked for: the section's heading is none of them
 * @param inTable tells the lines that belong to a table; their ordinals are row labels
 */
export function findSubheadings(lines: Lines, from: number, behind: number, inTable: (line: number) => boolean): Subheading[] {
  const found: Omit<Subheading, 'end'>[] = [];
  for (let line = from; line < lines.count; line++) {
    if (inTable(line)) continue;
    for (const each of subheadingsOn(lines.text, { start: Math.max(lines.start(line), behind), end: lines.end(line) })) found.push(each);
  }
  return withEnds(found, lines.text.length);
}

/** Those that stand on one line. */
export function subheadingsOn(text: string, { start, end }: Span): readonly Omit<Subheading, 'end'>[] {
  if (start >= end) return [];
  const first = (signsOf(text.charCodeAt(start)) & mayBegin) === 0 ? null : subheadingAt(text, start + marksAt(text, start, end), end);
  if (first === null && (end - start <= longestLine || !holdsBracketed(text, start, end))) return [];
  const amid = end - start <= longestLine || !holdsBracketed(text, start, end) ? [] : [...text.slice(start, end).matchAll(amidText)].flatMap((match) => subheadingAt(text, start + match.index, end) ?? []);
  return [...(first === null ? [] : [first]), ...amid.filter(({ span }) => span.start !== first?.span.start)];
}

function marksAt(text: string, start: number, end: number): number {
  return /^(?:#{1,6}\s*|\*\*)*/.exec(text.slice(start, Math.min(end, start + 20)))![0].length;
}

/** What an ordinal may begin with, and what may stand before it. */
const mayBegin = Sign.bracket | Sign.digit | Sign.sectionNumeral | Sign.numeral | Sign.headingMark | Sign.blank | Sign.rareBlank | Sign.lineBreak;

/** A quick look: whether a numeral stands right behind a bracket. */
function holdsBracketed(text: string, start: number, end: number): boolean {
  const kindOf = kinds;
  for (let at = start + 1; at < end; at++) {
    if ((kindOf[text.charCodeAt(at - 1)]! & bracket) !== 0 && (kindOf[text.charCodeAt(at)]! & numerals) !== 0) return true;
  }
  return false;
}

const { bracket } = Sign;
const numerals = Sign.sectionNumeral | Sign.numeral;

/** Each reaches to the next one of its level or above. */
function withEnds(found: readonly Omit<Subheading, 'end'>[], last: number): Subheading[] {
  const ends: [number, number, number] = [last, last, last];
  return found.toReversed().map((subheading) => {
    const end = ends[subheading.level - 1]!;
    ends.fill(subheading.span.start, subheading.level - 1);
    return { ...subheading, end };
  }).reverse();
}

const longestLine = 60;
const longestTitle = 60;
const usualTitle = 12;
const amidText = /(?<=[。；;！？”"）)])\s*[（(][一二三四五六七八九十]{1,3}[)）]/gu;

function subheadingAt(text: string, start: number, end: number): Omit<Subheading, 'end'> | null {
  const line = text.slice(start, Math.min(end, start + longestTitle * 2));
  const ordinal = readOrdinal(line);
  if (ordinal === null) return null;
  const from = start + (line.length - line.trimStart().length);
  const rest = line.slice(ordinal.length);
  if (isReference(text, from, rest)) return null;
  const sentence = /^[^。；;：:！？|\t<]*/u.exec(rest)![0].trimEnd();
  // Without line breaks nothing but the usual last word tells where the title ends (（三）政府信息管理方面严格执行…).
  const runsOn = end - start > longestLine && sentence.length > usualTitle;
  const title = runsOn ? (/^.{2,20}?(?:方面|情况)/u.exec(sentence)?.[0] ?? sentence) : sentence;
  if (title === '' || title.length > longestTitle) return null;
  // The label of a group, or of a row that is only just being typed: in no table, but no heading either.
  if (isLabel(line.slice(0, ordinal.length + title.length))) return null;
  const level = ordinal.style === 'arabic' ? 2 : ordinal.style === 'arabicBracketed' ? 3 : 1;
  const printed = line.slice(from - start, ordinal.length).trimEnd();
  return {
    level,
    ordinal: { style: ordinal.style, value: ordinal.value, span: { start: from, end: from + printed.length } },
    span: { start: from, end: start + ordinal.length + title.length },
  };
}

/** Words of a sentence that was broken over lines: 第二十条第⏎（八）项, 2、⏎3、4月. */
function isReference(text: string, start: number, rest: string): boolean {
  return /^(?:[项款条]|\d{1,2}\s*[、月日号季])/u.test(rest) || /第\s*$/u.test(text.slice(Math.max(0, start - 10), start));
}
