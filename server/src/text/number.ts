import type { Decimal } from './decimal';
import { formatDecimal, parseDecimal } from './decimal';
import { plainDigits } from './digits';
import { halfWidth } from './fold';
import { chineseNumeral } from './numerals';
import { Sign, signsIn } from './signs';

/**
 * A way to write digits other than with plain ASCII ones: full-width forms, thousands separators, blanks among them, zeros
 * before the number, letters that look like digits (O o 〇 I l), Chinese numerals.
 */
export type NumberWriting = 'full-width' | 'separators' | 'spaces' | 'leading zeros' | 'letters' | 'chinese';

/** A number as it stands in a cell. Offsets are code units from the start of the cell's text. */
export interface PrintedNumber {
  readonly value: Decimal;
  /** From the first to the last character of the number: a sign, 减 or 增 included, unit and note not. */
  readonly start: number;
  readonly end: number;
  /** A unit printed behind it (元, 万元, 件), or null. */
  readonly unit: string | null;
  /** What else stands in the cell (`（其中修订16件）`), or null. */
  readonly note: string | null;
  /** In which ways its digits are not plain; empty when they are. */
  readonly writing: readonly NumberWriting[];
  /** The same number in plain digits, decimals as printed; 减, 增 and + stay as they are. */
  readonly plain: string;
}

/**
 * Reads the number that a cell consists of, with an optional unit and a note in brackets behind it. Conventions seen in
 * published reports: full-width digits, thousands separators, `减4` for −4, `320.23 万元`, `18(含新制发4件)`, letters for
 * digits from OCR (O o 〇 for 0; I l for 1; a bar may be a separator and is none), Chinese numerals.
 *
 * @param text the cell without blanks around it
 * @returns null when the cell is no number (text, two numbers, an approximation)
 */
export function readNumber(text: string): PrintedNumber | null {
  const first = text.charCodeAt(0);
  if (text.length <= 15 && first >= 48 && first <= 57 && /^(?:0|[1-9]\d*)$/.test(text)) {
    return { value: { digits: BigInt(text), scale: 0 }, start: 0, end: text.length, unit: null, note: null, writing: [], plain: text };
  }
  if (text.length > longestCell || isSurelyNone(text)) return null;
  const folded = halfWidth(text).replace(bracketedUnit, '$1');
  const match = number.exec(folded) ?? chinese.exec(folded);
  if (match === null) return null;
  const { sign = '', digits = '', unit = null, note = null } = match.groups ?? {};
  const value = valueOf(sign.trim(), digits);
  if (value === null) return null;
  const end = sign.length + digits.length;
  const plain = sign.trim() + formatDecimal(value).replace('-', '');
  return { value, start: 0, end, unit, note, writing: writingOf(text.slice(0, end), sign, digits), plain };
}

/** Whether a text is a figure but for a mark behind it (`3,`) that is none of an ordinal: a slip of the finger, and no number. */
export function isFigureWithMark(text: string): boolean {
  return /^\d{1,12}[,，;；。]$/u.test(text);
}

/** Among so many figures of a line such a text is one of them; beside fewer it may end a sentence. */
export const fewestBesideMark = 3;

/** Whether a number in such a unit counts more than ones: 1.2万 is 12000. */
export function isMultiple(unit: string | null): boolean {
  return unit !== null && /^[万亿]/u.test(unit);
}

/** Whether a cell holds nothing but a mark of web pages for a blank. */
export function isBlankMark(text: string): boolean {
  return /^(?:&nbsp;?|&#160;|\s)+$/iu.test(text);
}

/** Whether a cell says in a customary way that there is nothing: `/ - — 无 不适用 不涉及 N/A`. */
export function isPlaceholder(text: string): boolean {
  return /^(?:[/\\-]{1,4}|无|暂无|没有|不适用|不涉及|未涉及|未发生|n\/?a|空)$/iu.test(halfWidth(text.trim()));
}

/** Whether a text has nothing of which a number may be made: most labels have not. */
function isSurelyNone(text: string): boolean {
  return (signsIn(text) & (Sign.digit | Sign.digitLetter | Sign.sectionNumeral | Sign.numeral)) === 0 && !/[ＯｏＩｌ]/.test(text);
}

/** No cell with a figure is longer, notes included. */
const longestCell = 200;
const unitNames = '万元|亿元|元|件|项|个|条|宗|份|次|起|万|亿';
const units = `(?<unit>${unitNames})?`;
const bracketedUnit = new RegExp(`[(]\\s*(${unitNames})\\s*[)]`, 'u');
const note = '(?<note>[(\\[【].*[)\\]】]?)?';
const tail = `\\s*${units}\\s*${note}\\s*$`;
const number = new RegExp(
  `^(?<sign>减少?\\s*|增加?\\s*|[+-]\\s*)?(?<digits>(?:[0-9OoIl〇]{1,3}(?:[,'][0-9OoIl〇]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+|[0-9OoIl〇]+)(?:\\s?\\.\\s?[0-9OoIl〇]+)?)${tail}`,
  'u',
);
/** What stands in Latin letters behind a numeral, 二(èr), is how it is read and no note: the numeral is a label's ordinal. */
const chinese = new RegExp(`^(?<sign>减少?\\s*|增加?\\s*)?(?<digits>[零〇一二两三四五六七八九十百千万]+)(?!\\(\\p{Script=Latin})${tail}`, 'u');

/** The minus sign proper (−) is as good as a hyphen; the dashes that some write for it are not. */
function writingOf(printed: string, sign: string, digits: string): NumberWriting[] {
  if (/^[零一二两三四五六七八九十百千万]/u.test(digits)) return ['chinese'];
  const ways: [NumberWriting, boolean][] = [
    ['full-width', /[\uff01-\uff5e\u3000\u3002\u2013-\u2015]/u.test(printed)],
    ['separators', /[,']/.test(digits)],
    ['spaces', / /.test(digits) || /^[+-] /.test(sign)],
    ['leading zeros', /^0[0-9OoIl〇]/u.test(digits)],
    ['letters', /[OoIl〇]/u.test(digits)],
  ];
  return ways.filter(([, holds]) => holds).map(([way]) => way);
}

function valueOf(sign: string, digits: string): Decimal | null {
  const negative = sign.startsWith('减') || sign === '-';
  const numeral = /^[零一二两三四五六七八九十百千万]/u.test(digits) ? chineseNumeral(digits) : null;
  const plain = numeral === null ? plainDigits(digits.replace(/[,' ]/g, '')) : String(numeral);
  return parseDecimal(`${negative ? '-' : ''}${plain}`);
}
