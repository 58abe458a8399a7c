import type { NumberToken, Token, WordToken, YearToken } from './tokens';

/** A number of a sentence with the words that may say what it counts. */
export interface Phrase {
  readonly number: NumberToken;
  /** Before it, from the last mark or number on. */
  readonly left: readonly Token[];
  /** Behind it, as far as they do not belong to the next number. */
  readonly right: readonly Token[];
  /** The clauses without a number between the one before and this, in order. */
  readonly before: readonly Token[];
  /** Whether its words follow those of the number before it at once, without a clause between them. */
  readonly goesOn: boolean;
  /** How many brackets are open. */
  readonly depth: number;
}

/** The numbers of a sentence, each with its words. */
export function phrasesOf(tokens: readonly Token[]): Phrase[] {
  const phrases: Phrase[] = [];
  let gap: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'mark' && token.mark === '(') depth++;
    if (token.kind === 'mark' && token.mark === ')') depth = Math.max(0, depth - 1);
    if (token.kind !== 'number') {
      gap.push(token);
      continue;
    }
    const previous = phrases.at(-1);
    const { right, before, left, goesOn } = previous === undefined ? { right: [], goesOn: false, ...opening(gap) } : between(previous, gap);
    if (previous !== undefined) phrases[phrases.length - 1] = { ...previous, right };
    phrases.push({ number: token, left, right: [], before, goesOn, depth });
    gap = [];
  }
  const last = phrases.at(-1);
  if (last === undefined) return phrases;
  const end = gap.findIndex(isMark);
  phrases[phrases.length - 1] = { ...last, right: end < 0 ? gap : gap.slice(0, end) };
  return phrases;
}

export function isMark(token: Token): boolean {
  return token.kind === 'mark';
}

export function hasMeaning(token: Token, ...kinds: readonly string[]): token is WordToken {
  return token.kind === 'word' && token.meanings.some(({ kind }) => kinds.includes(kind));
}

/** Whether the words say what is counted. */
export function namesSomething(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.kind === 'word' && token.meanings.some((meaning) => meaning.kind === 'topic' || meaning.kind === 'other' || ('implied' in meaning && meaning.implied === true)));
}

/** Whether the words say nothing at all: 共, 为. */
export function saysNothing(tokens: readonly Token[]): boolean {
  return tokens.every((token) => token.kind === 'year' || hasMeaning(token, 'filler', 'and', 'closed', 'list'));
}

function opening(gap: readonly Token[]): { before: readonly Token[]; left: readonly Token[] } {
  const at = lastClause(gap);
  return { before: gap.slice(0, at), left: gap.slice(at) };
}

/** Where the last clause begins; a colon before nothing but 共 belongs to it. */
function lastClause(gap: readonly Token[]): number {
  const at = gap.findLastIndex(isMark);
  const last = gap[at];
  if (last?.kind === 'mark' && last.mark === ':' && saysNothing(gap.slice(at + 1))) return lastClause(gap.slice(0, at));
  return at + 1;
}

type Parts = Pick<Phrase, 'right' | 'before' | 'left' | 'goesOn'>;

function between(previous: Phrase, gap: readonly Token[]): Parts {
  const first = gap.findIndex(isMark);
  if (first >= 0) {
    const { before, left } = opening(gap.slice(first));
    return { right: gap.slice(0, first), before, left, goesOn: before.every(isMark) };
  }
  const isNamed = namesSomething(previous.left) || previous.number.number.unit === 'percent';
  const joint = gap.findIndex((token) => hasMeaning(token, 'and'));
  if (joint === 0) return { right: [], before: [], left: gap.slice(1), goesOn: true };
  if (joint === gap.length - 1) return { right: gap.slice(0, joint), before: [], left: [], goesOn: true };
  if (isNamed || gap.length === 0) return { right: [], before: [], left: gap, goesOn: true };
  if (joint > 0) return { right: gap.slice(0, joint), before: [], left: gap.slice(joint + 1), goesOn: true };
  const end = gap.findLastIndex((token) => namesSomething([token])) + 1;
  return { right: gap.slice(0, end), before: [], left: gap.slice(end), goesOn: true };
}

/** The years that a stretch names, but for those it compares with. */
export function yearsIn(tokens: readonly Token[]): YearToken[] {
  return tokens.filter((token): token is YearToken => token.kind === 'year' && !token.isCompared);
}
