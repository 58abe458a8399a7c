import { subjects, topicOf } from '../forms/wordings/registry';
import type { TopicId } from '../forms/wordings/wording';
import type { SectionBody } from '../syntax/ast';
import type { Bilingual } from '../text/bilingual';
import type { Span } from '../text/span';
import { assertionsIn } from './assertions';
import type { Claim, PlacedNumber, Prose, Quantity, Scope, Unread } from './claim';
import type { Phrase } from './phrases';
import { hasMeaning, phrasesOf, yearsIn } from './phrases';
import { quantityOf, topicsIn } from './quantity';
import type { Sentence } from './sentences';
import { placeIn, sentencesOf } from './sentences';
import { spokenOf } from './speaker';
import type { Token, WordToken } from './tokens';
import { tokensOf } from './tokens';

/**
 * Reads what the prose of a section says of the figures of the tables; offsets are relative to the section. Nothing is dropped:
 * a number in a unit of the tables, in a sentence that names what they count, is a claim or is listed as unread with the reason.
 */
export function readProse(body: SectionBody): Prose {
  const made: Made = { claims: [], unread: [] };
  const sentences = sentencesOf(body);
  let state = opening;
  let isOf = false;
  sentences.forEach((sentence, index) => {
    const before = sentences[index - 1];
    const isNew = before?.paragraph !== sentence.paragraph;
    if (isNew) state = opening;
    // What semicolons part is one sentence.
    isOf = subjects.test(sentence.text) || (isOf && !isNew && /[;；]/.test(before.close));
    if (isOf || (state.topics !== null && /\d|均|全部/u.test(sentence.text))) state = readSentence(body.text, sentence, index, isOf, state, made);
  });
  return made;
}

interface Made {
  readonly claims: Claim[];
  readonly unread: Unread[];
}

/** What the sentences of a paragraph have said so far. */
interface State {
  /** Null where the number before was of something else, or not understood. */
  readonly topics: readonly TopicId[] | null;
  /** The claim that words without rows of their own go on from. */
  readonly main: number | null;
  readonly scope: Scope | null;
  readonly year: number | null;
}

const opening: State = { topics: null, main: null, scope: null, year: null };

function readSentence(text: string, sentence: Sentence, index: number, isOf: boolean, before: State, made: Made): State {
  const tokens = tokensOf(sentence.text);
  const phrases = phrasesOf(tokens);
  const torn = sentence.isTorn && phrases[0]?.before.length === 0 ? phrases[0] : null;
  const reading: Reading = { text, sentence, index, isOf, made, first: made.claims.length, torn };
  let state = before;
  let list: { whole: number | null; isClosed: boolean; depth: number } | null = null;
  let previous: number | null = null;
  const outer: (number | null)[] = [];
  for (const phrase of phrases) {
    const words = [...phrase.before, ...phrase.left];
    while (outer.length > phrase.depth) previous = outer.pop() ?? null;
    while (outer.length < phrase.depth) outer.push(previous);
    if (list !== null && phrase.depth < list.depth) list = null;
    const opener = words.findLast((token) => hasMeaning(token, 'list', 'closed'));
    const enclosing = phrase.depth > 0 ? outer.at(-1) ?? null : null;
    if (opener !== undefined) list = { whole: enclosing ?? previous ?? state.main, isClosed: hasMeaning(opener, 'closed') || /^包?括$|包括/u.test((opener as WordToken).text), depth: phrase.depth };
    state = governed(named(state, phrase.before), words);
    const whole = list?.whole ?? enclosing;
    const at = readNumber(reading, phrase, state, { whole, isClosed: list?.isClosed ?? false, previous });
    const claim = at === null ? null : made.claims[at]!;
    if (claim === null) {
      if (phrase.depth === 0 && phrase.number.number.unit !== 'percent') state = { ...state, topics: null, main: null };
      previous = null;
    } else if (claim.kind === 'count') {
      previous = at;
      const isMain = whole === null && phrase.depth === 0 && claim.quantity !== null;
      state = { ...state, topics: claim.quantity?.topics ?? state.topics, main: isMain ? at : state.main };
    }
  }
  for (const { span, quantity } of assertionsIn(tokens, made.claims.slice(reading.first), state.topics)) {
    made.claims.push({ ...bare(reading, state), ...spanned(reading, span), kind: 'none', quantity });
  }
  return state;
}

