import type { Claim } from './claim';
import type { Token, WordToken } from './tokens';
import { hasMeaning } from './words';

/** Which way the words before a number say that something has changed by it; null where they say no such thing (增加到). */
export function changeIn(left: readonly Token[]): Claim['direction'] {
  const at = left.findLastIndex((token) => hasMeaning(token, 'change'));
  if (at < 0 || left.slice(at + 1).some((token) => token.kind === 'word' && /^(?:到|至)$/u.test(token.text))) return null;
  const word = left[at] as WordToken;
  if (/[到至]$/u.test(word.text)) return null;
  const isComparing = left.some((token) => hasMeaning(token, 'compared') || (token.kind === 'year' && token.isCompared));
  const change = word.meanings.find((meaning) => meaning.kind === 'change');
  return change !== undefined && (isComparing || word.meanings.length === 1) ? change.direction : null;
}
