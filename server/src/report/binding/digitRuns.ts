import { forms } from '../../forms/registry';
import { hasDigits, plainDigits } from '../../text/digits';
import { halfWidth } from '../../text/fold';
import { lazy } from '../../text/lazy';

/** A run of digits amid a text without separators. Offsets are code units from the start of the text. */
export interface DigitRun {
  readonly start: number;
  readonly end: number;
  /** ASCII digits, letters that stand for digits converted; with a minus before them or a point among them. */
  readonly digits: string;
  /** The note in brackets behind it; empty where there is none. */
  readonly note: string;
  /** Whether its last digit may be the ordinal of the label behind it. */
  readonly endsInOrdinal: boolean;
}

/** The runs of a glued table, and what is left of its text without them. */
export interface GluedText {
  readonly runs: readonly (DigitRun & { readonly at: number })[];
  /** The labels; `at` of a run is where it stood in them. */
  readonly labels: string;
  /** For each code unit of `labels` its offset in the text. */
  readonly offsets: readonly number[];
}

/**
 * Parts the digits of a glued table from its labels. Digits that number the label behind them (`4.保护…`) stay with it, and
 * so do those of a note in brackets behind a figure (`18(含新制发4件)`), which is left out of both.
 */
export function partDigits(text: string): GluedText {
  const runs: (DigitRun & { at: number })[] = [];
  const offsets: number[] = [];
  let labels = '';
  let at = 0;
  while (at < text.length) {
    digitRun.lastIndex = at;
    const match = digitRun.exec(text)?.[0];
    if (match === undefined || !hasDigits(match)) {
      for (const unit of match ?? text[at]!) {
        labels += unit;
        offsets.push(at++);
      }
      continue;
    }
    const end = at + match.length;
    const ordinal = ordinalAt(match, text, end);
    const length = match.length - (ordinal === 'surely' ? 1 : yearAt(match, text, end));
    const note = length === match.length ? noteAt(text, end) : '';
    if (length > 0) runs.push({ start: at, end: at + length, at: labels.length, digits: asDigits(match.slice(0, length)), note, endsInOrdinal: ordinal === 'perhaps' });
    for (let own = at + length; own < end; own++) {
      labels += text[own];
      offsets.push(own);
    }
    at = end + note.length;
  }
  return { runs, labels, offsets };
}

/** A bar among digits is a 1 that OCR misread. */
function asDigits(text: string): string {
  return plainDigits(halfWidth(text)).replace(/^减/, '-').replaceAll('|', '1');
}

/** A sign is part of a number only right before it; between two runs it parts them. */
const digitRun = /(?:[-−－减](?=[0-9０-９]))?[0-9０-９OoIl〇|]+(?:[.．][0-9０-９OoIl〇]+)?/y;
const ordinalPoint = /^\s?[.、．]\s?\D/u;

function noteAt(text: string, at: number): string {
  return /^[（(](?![一二三四五六七八九十]{1,2}[)）])[^（）()]{1,60}[)）]/u.exec(text.slice(at, at + 64))?.[0] ?? '';
}

/** How many of the last digits of a run are the year with which a sentence begins right behind a table: no figure is followed by 年. */
function yearAt(run: string, text: string, end: number): number {
  return text[end] === '年' && !/[.．]\d{0,3}$/u.test(run) ? /(?:19|20)\d\d$/u.exec(halfWidth(run))?.[0].length ?? 0 : 0;
}

/**
 * Whether the last digit of a run is the ordinal of the label behind it. A comma may also stand within a label that the digits of
 * its row are torn into: 缴纳费用1511000125178、行政机关不再处理.
 */
function ordinalAt(run: string, text: string, end: number): 'surely' | 'perhaps' | 'not' {
  const digit = run.at(-1)!;
  const point = /[.．]/.test(run) ? undefined : ordinalPoint.exec(text.slice(end, end + 3))?.[0];
  if (point === undefined) return isOrdinalOf(digit, text, end) ? 'perhaps' : 'not';
  return !point.includes('、') || run.length === 1 || isOrdinalOf(digit, text, end + point.length - 1) ? 'surely' : 'perhaps';
}

/** Whether a label that the digit numbers goes on behind it, its point lost: 594保护第三方合法权益 may be 59 and 4.保护…. */
function isOrdinalOf(digit: string, text: string, at: number): boolean {
  const plain = plainDigits(halfWidth(digit));
  return numberedLabels().some(({ ordinal, start }) => ordinal === plain && text.startsWith(start, at));
}

const tellingLength = 4;
/** The labels that the forms number, 4.保护第三方合法权益, each as its ordinal and how it begins. */
const numberedLabels = lazy(() => forms.flatMap(({ tables }) => tables.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows)))
  .flatMap(({ label, aliases }) => {
    const ordinal = /^(\d)\.(?=\D)/u.exec(label)?.[1];
    return ordinal === undefined ? [] : [label, ...aliases].map((each) => ({ ordinal, start: each.replace(/^\d\./u, '').slice(0, tellingLength) }));
  }));