interface Reading {
  readonly text: string;
  readonly sentence: Sentence;
  readonly index: number;
  /** Whether the sentence itself names what the tables count: else a number that is no claim is nothing to speak of. */
  readonly isOf: boolean;
  readonly made: Made;
  /** The first claim of the sentence. */
  readonly first: number;
  /** The phrase whose beginning may stand in the paragraph before; null where there is none. */
  readonly torn: Phrase | null;
}

/** A clause without a number may name what the next one counts: 做好行政复议、行政诉讼应诉工作，共办理案件74件. */
function named(state: State, before: readonly Token[]): State {
  const topics = topicsIn(before.filter((token): token is WordToken => token.kind === 'word'));
  const isClear = topics !== null && topics.every((id) => topicOf(id).table !== 'disclosure') && new Set(topics.map((id) => topicOf(id).table)).size === 1;
  return isClear && topics.join() !== state.topics?.join() ? { ...state, topics, main: null } : state;
}

/** A year, or a speaker, governs until the paragraph names another. */
function governed(state: State, words: readonly Token[]): State {
  const year = yearsIn(words).at(-1)?.year ?? state.year;
  return { ...state, year, scope: scopeIn(words, state.scope) };
}

function scopeIn(words: readonly Token[], before: Scope | null): Scope | null {
  const scoped = words.findLast((token): token is WordToken => hasMeaning(token, 'scope'));
  if (scoped !== undefined) return { words: scoped.text, isPart: true };
  return words.some((token) => hasMeaning(token, 'whole')) ? null : before;
}

interface Place {
  readonly whole: number | null;
  readonly isClosed: boolean;
  readonly previous: number | null;
}

/** Reads a number as a claim and returns its index; null where it is none. */
function readNumber(reading: Reading, phrase: Phrase, state: State, place: Place): number | null {
  const { number } = phrase.number;
  const result: Result = phrase === reading.torn ? { isExcused: false, reason: tornSentence } : number.unit === 'percent' ? percentage(reading, phrase, state, place) : count(reading, phrase, state, place);
  if ('reason' in result) {
    const isCounted = number.unit !== 'count' || countedBy.test(number.counter);
    if (reading.isOf && isCounted) reading.made.unread.push({ ...spanned(reading, number.span), ...result });
    return null;
  }
  reading.made.claims.push({
    ...bare(reading, state),
    ...spanned(reading, number.span),
    number: placed(reading.sentence, phrase),
    whole: place.whole,
    isClosed: place.isClosed,
    scope: result.speaker == null ? state.scope : { words: result.speaker, isPart: false },
    ...result.claim,
  });
  return reading.made.claims.length - 1;
}

/** What every claim of a sentence has. */
function bare({ sentence, index }: Reading, { scope, year }: State): Omit<Claim, 'kind' | 'span' | 'printed'> {
  return { number: null, quantity: null, of: null, part: null, whole: null, isClosed: false, direction: null, scope, year, paragraph: sentence.paragraph, sentence: index };
}

/** Counters that an annual report uses for what its tables count. */
const countedBy = /^(?:件次|件|项|个|条|份|宗|起|例|笔|桩)$/u;

type Result = { readonly claim: Pick<Claim, 'kind'> & Partial<Claim>; readonly speaker?: string | null } | { readonly isExcused: boolean; readonly reason: Bilingual };

