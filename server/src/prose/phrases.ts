import { wordsIn } from './lexicon';
import type { NumberToken, Token, WordToken } from './tokens';
import { hasMeaning, isMark, namesSomething, saysNothing, textOf } from './words';

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
  /** Whether it stands in one list with the number before it: 规章2件、规范性文件9件. */
  readonly isListed: boolean;
  /** How many brackets are open. */
  readonly depth: number;
  /** Whether it is where a change began: 由205件 of 由205件上升到242件. */
  readonly isFrom?: boolean;
}

/** The numbers of a sentence, each with its words; brackets without a number are read over. */
export function phrasesOf(sentence: readonly Token[]): Phrase[] {
  const phrases: Phrase[] = [];
  let gap: Token[] = [];
  let depth = 0;
  for (const token of withoutRemarks(sentence)) {
    if (token.kind === 'mark' && token.mark === '(') depth++;
    if (token.kind === 'mark' && token.mark === ')') depth = Math.max(0, depth - 1);
    if (token.kind !== 'number') {
      gap.push(token);
      continue;
    }
    const previous = phrases.at(-1);
    const { right, ...parts } = previous === undefined ? { right: [], goesOn: false, isListed: false, ...opening(gap) } : between(previous, gap);
    if (previous !== undefined) phrases[phrases.length - 1] = { ...previous, right };
    phrases.push({ number: token, right: [], depth, ...parts });
    gap = [];
  }
  const last = phrases.at(-1);
  if (last === undefined) return phrases;
  const end = gap.findIndex(isMark);
  phrases[phrases.length - 1] = { ...last, right: end < 0 ? gap : gap.slice(0, end) };
  return respectively(phrases).map((phrase, at, all) => (leadsOn(phrase, all[at + 1]) ? { ...phrase, isFrom: true } : phrase));
}

/** 由205件上升到242件: the first number is of before. */
function leadsOn({ left }: Phrase, next: Phrase | undefined): boolean {
  const change = next?.left.findIndex((token) => hasMeaning(token, 'change')) ?? -1;
  const behind = next?.left[change + 1];
  return change >= 0 && next!.before.length === 0 && left.some((token) => token.kind === 'word' && /^(?:由|从)$/u.test(token.text))
    && ((behind?.kind === 'word' && /^[到至为]/u.test(behind.text)) || /[到至为]$/u.test((next!.left[change] as WordToken).text));
}

/** The tokens without brackets that hold no number: 乡镇(街道), 81件(含重复申请事项). */
function withoutRemarks(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  const opened: number[] = [];
  for (const token of tokens) {
    if (token.kind === 'mark' && token.mark === '(') opened.push(kept.length);
    kept.push(token);
    if (token.kind !== 'mark' || token.mark !== ')') continue;
    const from = opened.pop();
    if (from !== undefined && !kept.slice(from).some(({ kind }) => kind === 'number')) kept.length = from;
  }
  return kept;
}

function opening(gap: readonly Token[]): { before: readonly Token[]; left: readonly Token[] } {
  const at = lastClause(gap);
  return { before: gap.slice(0, at), left: gap.slice(at).filter((token) => !isMark(token)) };
}

/** Where the last clause begins; a colon before nothing but 共 belongs to it, as does a bracket right before the number: 行政处罚（88件）. */
function lastClause(gap: readonly Token[]): number {
  const at = gap.findLastIndex(isMark);
  const last = gap[at];
  if (last?.kind === 'mark' && last.mark === ':' && saysNothing(gap.slice(at + 1))) return lastClause(gap.slice(0, at));
  if (last?.kind === 'mark' && last.mark === '(' && at === gap.length - 1 && !isMark(gap[at - 1] ?? last)) return lastClause(gap.slice(0, at));
  return at + 1;
}

type Parts = Pick<Phrase, 'right' | 'before' | 'left' | 'goesOn' | 'isListed'>;

function between(previous: Phrase, gap: readonly Token[]): Parts {
  const first = gap.findIndex(isMark);
  // Labels: 新收:7件上年结转:2件.
  const last = gap.at(-1);
  if (first > 0 && first === gap.length - 1 && last?.kind === 'mark' && last.mark === ':' && !saysNothing(previous.left)) return { right: [], before: [], left: gap.slice(0, first), goesOn: true, isListed: false };
  if (first >= 0) {
    const { before, left } = opening(gap.slice(first));
    return { right: gap.slice(0, first), before, left, goesOn: before.every(isMark), isListed: false };
  }
  const isNamed = namesSomething(previous.left) || previous.number.number.unit === 'percent';
  const joint = gap.findIndex((token) => hasMeaning(token, 'and'));
  const parts = (from: number, to: number): Parts => ({ right: gap.slice(0, from), before: [], left: gap.slice(to), goesOn: true, isListed: joint >= 0 });
  if (joint === 0) return parts(0, 1);
  if (joint === gap.length - 1) return parts(joint, gap.length);
  if (isNamed || gap.length === 0) return parts(0, 0);
  if (joint > 0) return parts(joint, joint + 1);
  const end = gap.findLastIndex((token) => namesSomething([token])) + 1;
  return parts(end, end);
}

/** 予以公开、不予公开分别为3件、2件: each number with the name that stands at its place. */
function respectively(phrases: readonly Phrase[]): Phrase[] {
  const made = [...phrases];
  phrases.forEach(({ left }, at) => {
    const sign = left.findLastIndex((token) => hasMeaning(token, 'respectively'));
    if (sign < 0 || !saysNothing(left.slice(sign))) return;
    const numbers = [at];
    while (phrases[numbers.at(-1)! + 1]?.goesOn === true && saysNothing(phrases[numbers.at(-1)! + 1]!.left)) numbers.push(numbers.at(-1)! + 1);
    if (numbers.length < 2) return;
    const joined = splitAtJoints(withoutGroup(left.slice(0, sign)));
    const names = joined.length === numbers.length && !joined.flat().some(isOfTwo) ? joined : splitInWords(left.slice(0, sign));
    if (names.length !== numbers.length) {
      made[at] = { ...phrases[at]!, left: [...left, { kind: 'word', span: left[sign]!.span, text: (left[sign] as WordToken).text, meanings: [] }] };
      return;
    }
    const topics = left.filter((token) => hasMeaning(token, 'topic'));
    names.forEach((name, index) => {
      const isNamed = name.some((token) => hasMeaning(token, 'topic'));
      made[numbers[index]!] = { ...phrases[numbers[index]!]!, left: isNamed ? name : [...topics, ...name] };
    });
  });
  return made;
}

/** The names without what 等 puts them under: 本机关不掌握、需要另行制作等原因无法提供的. */
function withoutGroup(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findLastIndex((token) => token.kind === 'word' && token.text === '等');
  return at > 0 && namesSomething(tokens.slice(at)) ? tokens.slice(0, at) : tokens;
}

/** 行政复议、行政诉讼 in one word. */
function isOfTwo(token: Token): boolean {
  return token.kind === 'word' && token.meanings.some((meaning) => meaning.kind === 'topic' && meaning.topics.length > 1);
}

/** Of names that are one word of the vocabulary: 行政复议、行政诉讼. */
function splitInWords(tokens: readonly Token[]): Token[][] {
  return textOf(tokens).split(/[、和及与]/u).map((name) => wordsIn(name).map(({ start, end, meanings }) => ({ kind: 'word' as const, span: tokens[0]!.span, text: name.slice(start, end), meanings })));
}

function splitAtJoints(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [[]];
  for (const token of tokens) {
    if (hasMeaning(token, 'and')) groups.push([]);
    else groups.at(-1)!.push(token);
  }
  return groups;
}
