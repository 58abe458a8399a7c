import { Sign, kinds } from '../text/signs';

/**
 * The lines of a text with their content, blanks at both ends and the line break left out. All of a text is looked over once, and of
 * each line is kept where it begins and ends and what kinds of signs it has: whoever asks whether something may stand in a line
 * asks `has` first, and need not read lines of prose to find out that they are none of its.
 */
export interface Lines {
  readonly text: string;
  readonly count: number;
  /** Where the content of a line starts and ends; equal for a blank line. */
  start(line: number): number;
  end(line: number): number;
  content(line: number): string;
  /** Whether the whole line, blanks and line break with it, has a sign of one of these kinds; see `text/signs.ts`. */
  has(line: number, signs: number): boolean;
  /** Whether it has signs of these kinds only. */
  hasOnly(line: number, signs: number): boolean;
  /** The whole line without its line break. */
  raw(line: number): string;
  rawStart(line: number): number;
  /** The first line from `line` on in which a figure, or what stands for one, may be; `count` when there is none. */
  nextWithFigure(line: number): number;
}

/**
 * CR, LF and CRLF end a line; U+2028 does not (as in the Language Server Protocol).
 *
 * @param isHidden tells lines that are to be taken for blank, by their content and its place
 */
export function linesOf(text: string, isHidden: (content: string, start: number) => boolean = () => false): Lines {
  const { starts, from, to, signs } = lookedOver(text);
  const count = from.length;
  for (let line = 0; line < count; line++) if (from[line]! < to[line]! && isHidden(text.slice(from[line], to[line]), from[line]!)) to[line] = from[line]!;
  let figures: Int32Array | null = null;
  const content = (line: number): string => text.slice(from[line], to[line]);
  const hasFigure = (line: number): boolean => {
    if (from[line] === to[line]) return false;
    if ((signs[line]! & figureSigns) !== 0) return true;
    if ((signs[line]! & Sign.ampersand) !== 0) return content(line).includes('&nbsp');
    return (signs[line]! & ~ofNumerals) === 0 && numerals.test(content(line));
  };
  const linesWithFigures = (): Int32Array => {
    const next = new Int32Array(count);
    let found = count;
    for (let line = count - 1; line >= 0; line--) {
      if (hasFigure(line)) found = line;
      next[line] = found;
    }
    return next;
  };
  return {
    nextWithFigure: (line) => (figures ??= linesWithFigures())[line] ?? count,
    text,
    count,
    content,
    start: (line) => from[line]!,
    end: (line) => to[line]!,
    has: (line, kinds) => (signs[line]! & kinds) !== 0,
    hasOnly: (line, kinds) => (signs[line]! & ~kinds) === 0,
    raw: (line) => text.slice(starts[line], endOfRaw(text, starts[line]!, starts[line + 1] ?? text.length)),
    rawStart: (line) => starts[line]!,
  };
}

const figureSigns = Sign.digit | Sign.digitLetter | Sign.absence;
const ofNumerals = Sign.sectionNumeral | Sign.numeral | Sign.blank | Sign.tab | Sign.lineBreak;
const numerals = /^[一二两三四五六七八九十百千万]+$/u;

/** Without the line break before the next line; an empty line ends where it begins, however many come before it. */
function endOfRaw(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (kinds[text.charCodeAt(end - 1)]! & Sign.lineBreak) !== 0) end--;
  return end;
}

interface LookedOver {
  /** Where each line begins, and where its content begins and ends. */
  readonly starts: number[];
  readonly from: number[];
  readonly to: number[];
  /** The kinds of all its signs. */
  readonly signs: number[];
}

function lookedOver(text: string): LookedOver {
  const made: LookedOver = { starts: [], from: [], to: [], signs: [] };
  // The table at hand, and no function that shares these variables: this is the one loop over every unit of every text.
  const kindOf = kinds;
  let start = 0;
  let first = -1;
  let last = -1;
  let signs = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? lineFeed : text.charCodeAt(at);
    const kind = kindOf[code]!;
    if ((kind & ends) === 0) {
      signs |= kind;
      if (first < 0) first = at;
      else if (last < at - 1) signs |= blankInside;
      last = at;
    } else if ((kind & lineBreak) === 0) {
      signs |= kind;
    } else {
      made.starts.push(start);
      made.from.push(first < 0 ? start : first);
      made.to.push(first < 0 ? start : last + 1);
      made.signs.push(signs);
      if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at++;
      start = at + 1;
      first = -1;
      signs = 0;
    }
  }
  return made;
}

/** What does not belong to the content of a line at its ends. */
const ends = Sign.blank | Sign.lineBreak;
const { lineBreak, blankInside } = Sign;
const lineFeed = 10;
const carriageReturn = 13;
