import type { SectionBody } from '../syntax/ast';
import { isBlank } from '../text/fold';
import { simplify } from '../text/simplified';
import type { Span } from '../text/span';
import { widthOf } from '../text/width';

/**
 * A sentence of the prose as its reader reads it: line breaks of a printed page joined, blanks left out (one stays between two
 * digits), full-width forms made half-width but for `。`, traditional characters simplified. `places[i]` is where the code unit
 * `i` of the text stands in the section.
 */
export interface Sentence {
  readonly text: string;
  readonly places: readonly number[];
  /** Counts the paragraphs of the section; sentences of one paragraph have the same. */
  readonly paragraph: number;
  /** What closes it, as printed: `。`, `；` …; empty at the end of a paragraph. */
  readonly close: string;
  /** Whether its beginning may stand in the paragraph before, which breaks off in the middle of a sentence. */
  readonly isTorn: boolean;
}

/** The sentences of what stands in a section outside of its tables and its heading, in text order; none where there is no prose. */
export function sentencesOf(body: SectionBody): Sentence[] {
  const paragraphs = paragraphsOf(body);
  return paragraphs.flatMap((lines, paragraph) => {
    const before = paragraphs[paragraph - 1]?.at(-1);
    const isTorn = before !== undefined && breaksOff(body.text, before) && !startsAnew.test(body.text.slice(lines[0]!.start, lines[0]!.start + 12));
    return sentencesIn(body.text, lines, paragraph).map((sentence, at) => (at === 0 && isTorn ? { ...sentence, isTorn } : sentence));
  });
}

/** Where the units from `start` to `end` of a sentence stand in its section. */
export function placeIn({ places }: Sentence, { start, end }: Span): Span {
  const from = places[start] ?? (places.at(-1) ?? -1) + 1;
  return { start: from, end: end > start ? places[end - 1]! + 1 : from };
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

function sentencesIn(text: string, lines: readonly Span[], paragraph: number): Sentence[] {
  const made: Sentence[] = [];
  let own = '';
  // Of `own`: looking into a text that grows takes longer the longer it is.
  let last = '';
  let places: number[] = [];
  const finish = (close: string): void => {
    if (own !== '') made.push({ text: simplify(own), places, paragraph, close, isTorn: false });
    own = '';
    last = '';
    places = [];
  };
  for (const { start, end } of lines) {
    for (let at = start; at < end; at++) {
      const unit = text[at]!;
      if (ends.test(unit) || (unit === '.' && isFullStop(text, at))) finish(unit);
      else if (!isBlank(unit.charCodeAt(0)) || (isDigit(last) && /^\s+\d/.test(text.slice(at, at + 8)))) {
        last = isBlank(unit.charCodeAt(0)) ? ' ' : half(unit);
        own += last;
        places.push(at);
      }
    }
  }
  finish('');
  return made;
}

const ends = /[。；;！？!?]/u;

/** A point between Chinese words is a full stop that lost its circle; one behind an ordinal or amid digits is none. */
function isFullStop(text: string, at: number): boolean {
  return /[\p{Script=Han}）)%％”]/u.test(text[at - 1] ?? '') && !/[一二三四五六七八九十]{1,3}$/u.test(text.slice(Math.max(0, at - 2), at)) && !/^\d/.test(text.slice(at + 1, at + 2));
}

function isDigit(unit: string): boolean {
  return /\d/.test(unit);
}

function half(unit: string): string {
  const code = unit.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : unit;
}
