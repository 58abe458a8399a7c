import { lazy } from './lazy';
import { mapped, tableOf } from './mapped';
import { simplifiedUnits, simplify } from './simplified';

/**
 * Folding makes writings of the same thing equal: full-width and half-width forms, blanks, quotes, brackets, punctuation.
 */

/** One code unit for another: full-width ASCII, ideographic blanks and the dashes and points that stand for ASCII ones. */
export function halfWidth(text: string): string {
  return mapped(text, halfWidths());
}

/** Full-width ASCII signs as half-width ones; other full-width signs (。) and blanks stay. */
export function asciiSigns(text: string): string {
  return mapped(text, signs());
}

/** The same, and traditional characters as simplified ones. */
export function plainSigns(text: string): string {
  return mapped(text, plain());
}

/** ASCII signs as full-width ones; a blank stays. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/**
 * What is left of a label when only its Chinese letters and digits count: no blanks, punctuation, quotes or brackets, no
 * Latin letters (pinyin stands behind characters in some texts), traditional characters as simplified ones.
 */
export function foldLabel(text: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isUsualLetter(code)) continue;
    // What is neither usual nor plainly none is looked up, a character of two units whole.
    if (!isNoLetter(code)) return simplify(halfWidth(text).replace(notLetters, ''));
    out += text.slice(from, at);
    from = at + 1;
  }
  return simplify(from === 0 ? text : out + text.slice(from));
}

/** The ideographs in use, and ASCII digits. */
export function isUsualLetter(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39);
}

/** The rest of ASCII, quotes and dashes, the usual marks of Chinese text, full-width marks and Latin letters. */
function isNoLetter(code: number): boolean {
  return code < 0x80 || code === 0xa0 || (code >= 0x2010 && code <= 0x2027) || (code >= 0x3000 && code <= 0x3004) || (code >= 0x3008 && code <= 0x3020)
    || (code >= 0xff01 && code <= 0xff0f) || (code >= 0xff1a && code <= 0xff5e);
}

/** The text without bracketed insertions, nested ones too, for labels that carry instructions. */
export function withoutBrackets(text: string): string {
  for (let before = text; ; before = text) {
    text = text.replace(/[(（][^()（）]*[)）]/g, '');
    if (text === before) return text.replace(/[(（][^()（）]*$/, '');
  }
}

export function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200d) || code === 0x2028 || code === 0x2029 || code === 0x85;
}

/** The first offset at or behind `start` that is no blank, at most `end`. */
function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The stretch without blanks at its ends; zero-length at `start` when all is blank. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const from = skipBlanks(text, start, end);
  if (from === end) return { start, end: start };
  let to = end;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

const notLetters = /[^\p{Script=Han}\p{N}]+/gu;

/** ASCII signs by the full-width ones that stand for them. */
const asciiUnits: readonly (readonly [number, number])[] = Array.from({ length: 0xff5e - 0xff01 + 1 }, (_, at) => [0xff01 + at, 0x21 + at] as const);
const [blank, point, hyphen] = [0x20, 0x2e, 0x2d];
const signs = lazy(() => tableOf(asciiUnits));
const plain = lazy(() => tableOf([...asciiUnits, ...simplifiedUnits()]));
const halfWidths = lazy(() => tableOf([
  ...asciiUnits, [0x3000, blank], [0xa0, blank], [0x3002, point], [0x2212, hyphen], [0x2013, hyphen], [0x2014, hyphen], [0x2015, hyphen],
]));