function count({ made }: Reading, phrase: Phrase, state: State, { whole, previous }: Place): Result {
  const { number } = phrase.number;
  const { words, speaker, strange } = spokenOf(phrase);
  const excuse = excuseOf(phrase, number.counter);
  if (excuse === byChannel && whole !== null) return { claim: { kind: 'part' }, speaker };
  if (excuse !== null) return { isExcused: true, reason: excuse };
  if (strange !== null) return { isExcused: false, reason: strangeWords(strange) };
  const change = changeIn(phrase.left);
  if (change !== null) {
    const subject = previous === null ? quantityOf(words, false, contextOf(made.claims, state, whole, null)) : null;
    if (previous === null && (subject === null || 'problem' in subject)) return { isExcused: true, reason: otherChange };
    return { claim: { kind: 'change', direction: change, of: previous, quantity: subject !== null && 'quantity' in subject ? subject.quantity : null }, speaker };
  }
  if (number.unit === 'count' && !countedBy.test(number.counter)) return { isExcused: true, reason: otherThing };
  const before = phrase.goesOn && previous !== null ? made.claims[previous]!.quantity : null;
  const result = quantityOf(words, number.unit === 'money', contextOf(made.claims, state, whole, before));
  if ('problem' in result) return { isExcused: false, reason: result.problem };
  const isWhole = whole !== null && sameReadings(made.claims[whole]!.quantity, result.quantity);
  return { claim: isWhole ? { kind: 'part' } : { kind: 'count', quantity: result.quantity }, speaker };
}

/** Whether the words of a part name nothing that its whole does not: 规章18件（含新制定4件）. */
function sameReadings(whole: Quantity | null, part: Quantity): boolean {
  return whole !== null && part.readings.every(({ rows, columns }) => whole.readings.some((reading) => reading.rows.join() === rows.join() && reading.columns.join() === columns.join()));
}

function contextOf(claims: readonly Claim[], state: State, whole: number | null, before: Quantity | null): Parameters<typeof quantityOf>[2] {
  const main = whole ?? state.main;
  const from = main === null ? null : claims[main]!.quantity;
  return {
    topics: state.topics ?? (whole === null ? null : from?.topics ?? null),
    rows: from === null ? null : from.readings.map(({ rows }) => rows),
    columns: before?.table === 'disclosure' ? before.readings.map(({ columns }) => columns) : null,
  };
}

function percentage({ made, first }: Reading, phrase: Phrase, state: State, { previous }: Place): Result {
  const { words, strange } = spokenOf(phrase);
  const excuse = excuseOf(phrase, '%');
  const change = changeIn(phrase.left);
  if (change !== null) {
    const own = quantityOf(words, false, contextOf(made.claims, state, null, null));
    const isNamed = 'quantity' in own && strange === null && excuse === null;
    if (!isNamed && (previous === null || strange !== null)) return { isExcused: true, reason: otherChange };
    return { claim: { kind: 'change', direction: change, of: isNamed && namesTopic(words) ? null : previous, quantity: isNamed ? own.quantity : null } };
  }
  const rate = phrase.left.findLast((token): token is WordToken => hasMeaning(token, 'rate'));
  if (rate !== undefined) {
    const find = (row: string): number => made.claims.findIndex(({ kind, quantity }, at) => at >= first && kind === 'count' && quantity?.readings[0]?.rows[0] === row && quantity.readings[0].columns.join() === 'total');
    const [of, part] = [find('new'), find('total')];
    return isOfAnswers(rate) && of >= 0 && part >= 0 ? { claim: { kind: 'rate', of, part } } : { isExcused: true, reason: rateOfNothing };
  }
  const share = phrase.left.find((token): token is WordToken => hasMeaning(token, 'share'));
  if (share === undefined) return excuse === null ? { isExcused: strange !== null, reason: strange === null ? shareOfWhat : otherThing } : { isExcused: true, reason: excuse };
  if (previous === null) return { isExcused: true, reason: shareOfOther };
  const base = share.meanings.find((meaning) => meaning.kind === 'share')?.of ?? null;
  const quantity = base === null ? null : { topics: ['applications'] as const, table: 'applications' as const, readings: base.map((rows) => ({ rows, columns: ['total'] })) };
  return { claim: { kind: 'share', of: previous, quantity } };
}

