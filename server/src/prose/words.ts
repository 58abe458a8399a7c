import type { Meaning, Sum } from '../forms/wordings/wording';
import type { Token, WordToken, YearToken } from './tokens';

/** The words among tokens, of the vocabulary or not. */
export function wordsOf(tokens: readonly Token[]): WordToken[] {
  return tokens.filter((token): token is WordToken => token.kind === 'word');
}

/** Their words in one, without what stands between them. */
export function textOf(tokens: readonly Token[]): string {
  return wordsOf(tokens).map(({ text }) => text).join('');
}

/** The years that a stretch names, but for those it compares with. */
export function yearsIn(tokens: readonly Token[]): YearToken[] {
  return tokens.filter((token): token is YearToken => token.kind === 'year' && !token.isCompared);
}

export function isMark(token: Token): boolean {
  return token.kind === 'mark';
}

export function hasMeaning(token: Token, ...kinds: readonly string[]): token is WordToken {
  return token.kind === 'word' && token.meanings.some(({ kind }) => kinds.includes(kind));
}

/** Whether a word says what is done, and with it which rows or columns are meant: 收到, 办结. */
export function isVerb(token: Token): boolean {
  return token.kind === 'word' && token.meanings.some((meaning) => isPart(meaning) && meaning.verb === true);
}

/** Whether a word says that the whole year is meant. */
export function isOfWholeYear(token: Token): boolean {
  return token.kind === 'word' && /^(?:全年|本年|年内)/u.test(token.text);
}

/** Whether the words say what is counted. */
export function namesSomething(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.kind === 'word' && token.meanings.some((meaning) => meaning.kind === 'topic' || meaning.kind === 'other' || meaning.kind === 'unlisted' || ('implied' in meaning && meaning.implied === true)));
}

/** Whether the words say nothing at all: 共, 为. */
export function saysNothing(tokens: readonly Token[]): boolean {
  return tokens.every((token) => token.kind === 'year' || hasMeaning(token, 'filler', 'and', 'closed', 'list', 'respectively'));
}

/** Whether a word means a part of what a table counts. */
export function isPart(meaning: Meaning): meaning is Extract<Meaning, { kind: 'rows' | 'columns' }> {
  return meaning.kind === 'rows' || meaning.kind === 'columns';
}

/** Whether that part is all of it, and nothing else is meant. */
export function isTotal(sums: readonly Sum[]): boolean {
  return sums.length === 1 && sums[0]!.join() === 'total';
}
