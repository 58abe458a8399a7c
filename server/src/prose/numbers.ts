import type { Decimal } from '../text/decimal';
import { parseDecimal, timesPower } from '../text/decimal';
import { chineseNumeral } from '../text/numerals';
import type { Span } from '../text/span';

/** A number in a sentence, with what it is counted in. Spans are in the sentence. */
export interface ProseNumber {
  /** From the first digit to the end of the unit; words before it (约) not. */
  readonly span: Span;
  /** The digits alone. */
  readonly figure: Span;
  /** As printed, without separators: of 1.2万 it is 1.2. */
  readonly printed: Decimal;
  /** How many powers of ten the unit adds: 4 for 万, 8 for 亿. */
  readonly power: number;
  readonly unit: Unit;
  /** The unit's own word: 件, 条; 元 for every amount of money. */
  readonly counter: string;
  /** What it may be: exactly itself, or a number near it. */
  readonly precision: Precision;
}

export type Unit = 'count' | 'money' | 'percent';
/** `rounded`: to the last digit printed. `over`: at least that, less than one more of its last digit that is not 0. `under`, `about` alike. */
export type Precision = 'exact' | 'rounded' | 'over' | 'under' | 'about';

/** The numbers of a sentence that have a unit in which tables or their shares are counted, in order. */
export function numbersIn(text: string): ProseNumber[] {
  return mayCount(text) ? [...text.matchAll(number)].flatMap((match) => made(match) ?? []) : [];
}

/** A quick look, for most sentences have no number: whether one may stand in a sentence, be it with quotation marks amid it. */
export function mayCount(text: string): boolean {
  return /\d|[零〇一二两三四五六七八九十百千万]["'“”‘’「」『』【】*★]*[件宗封起份]/u.test(text);
}

/** What a number says: 12000 for 1.2万. */
export function statedValue({ printed, power }: Pick<ProseNumber, 'printed' | 'power'>): Decimal {
  return timesPower(printed, power);
}

/** The counters that may count what the tables count; others are of other things. */
const counters = '件次|件|项|个|条|份|宗|起|例|笔|桩|封|部|人次|篇|期|场';
const about = '约|大约|近|将近|超过|超|逾|突破|达到?近|不足';
const number = new RegExp(
  `(?<before>${about})?(?<![\\dA-Za-z.〔第-])(?<!\\d[~～至到])(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?<![每数几])[零〇一二两三四五六七八九十百千万]{1,9}(?=件次|件(?![事件])|宗|封|起(?=[行复诉案,;:。)、]|$)|份(?!额)))`
  + `(?<many>余|多)?(?<power>百万|千万|十万|万|亿)?(?<more>余|多)?(?:(?<percent>%|‰)|个?(?<money>元)|(?<counter>${counters})(?<loose>左右|以上)?)`,
  'gu',
);

function made({ index, groups, 0: whole }: RegExpMatchArray): ProseNumber | null {
  const { before, digits = '', many, more, power, percent, money, counter, loose } = groups ?? {};
  const printed = /^\d/.test(digits) ? parseDecimal(digits.replaceAll(',', '')) : fromNumeral(digits);
  if (printed === null || index === undefined) return null;
  const start = index + (before?.length ?? 0);
  const zeros = power === undefined ? 0 : powers[power]!;
  return {
    span: { start, end: index + whole.length },
    figure: { start, end: start + digits.length },
    printed,
    power: zeros,
    unit: percent !== undefined ? 'percent' : money !== undefined ? 'money' : 'count',
    counter: percent ?? money ?? counter ?? '',
    precision: precisionOf(before, (many ?? more) !== undefined, loose, zeros > 0 || percent !== undefined || printed.scale > 0),
  };
}

const powers: Readonly<Record<string, number>> = { 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8 };

function precisionOf(before: string | undefined, many: boolean, loose: string | undefined, isShort: boolean): Precision {
  if (many || loose === '以上' || (before !== undefined && /超|逾|突破/u.test(before))) return 'over';
  if (before !== undefined && /近|不足/u.test(before)) return 'under';
  if (before !== undefined || loose !== undefined) return 'about';
  return isShort ? 'rounded' : 'exact';
}

function fromNumeral(text: string): Decimal | null {
  const value = chineseNumeral(text);
  return value === null ? null : { digits: BigInt(value), scale: 0 };
}
