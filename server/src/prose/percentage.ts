import type { Rate } from '../forms/wordings/wording';
import type { Bilingual } from '../text/bilingual';
import type { Claim } from './claim';
import { changeIn } from './changes';
import { excuseOf, otherPeriod, otherThing, strangeWords, unknownThing } from './excuses';
import type { Phrase } from './phrases';
import type { Context } from './quantity';
import { quantityOf } from './quantity';
import type { Result } from './result';
import { spokenOf } from './speaker';
import type { Token, WordToken } from './tokens';
import { hasMeaning, isMark, saysNothing } from './words';

/** What stands before a percentage. */
export interface Before {
  /** The number that it stands behind; null where that is no claim, or there is none. */
  readonly previous: number | null;
  /** Whether that number is of something that the tables do not have. */
  readonly isOther: boolean;
  readonly context: Context;
  /** The claims of the section, and the first of the sentence. */
  readonly claims: readonly Claim[];
  readonly first: number;
  readonly isPartOfYear: boolean;
}

/** Reads a percentage as a share, a change or a rate. */
export function percentageOf(phrase: Phrase, before: Before): Result {
  if (before.isPartOfYear) return { isExcused: true, reason: otherPeriod };
  const change = changeIn(phrase.left);
  if (change !== null) return changeOf(phrase, change, before);
  const rate = phrase.left.findLast((token): token is WordToken => hasMeaning(token, 'rate'));
  if (rate !== undefined) return rateOf(phrase, rate, before);
  return shareOf(phrase, before);
}

function changeOf(phrase: Phrase, direction: Claim['direction'], { previous, isOther, context }: Before): Result {
  const { words, strange } = spokenOf(phrase);
  const excuse = excuseOf(phrase, '%');
  if (excuse !== null && excuse.kind !== 'aside') return { isExcused: true, reason: otherChange };
  if (strange !== null) return names(words) ? { isExcused: false, reason: strangeWords(strange) } : { isExcused: true, reason: unknownThing(strange) };
  const own = quantityOf(words, { isMoney: false, counter: null }, context);
  const isNamed = 'quantity' in own && excuse === null;
  if (!isNamed && previous === null) return isOther ? { isExcused: true, reason: otherChange } : { isExcused: false, reason: changeOfWhat };
  return { claim: { kind: 'change', direction, of: isNamed && words.some((token) => hasMeaning(token, 'topic')) ? null : previous, quantity: isNamed ? own.quantity : null } };
}

/** A rate is checked where the sentence has just the two numbers that it is of. */
function rateOf(phrase: Phrase, word: WordToken, { claims, first }: Before): Result {
  const { strange } = spokenOf(phrase);
  const rate = word.meanings.find((meaning) => meaning.kind === 'rate')?.is;
  if (rate === undefined || strange !== null) return { isExcused: true, reason: rateOfNothing };
  const counts = claims.slice(first).map((claim, index) => ({ claim, at: first + index })).filter(({ claim }) => claim.kind === 'count');
  const parts = counts.filter(({ claim }) => isOne(claim, rate, rate.parts));
  const bases = counts.filter(({ claim }) => isOne(claim, rate, rate.bases) && !parts.some((part) => part.claim === claim));
  const carried = counts.some(({ claim }) => claim.quantity!.readings[0]!.rows.join().startsWith('carried'));
  return parts.length === 1 && bases.length === 1 && !carried ? { claim: { kind: 'rate', of: bases[0]!.at, part: parts[0]!.at } } : { isExcused: true, reason: rateOfNothing };
}

/** Whether a number counts one of the sums, by the likeliest of its readings. */
function isOne({ quantity }: Claim, { axis }: Rate, sums: Rate['parts']): boolean {
  const likeliest = quantity?.readings[0];
  return likeliest !== undefined && sums.some((sum) => sum.join() === likeliest[axis].join()) && (axis === 'columns' || likeliest.columns.join() === 'total');
}

function shareOf(phrase: Phrase, { previous, isOther }: Before): Result {
  const { words, strange } = spokenOf(phrase);
  const at = phrase.left.findIndex((token) => hasMeaning(token, 'share'));
  const isBehind = phrase.depth > 0 && phrase.left.length === 0 && phrase.before.every(isMark);
  if (at < 0 && !(isBehind && previous !== null)) {
    const excuse = excuseOf(phrase, '%');
    if (excuse !== null) return { isExcused: true, reason: otherThing };
    return strange !== null && !names(words) ? { isExcused: true, reason: unknownThing(strange) } : { isExcused: false, reason: shareOfWhat };
  }
  if (isOther) return { isExcused: true, reason: shareOfOther };
  // 208件(17.46%) is a share without the word.
  const share = phrase.left[at] as WordToken | undefined;
  const base = share?.meanings.find((meaning) => meaning.kind === 'share')?.of ?? null;
  // 予以公开占50.64% is a share of what is named, not of the number before.
  if (previous === null || !saysNothing(phrase.left.slice(0, Math.max(at, 0))) || !saysNothing(phrase.left.slice(at + 1))) return { isExcused: false, reason: shareOfWhat };
  const quantity = base === null ? null : { topics: ['applications'] as const, table: 'applications' as const, readings: base.map((rows) => ({ rows, columns: ['total'] })) };
  return { claim: { kind: 'share', of: previous, quantity } };
}

/** Whether words name anything of the tables. */
function names(words: readonly Token[]): boolean {
  return words.some((token) => hasMeaning(token, 'topic', 'rows', 'columns'));
}

const otherChange: Bilingual = { zh: '增减的不是表中的事项', en: 'what has changed is nothing of the tables' };
const changeOfWhat: Bilingual = { zh: '看不出增减的是什么', en: 'what has changed is not said' };
const rateOfNothing: Bilingual = { zh: '句中没有单独据以计算这个比率的两个数', en: 'the sentence does not have just the two numbers of this rate' };
const shareOfWhat: Bilingual = { zh: '看不出是什么的百分比', en: 'a percentage of what is not said' };
const shareOfOther: Bilingual = { zh: '占比前面的数不是表中的事项', en: 'the number before the share is nothing of the tables' };
