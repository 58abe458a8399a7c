import { halfWidth } from '../text/fold';
import { chineseNumeral } from '../text/numerals';
import { shift } from '../text/span';
import type { Span } from '../text/span';

/** The period that the figures of the report are of: 自2020年1月1日起至12月31日止. */
export interface Period {
  readonly span: Span;
  readonly from: PrintedDate;
  /** Null where only the beginning is stated. */
  readonly to: PrintedDate | null;
}

/** A date as printed: the end of a period may leave out its year, and both may leave out their days. */
export interface PrintedDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  readonly span: Span;
}

/**
 * The reporting period: the first of the preamble, else of a sentence anywhere that speaks of figures and a period. Dates may
 * have lost characters (20201月1日) or be written in Chinese numerals; null where there is none, or none can be read.
 *
 * @param openingEnd where the preamble ends
 */
export function readPeriod(text: string, openingStart: number, openingEnd: number): Period | null {
  return periodIn(text.slice(openingStart, openingEnd), openingStart, false) ?? periodIn(text.slice(openingEnd), openingEnd, true);
}

/**
 * What is damaged of the dates of stated periods, wherever they stand: a date that lost characters (20231月1日, 202511日, 12月31止)
 * or has too many (202020年). Empty where every date is whole.
 */
export function readDamagedDates(text: string): Span[] {
  const found: Span[] = [];
  let done = 0;
  for (const { index } of text.matchAll(named)) {
    if (index < done) continue;
    const match = statedPeriod.exec(halfWidth(text.slice(index, index + longestStated)));
    if (match === null) continue;
    const dates = match.groups!['dates']!;
    done = index + match[0].length;
    for (const damaged of dates.matchAll(damagedDate)) found.push(shift({ start: damaged.index, end: damaged.index + damaged[0].length }, done - dates.length));
  }
  return found;
}

function periodIn(stretch: string, origin: number, mustBeNamed: boolean): Period | null {
  const folded = halfWidth(stretch);
  for (const match of folded.matchAll(range)) {
    const from = dateOf(match, 'from', origin);
    const to = match.groups!['toMonth'] === undefined ? null : dateOf(match, 'to', origin);
    const before = folded.slice(Math.max(0, match.index - 40), match.index);
    const isNamed = /(?:统计|統計|数据|數據)[^.;]{0,30}$/u.test(before);
    const isWholeYear = from.month === 1 && to !== null && to.month === 12;
    if (isNamed ? to !== null || (from.month === 1 && from.day === 1) : isWholeYear && !mustBeNamed) {
      return { span: { start: origin + match.index, end: origin + match.index + match[0].length }, from, to };
    }
  }
  return null;
}

const year = '(?:(?:19|20)\\d{2}|二[〇○零O0][〇○零一二三四五六七八九]{2})';
const small = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
// Lines may be broken anywhere; so few blanks keep the search linear.
const gap = '\\s{0,6}';
const date = (name: string, needsYear: boolean): string => {
  const printedYear = `(?<${name}Year>${year})${gap}年?${gap}度?${gap}`;
  return `(?<${name}Date>${needsYear ? printedYear : `(?:${printedYear})?`}(?<${name}Month>${small})${gap}月(?:${gap}(?<${name}Day>${small})${gap}日)?)`;
};
const range = new RegExp(`${date('from', true)}${gap}(?:起|开始|始)?(?:${gap}(?:至|到|[-~]{1,3})${gap}(?:同年|当年|本年)?${gap}${date('to', false)}${gap}[止底]?)?`, 'dgu');

function dateOf({ groups, indices }: RegExpExecArray, name: 'from' | 'to', origin: number): PrintedDate {
  const [start, end] = indices!.groups![`${name}Date`]!;
  const number = (part: string): number | null => {
    const printed = groups![name + part];
    return printed === undefined ? null : /^\d/.test(printed) ? Number(printed) : chineseNumeral(printed.replace(/[○O0]/g, '〇'));
  };
  return { year: number('Year'), month: number('Month')!, day: number('Day'), span: shift({ start, end }, origin) };
}

/** With the words and blanks before its dates no period is longer. */
const longestStated = 500;
/** Where words begin that name a period: a quick look, for they are few. */
const named = /(?:统计|統計|计算|計算|时间|時間|数据|數據|资料|資料)(?=的?(?:[期时時周週]|范围|範圍))/gu;
/** Words that name a period, and the dates behind them. */
const statedPeriod = /^(?:统计|統計|计算|計算|时间|時間|数据|數據|资料|資料)的?(?:期限|时限|時限|期间|期間|期|时段|時段|时间|時間|周期|週期|范围|範圍)(?:为|為|是|自|从|從|由|:|\s)*(?<dates>\d[\d\s年月日起始至到止,-]{4,60})/u;
const damagedDate = /(?<!\d)\d{5,}\s{0,2}[年月日]|(?<!\d)\d{3,4}\s{0,2}[月日]|(?<!\d)20\d\d\s{1,2}\d{1,2}\s{1,2}\d{1,2}\s{0,2}日|\d{4}\s{0,2}年\s{0,2}[月日](?:\s{0,2}日)?|月\s{0,2}日|\d{1,2}\s{0,2}月\s{0,2}\d{1,2}(?![\d\s日])/gu;
