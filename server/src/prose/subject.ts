import { isOfDisclosure } from '../forms/wordings/registry';
import type { Quantity } from './claim';
import type { Phrase } from './phrases';
import { topicsIn } from './quantity';
import type { Last } from './result';
import type { Token } from './tokens';
import { hasMeaning, isVerb, wordsOf } from './words';

/**
 * What applications, reviews and lawsuits were about: 申请内容主要涉及征地（98件）、行政处罚（12件）. Acts that the tables count are named there, and
 * it is not they that are counted.
 *
 * @param whole what the list counts that the number is in; null where it is in none
 */
export function isBySubject(phrase: Phrase, previous: Last, whole: Quantity | null): boolean {
  if (goesOnBySubject(previous, phrase)) return true;
  if (!namesNoPart(phrase)) return false;
  if (phrase.left.some((token) => hasMeaning(token, 'about'))) return true;
  return whole !== null && whole.table !== 'disclosure' && namesActs([...phrase.left, ...phrase.right]);
}

/** Whether a number goes on with the list of what others were about. */
export function goesOnBySubject(previous: Last, phrase: Phrase): boolean {
  return previous.excuse === 'subject' && phrase.goesOn && namesNoPart(phrase) && namesActs([...phrase.left, ...phrase.right]);
}

/** Whether words name acts or documents of the tables, and nothing that is done with them. */
export function namesActs(tokens: readonly Token[]): boolean {
  const words = wordsOf(tokens);
  const topics = topicsIn(words);
  return topics !== null && topics.every(isOfDisclosure) && !words.some(isVerb);
}

/** 其中自然人3件 and 办结3件 tell by what the tables tell by. */
function namesNoPart({ left, right }: Phrase): boolean {
  return ![...left, ...right].some((token) => isVerb(token) || (hasMeaning(token, 'rows', 'columns') && !hasMeaning(token, 'topic', 'filler')));
}