/** Whether a rate is that of what was answered among what was received; of what was done in time nothing is known. */
function isOfAnswers({ text }: WordToken): boolean {
  return /(?:答复|办结|回复|办理|办复)率$/u.test(text) && !/按时|按期|及时|依法/u.test(text);
}

function namesTopic(words: readonly Token[]): boolean {
  return words.some((token) => hasMeaning(token, 'topic'));
}

/** Why a number is nothing of the tables; null where nothing says so. */
function excuseOf(phrase: Phrase, counter: string): Bilingual | null {
  const own = [...phrase.left, ...phrase.right];
  const near = [...phrase.before, ...phrase.left];
  const isOther = own.some((token) => token.kind === 'word' && token.meanings.some((meaning) => meaning.kind === 'other' && (meaning.units === undefined || meaning.units.includes(counter))));
  if (isOther) return otherThing;
  if (own.some((token) => hasMeaning(token, 'channel') && !hasMeaning(token, 'rows', 'filler'))) return byChannel;
  if (near.some((token) => hasMeaning(token, 'plan'))) return planned;
  if (near.some((token) => hasMeaning(token, 'partOfYear', 'manyYears'))) return otherPeriod;
  return null;
}

/** Which way a number says something has changed; null where it says no such thing (增加到). */
function changeIn(left: readonly Token[]): Claim['direction'] {
  const at = left.findLastIndex((token) => hasMeaning(token, 'change'));
  if (at < 0 || left.slice(at + 1).some((token) => token.kind === 'word' && /^(?:到|至)$/u.test(token.text))) return null;
  const isComparing = left.some((token) => hasMeaning(token, 'compared') || (token.kind === 'year' && token.isCompared));
  const word = left[at] as WordToken;
  const change = word.meanings.find((meaning) => meaning.kind === 'change');
  return change !== undefined && (isComparing || word.meanings.length === 1) ? change.direction : null;
}

function spanned({ text, sentence }: Reading, span: Span): { span: Span; printed: string } {
  const place = placeIn(sentence, span);
  return { span: place, printed: printed(text, place) };
}

function printed(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, '');
}

function placed(sentence: Sentence, { number: { number } }: Phrase): PlacedNumber {
  return { ...number, span: placeIn(sentence, number.span), figure: placeIn(sentence, number.figure) };
}

function strangeWords(words: string): Bilingual {
  return { zh: `“${words}”不在词表中，看不出计的是什么`, en: `“${words}” is none of the known words: what it counts cannot be told` };
}

const tornSentence: Bilingual = { zh: '句子在上一行断开，开头不全', en: 'the sentence is broken off in the line before' };
const otherThing: Bilingual = { zh: '计的不是表中的事项', en: 'it counts something that the tables do not' };
const byChannel: Bilingual = { zh: '按申请渠道分计，表中没有', en: 'it counts by the way applications came in, which the tables do not' };
const planned: Bilingual = { zh: '说的是计划', en: 'it is planned' };
const otherPeriod: Bilingual = { zh: '说的不是全年', en: 'it is not of the whole year' };
const otherChange: Bilingual = { zh: '增减的不是表中的事项', en: 'what has changed is nothing of the tables' };
const rateOfNothing: Bilingual = { zh: '句中没有据以计算这个比率的两个数', en: 'the sentence does not have the two numbers of this rate' };
const shareOfWhat: Bilingual = { zh: '看不出是什么的百分比', en: 'a percentage of what is not said' };
const shareOfOther: Bilingual = { zh: '占比前面的数不是表中的事项', en: 'the number before the share is nothing of the tables' };
