import { isOfDisclosure } from '../forms/wordings/registry';
import type { Sum } from '../forms/wordings/wording';
import type { Claim, Quantity } from './claim';
import type { Phrase } from './phrases';
import { topicsIn } from './quantity';
import type { WordToken } from './tokens';
import { hasMeaning, isPart, isTotal, isVerb, wordsOf } from './words';

/** The parts of a number that a sentence lists (其中, 分别为). */
export interface List {
  /** The claim of the whole; null where that is none. */
  readonly whole: number | null;
  /** Whether the whole is of something that the tables do not have; then its parts are too. */
  readonly isOther: boolean;
  /** Whether it is not known what the whole is. */
  readonly isUnknown: boolean;
  /** The rows that its parts may be of where the whole is two numbers, or either of them; null otherwise. */
  readonly rows: readonly Sum[] | null;
  /** Whether the list says that it is complete. */
  readonly isClosed: boolean;
  readonly depth: number;
  /** By what the parts are told; null before the first. */
  readonly axis: Axis | null;
}

/** By applicants or outcomes, by where they come from, by their results, by the way they came in. */
export type Axis = 'column' | 'source' | 'result' | 'other';

/** The word that opens a list, wherever in the words of a phrase; null where none does. */
export function openerOf({ before, left }: Phrase): WordToken | null {
  return [...before, ...left].findLast((token): token is WordToken => hasMeaning(token, 'list', 'closed', 'respectively') && !hasMeaning(token, 'filler')) ?? null;
}

/** Whether a number cannot be a part of the list any more: a verb of its own begins a new count, or it is of another topic. */
export function endsList(list: List, phrase: Phrase, claims: readonly Claim[]): boolean {
  const words = wordsOf([...phrase.left, ...phrase.right]);
  const topics = topicsIn(words.filter((word) => !word.meanings.some((meaning) => meaning.kind === 'topic' && meaning.unsure === true)));
  const hasVerb = words.some(isVerb);
  const whole = list.whole === null ? null : claims[list.whole]!.quantity;
  // 公文317件，其中主动公开58件、依申请公开141件.
  if (list.isOther && phrase.isListed && !hasVerb && !words.some(({ text }) => /申请$|请求$/u.test(text))) return false;
  if (list.isOther) return hasVerb || (topics !== null && !topics.every(isOfDisclosure));
  if (topics !== null && whole !== null && !topics.every((id) => whole.topics.includes(id))) return true;
  const hasPart = words.some((word) => word.meanings.some((meaning) => isPart(meaning) && meaning.verb !== true && !isTotal(meaning.sums)) || hasMeaning(word, 'channel'));
  return hasVerb && !hasPart;
}

/** What is carried over is no part of what was answered. */
export function mayBePart({ whole }: List, part: Quantity | null, claims: readonly Claim[]): boolean {
  const answered = whole === null ? null : claims[whole]!.quantity;
  return part === null || answered === null || !part.readings[0]!.rows.includes('carriedOut') || !answered.readings.every(({ rows }) => rows.join() === 'total');
}

/** By what a part is told from the others. */
export function axisOf(quantity: Quantity | null): Axis {
  const likeliest = quantity?.readings[0];
  if (likeliest === undefined) return 'other';
  if (likeliest.columns.join() !== 'total') return 'column';
  return likeliest.rows.every((row) => row === 'new' || row === 'carriedIn') ? 'source' : 'result';
}
