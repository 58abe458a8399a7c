import { hasDigits, plainDigits } from '../../text/digits';
import type { GluedDigits } from '../report';
import type { DigitText } from './cuts';

/** One way to read what is printed as digits, with the offset in the text of each of them. */
export interface PlacedDigits extends DigitText {
  readonly places: readonly number[];
}

/**
 * The digits that are all of a cell, but for a note in brackets; null where it holds anything else.
 *
 * @param start where the cell's text begins
 */
export function gluedDigits(text: string, start: number): GluedDigits | null {
  const match = /^([0-9０-９OoIl〇]+)\s*([（(][^（）()]{1,60}[)）])?$/u.exec(text);
  if (match === null || !hasDigits(match[1]!)) return null;
  return { span: { start, end: start + match[1]!.length }, text: match[1]!, note: match[2] ?? '', endsInOrdinal: false };
}

/**
 * Every way to read stretches of digits that belong together: a bar among them is a 1 or parts figures, a last digit may be the
 * ordinal of the label behind it. Null where these are too many, or something else stands among the digits.
 */
export function waysToRead(stretches: readonly GluedDigits[]): PlacedDigits[] | null {
  let ways: PlacedDigits[] = [{ digits: '', places: [], borders: new Set(), least: new Map() }];
  for (const stretch of stretches) {
    const own = waysOf(stretch);
    if (own === null || ways.length * own.length > mostWays) return null;
    ways = ways.flatMap((before) => own.map((after) => joined(before, after, stretch.note)));
  }
  return ways;
}

const mostWays = 64;

interface Way {
  readonly digits: string;
  readonly places: readonly number[];
  readonly borders: readonly number[];
}

function waysOf({ span, text, endsInOrdinal }: GluedDigits): Way[] | null {
  let ways: Way[] = [{ digits: '', places: [], borders: [] }];
  for (let at = 0; at < text.length; at++) {
    const digit = plainDigits(text[at]!);
    // Where a line ends among digits it is none of them.
    if (/\s/.test(digit)) continue;
    if (!/[0-9|]/.test(digit)) return null;
    const extended = ({ digits, places, borders }: Way, more: string): Way => ({ digits: digits + more, places: [...places, span.start + at], borders });
    ways = digit !== '|' ? ways.map((way) => extended(way, digit)) : ways.flatMap((way) => [extended(way, '1'), { ...way, borders: [...way.borders, way.digits.length] }]);
    if (ways.length > mostWays) return null;
  }
  return endsInOrdinal && text.length > 1 ? [...ways, ...ways.map((way) => ({ ...way, digits: way.digits.slice(0, -1), places: way.places.slice(0, -1) }))] : ways;
}

function joined(before: PlacedDigits, after: Way, note: string): PlacedDigits {
  const offset = before.digits.length;
  const end = offset + after.digits.length;
  const least = leastBy(note);
  return {
    digits: before.digits + after.digits,
    places: [...before.places, ...after.places],
    borders: new Set([...before.borders, ...after.borders.map((at) => at + offset), end]),
    least: least > 0 ? new Map([...before.least, [end, least]]) : before.least,
  };
}

/** What a figure with a note (`18(含新制发4件,修改14件)`) is at least: none of the parts that it includes is more. */
function leastBy(note: string): number {
  if (!/^[（(]\s*(?:其中|含|包括|包含)/u.test(note)) return 0;
  return [...note.matchAll(/(\d{1,9})\s*[件项个条份]/gu)].reduce((most, match) => Math.max(most, Number(match[1])), 0);
}

/** A figure among glued digits as ASCII digits: a bar that does not part two is a 1, and the end of a line tears it. */
export function asDigits(text: string): string {
  return plainDigits(text).replaceAll('|', '1').replace(/\s+/g, '');
}
