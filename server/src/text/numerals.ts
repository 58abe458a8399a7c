import { halfWidth } from './fold';
import { Sign, signsOf } from './signs';

/** Chinese numerals and the ordinals that stand before headings and row labels. */

/**
 * - `section`: 一、
 * - `bracketed`: （一）
 * - `arabic`: 1. or 1、
 * - `arabicBracketed`: (1)
 */
export type OrdinalStyle = 'section' | 'bracketed' | 'arabic' | 'arabicBracketed';

export interface Ordinal {
  readonly style: OrdinalStyle;
  readonly value: number;
  /** Code units from the start of the text to what the ordinal stands before, blanks included. */
  readonly length: number;
}

/** The ordinal at the start of `text` (blanks before it allowed), or null. */
export function readOrdinal(text: string): Ordinal | null {
  // A quick look, for most texts begin with a word.
  if (text.length === 0 || (signsOf(text.charCodeAt(0)) & beginsOrdinal) === 0) return null;
  const match = ordinal.exec(halfWidth(text.slice(0, longest)));
  if (match === null) return null;
  const [whole, bracketed, arabicBracketed, section, arabic] = match;
  if (bracketed !== undefined) return made('bracketed', chineseNumeral(bracketed), whole.length);
  if (arabicBracketed !== undefined) return made('arabicBracketed', Number(arabicBracketed), whole.length);
  if (section !== undefined) return made('section', chineseNumeral(section), whole.length);
  return made('arabic', Number(arabic), whole.length);
}

/** The whole number that Chinese numerals write (十二 → 12, 二〇二三 → 2023, 一万零五 → 10005); null when they write none. */
export function chineseNumeral(text: string): number | null {
  if (!/^[零〇一二两三四五六七八九十百千万]+$/.test(text)) return null;
  if (!/[十百千万]/.test(text)) return text.length > 15 ? null : Number([...text].map((character) => digits.indexOf(normal(character))).join(''));
  let total = 0;
  let section = 0;
  let digit = -1;
  for (const character of text) {
    const value = digits.indexOf(normal(character));
    if (value >= 0) {
      if (digit > 0) return null;
      digit = value;
    } else if (character === '万') {
      if (total > 0 || section + Math.max(digit, 0) === 0) return null;
      total = (section + Math.max(digit, 0)) * 10000;
      section = 0;
      digit = -1;
    } else {
      const unit = character === '十' ? 10 : character === '百' ? 100 : 1000;
      if (digit < 0 && unit !== 10) return null;
      if (digit === 0 || section % (unit * 10) !== 0) return null;
      section += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
    }
  }
  return total + section + Math.max(digit, 0);
}

/** A whole number from 0 to 99 in Chinese numerals, as ordinals are written (12 → 十二). */
export function writtenNumeral(value: number): string {
  if (value === 0) return '〇';
  const tens = Math.floor(value / 10);
  return (tens > 1 ? digits[tens]! : '') + (tens > 0 ? '十' : '') + (value % 10 === 0 ? '' : digits[value % 10]!);
}

/** A whole number from 0 to 9999 as it is counted (105 → 一百零五); from 0 to 99 as ordinals are written; in digits beyond. */
export function numeralOf(value: number): string {
  if (value < 100) return writtenNumeral(value);
  if (value > 9999) return String(value);
  const places = [...String(value)].map(Number);
  const counted = places.map((digit, at) => (digit === 0 ? '零' : digits[digit]! + ['', '十', '百', '千'][places.length - 1 - at]!)).join('');
  return counted.replace(/零+/g, '零').replace(/零$/, '');
}

/** No ordinal with the blanks around it is longer. */
const longest = 40;
const digits = '零一二三四五六七八九';

const beginsOrdinal = Sign.blank | Sign.rareBlank | Sign.lineBreak | Sign.bracket | Sign.digit | Sign.sectionNumeral | Sign.numeral;
const ordinal = /^\s*(?:[(（]\s*([一二三四五六七八九十]{1,3})\s*[)）]|[(（]\s*(\d{1,2})\s*[)）]|([一二三四五六七八九十]{1,3})\s*(?:、(?=\d{4}年)|[、.,:](?!\d))|(\d{1,2})\s*(?:[、)]|\.(?!\d)))[\s、.]*/u;

function normal(character: string): string {
  return character === '〇' ? '零' : character === '两' ? '二' : character;
}

function made(style: OrdinalStyle, value: number | null, length: number): Ordinal | null {
  return value === null ? null : { style, value, length };
}
