import type { SectionBody } from '../syntax/ast';
import { isBlank, plainSigns } from '../text/fold';
import { Sign, kinds } from '../text/signs';
import type { Span } from '../text/span';
import { widthOf } from '../text/width';

/**
 * A sentence of the prose as its reader reads it: line breaks of a printed page joined, blanks left out (one stays between two
 * digits), full-width forms made half-width but for `。`, traditional characters simplified. Places are relative to its passage.
 */
export interface Sentence {
  readonly text: string;
  /** Where its first unit stands. */
  readonly start: number;
  /** Where each unit stands; null where they stand one behind the other from `start` on. */
  readonly places: readonly number[] | null;
  /** Where each unit ends; null where it is one unit there as well (an entity of a web page is several). */
  readonly ends: readonly number[] | null;
  /** What closes it, as printed: `。`, `；` …; empty at the end of a paragraph. */
  readonly close: string;
  /** Whether its beginning may stand in the paragraph before, which breaks off in the middle of a sentence. */
  readonly isTorn: boolean;
}

/** A paragraph of the prose, with the lines over which a printed page breaks it; what it says depends on its own text alone. */
export interface Passage {
  /** In the section. */
  readonly span: Span;
  readonly sentences: readonly Sentence[];
}

/** The paragraphs of what stands in a section outside of its tables and its heading, in text order; none where there is no prose. */
export function passagesOf(body: SectionBody): Passage[] {
  const { text } = body;
  const paragraphs = paragraphsOf(body);
  const plain = plainPart(text, { start: 0, end: text.length });
  return paragraphs.map((lines, at) => {
    const span = { start: lines[0]!.start, end: lines.at(-1)!.end };
    const isTorn = isTornFrom(text, paragraphs[at - 1]?.at(-1), span.start);
    return { span, sentences: sentencesIn(text, plain, lines, isTorn) };
  });
}

/**
 * A passage again after one of its lines has become another that is no shorter than a broken one. Null where that may part the
 * paragraphs in another way, or tear the sentence that the next one begins with.
 *
 * @param body before, and the text of the section after
 * @param before and `after` the line in the section before and after
 * @param lines of the passage after, and the line before them; undefined where there is none
 */
export function passageAgain(body: SectionBody, before: Span, text: string, after: Span, lines: readonly Span[], above: Span | undefined): Passage | null {
  const { text: old, paragraphs } = body;
  if (isClosed(old, before.end) !== isClosed(text, after.end) || breaksOff(old, before) !== breaksOff(text, after) || beginsAnew(old, before) !== beginsAnew(text, after)) return null;
  // Elsewhere a line that is longer than those of a page must show that this is none.
  const isLong = ({ start, end }: Span): boolean => end - start > longestOnPage;
  if (!(isLong(before) && isLong(after)) && !paragraphs.some((line) => line.start !== before.start && isLong(line))) return null;
  const span = { start: lines[0]!.start, end: lines.at(-1)!.end };
  return { span, sentences: sentencesIn(text, plainPart(text, span), lines, isTornFrom(text, above, span.start)) };
}

function beginsAnew(text: string, { start }: Span): boolean {
  return startsAnew.test(text.slice(start, start + 12));
}

/** Whether a paragraph may begin with the end of a sentence of the line before it. */
function isTornFrom(text: string, before: Span | undefined, start: number): boolean {
  return before !== undefined && breaksOff(text, before) && !startsAnew.test(text.slice(start, start + 12));
}

/** Where the units from `start` to `end` of a sentence stand in its passage; zero-length behind it where `start` is its end. */
export function placeIn(sentence: Sentence, { start, end }: Span): Span {
  const length = sentence.text.length;
  const from = start < length ? placeOf(sentence, start) : length === 0 ? sentence.start : endOf(sentence, length - 1);
  return { start: from, end: end > start && length > 0 ? endOf(sentence, Math.min(end, length) - 1) : from };
}

/** Where a unit of a sentence stands in its passage. */
export function placeOf({ start, places }: Sentence, unit: number): number {
  return places === null ? start + unit : places[unit]!;
}

/** Where a unit of a sentence ends in its passage. */
export function endOf(sentence: Sentence, unit: number): number {
  return sentence.ends === null ? placeOf(sentence, unit) + 1 : sentence.ends[unit]!;
}

/** The lines of each paragraph: a printed page breaks it anywhere. */
function paragraphsOf({ text, paragraphs: lines, subheadings, tables }: SectionBody): Span[][] {
  const longest = lines.reduce((length, { start, end }) => Math.max(length, end - start), 0);
  const widest = longest > longestOnPage ? null : lines.reduce((width, { start, end }) => Math.max(width, widthOf(text.slice(start, end))), 0);
  const isOwnLine = new Set(subheadings.map(({ span }) => span.start));
  const made: Span[][] = [];
  let before: Span | null = null;
  for (const line of lines) {
    const goesOn = before !== null && !isOwnLine.has(line.start) && isBroken(text, before, widest) && !startsAnew.test(text.slice(line.start, line.start + 12))
      && !/\n\s*\n/.test(text.slice(before.end, line.start)) && tables.every(({ span }) => span.end <= before!.start || span.start >= line.start);
    if (goesOn) made.at(-1)!.push(line);
    else made.push([line]);
    before = line;
  }
  return made;
}

/**
 * Whether a line goes on in the next: it is as full as the page is wide, and no sentence ends with it.
 *
 * @param widest the width of the page; null where the lines are longer than those of a page, so that none is broken but for slips
 */
function isBroken(text: string, { start, end }: Span, widest: number | null): boolean {
  const isFull = widest === null ? end - start >= shortestBroken : widthOf(text.slice(start, end)) >= Math.max(widest * 0.75, narrowestPage);
  return isFull && !isClosed(text, end);
}

function isClosed(text: string, end: number): boolean {
  return /[。！？!?；;：:]["”’'）)]?$/u.test(text.slice(end - 2, end));
}

/** Whether a line ends in the middle of a sentence: one that has clauses, and no end. A heading has neither. */
function breaksOff(text: string, { start, end }: Span): boolean {
  return !isClosed(text, end) && /[，,、]/u.test(text.slice(start, end));
}

/** In characters. */
const longestOnPage = 60;
const shortestBroken = 25;
/** In columns, of which a Chinese character takes two. */
const narrowestPage = 36;
const startsAnew = /^\s*(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|[一二三四五六七八九十]是|\d{1,2}[、.．](?!\d)|#|[-*•●]\s)/u;

/** The text in plain signs, as sentences are read; of a section that is read as a whole it is made once. */
interface Plain {
  readonly text: string;
  /** Where it begins in what it was made of. */
  readonly from: number;
}

function plainPart(text: string, { start, end }: Span): Plain {
  return { text: plainSigns(text.slice(start, end)), from: start };
}

function sentencesIn(text: string, plain: Plain, lines: readonly Span[], isTorn: boolean): readonly Sentence[] {
  const kindOf = kinds;
  const origin = lines[0]!.start;
  const made: Sentence[] = [];
  /** The stretches of the text that make the sentence up, a blank that stays by itself; the first one apart, for most have no more. */
  let first: Span | null = null;
  let others: Span[] = [];
  /** The sign before a blank. */
  let last = 0;
  const add = (run: Span): void => {
    if (first === null) first = run;
    else others.push(run);
  };
  const finish = (close: string): void => {
    if (first !== null) made.push(sentenceOf(plain, first, others, origin, close, isTorn && made.length === 0));
    first = null;
    if (others.length > 0) others = [];
    last = 0;
  };
  for (const { start, end } of lines) {
    let from = -1;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      const kind = kindOf[code]!;
      if ((kind & parting) === 0 && (code !== point || !isFullStop(text, at))) {
        if (from < 0) from = at;
        continue;
      }
      if (from >= 0) {
        add({ start: from, end: at });
        last = text.charCodeAt(at - 1);
        from = -1;
      }
      if ((kind & sentenceEnd) !== 0 || code === point) finish(text[at]!);
      else if (isDigit(last) && /^\s+\d/.test(text.slice(at, at + 8))) {
        add({ start: at, end: at + 1 });
        last = code;
      }
    }
    if (from < 0) continue;
    add({ start: from, end });
    last = text.charCodeAt(end - 1);
  }
  finish('');
  // Without the room that an array has that grew: they are many, and kept.
  return made.slice();
}

/** What ends a run of signs. */
const parting = Sign.sentenceEnd | Sign.blank | Sign.lineBreak;
const { sentenceEnd } = Sign;
const point = 0x2e;

function sentenceOf(plain: Plain, first: Span, others: readonly Span[], origin: number, close: string, isTorn: boolean): Sentence {
  const printed = ({ start, end }: Span): string => plain.text.slice(start - plain.from, end - plain.from);
  const start = first.start - origin;
  if (others.length === 0) return { text: printed(first), start, places: null, ends: null, close, isTorn };
  const runs = [first, ...others];
  return {
    text: runs.map((run) => withBlank(printed(run))).join(''),
    start,
    places: runs.flatMap((run) => Array.from({ length: run.end - run.start }, (_, step) => run.start + step - origin)),
    ends: null, close, isTorn,
  };
}

/** A blank that stays is a plain one. */
function withBlank(run: string): string {
  return run.length === 1 && isBlank(run.charCodeAt(0)) ? ' ' : run;
}

/** A point between Chinese words is a full stop that lost its circle; one behind an ordinal or amid digits is none. */
function isFullStop(text: string, at: number): boolean {
  return /[\p{Script=Han}）)%％”]/u.test(text[at - 1] ?? '') && !/[一二三四五六七八九十]{1,3}$/u.test(text.slice(Math.max(0, at - 2), at)) && !/^\d/.test(text.slice(at + 1, at + 2));
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}
