import { subjects, topicOf } from '../forms/wordings/registry';
import type { Sum, TopicId } from '../forms/wordings/wording';
import type { Bilingual } from '../text/bilingual';
import type { Span } from '../text/span';
import { assertionsIn, mayAssert } from './assertions';
import type { Claim, PlacedNumber, Prose, Scope, Unread } from './claim';
import { countOf } from './count';
import { goesOnBySubject } from './subject';
import { axisOf, endsList, mayBePart, openerOf } from './lists';
import type { List } from './lists';
import { mayCount } from './numbers';
import { percentageOf } from './percentage';
import type { Phrase } from './phrases';
import { phrasesOf } from './phrases';
import type { Context } from './quantity';
import { topicsIn } from './quantity';
import type { Last, Result } from './result';
import type { Sentence } from './sentences';
import { placeIn } from './sentences';
import { speakerOf, spokenOf } from './speaker';
import type { Token, WordToken } from './tokens';
import { tokensOf } from './tokens';
import { hasMeaning, isOfWholeYear, saysNothing, wordsOf, yearsIn } from './words';

/**
 * Reads what a paragraph of the prose says of the figures of the tables; places are relative to the paragraph. Nothing is dropped:
 * a number in a unit of the tables, in a sentence that names what they count, is a claim or is listed as unread with the reason.
 *
 * @param text of the paragraph
 * @param sentences of that paragraph, all of them
 */
export function readProse(text: string, sentences: readonly Sentence[]): Prose {
  // What stands behind the last number of a paragraph, and what is asserted without one, claims nothing.
  const last = sentences.findLastIndex(({ text: words }) => mayCount(words) || mayAssert(words));
  if (last < 0) return noProse;
  const made: Made = { claims: [], unread: [] };
  let state = opening;
  let isOf = false;
  sentences.slice(0, last + 1).forEach((sentence, index) => {
    // What semicolons part is one sentence.
    const goesOn = index > 0 && /[;；]/.test(sentences[index - 1]!.close);
    if (!goesOn) state = { ...state, list: null };
    isOf = subjects.test(sentence.text) || (isOf && goesOn);
    if (isOf || (state.topics !== null && /\d|均|全部/u.test(sentence.text))) state = readSentence(text, sentence, isOf, state, made);
  });
  return made;
}

/** What a paragraph says that says nothing of figures. */
export const noProse: Prose = { claims: [], unread: [] };

interface Made {
  readonly claims: Claim[];
  readonly unread: Unread[];
}

/** What the sentences of a paragraph have said so far. */
interface State {
  /** Null where the number before was of something else, or not understood. */
  readonly topics: readonly TopicId[] | null;
  /** What a clause without a number has named since. */
  readonly named: readonly TopicId[];
  /** The claim that words without rows of their own go on from. */
  readonly main: number | null;
  readonly list: List | null;
  readonly last: Last;
  readonly scope: Scope | null;
  readonly year: number | null;
  /** Whether it speaks of a part of the year. */
  readonly isPartOfYear: boolean;
}

const nothing: Last = { at: null, excuse: null };
const opening: State = { topics: null, named: [], main: null, list: null, last: nothing, scope: null, year: null, isPartOfYear: false };

function readSentence(text: string, sentence: Sentence, isOf: boolean, before: State, made: Made): State {
  const tokens = tokensOf(sentence.text);
  const phrases = phrasesOf(tokens);
  const torn = sentence.isTorn && phrases[0]?.before.length === 0 ? phrases[0] : null;
  const reading: Reading = { text, sentence, isOf, isUnrelated: unrelated.test(sentence.text), made, first: made.claims.length };
  const speaker = speakerOf(tokens);
  const isPart = /^其中/u.test(sentence.text);
  let state: State = {
    ...before, last: isPart ? before.last : nothing, named: [], isPartOfYear: isPart && before.isPartOfYear,
    scope: speaker === null ? before.scope : { words: speaker, isPart: false },
  };
  const outer: State[] = [];
  for (const phrase of phrases) {
    while (outer.length > phrase.depth) state = outer.pop()!;
    while (outer.length < phrase.depth) outer.push(state);
    state = listed(governed(named(state, phrase.before), phrase), phrase, outer.at(-1)?.last.at ?? null, made.claims);
    state = phrase === torn ? { ...passed(reading, phrase, state, { isExcused: false, reason: tornSentence }), topics: null } : readNumber(reading, phrase, state, outer.length > 0);
  }
  state = outer[0] ?? state;
  const claimed = new Set(made.claims.slice(reading.first).map(({ span }) => span.start));
  const isClaimed = (number: Span): boolean => claimed.has(placeIn(sentence, number).start);
  for (const { kind, span, quantity } of assertionsIn(tokens, made.claims.slice(reading.first), state.topics, isClaimed)) {
    made.claims.push({ ...bare(state), ...spanned(reading, span), kind, quantity });
  }
  return state;
}

interface Reading {
  readonly text: string;
  readonly sentence: Sentence;
  /** Whether the sentence itself names what the tables count: else a number that is no claim is nothing to speak of. */
  readonly isOf: boolean;
  /** Whether it says of something that it is not about disclosure. */
  readonly isUnrelated: boolean;
  readonly made: Made;
  /** The first claim of the sentence. */
  readonly first: number;
}

/** A clause without a number may name what the next one counts: 做好行政复议、行政诉讼应诉工作，共办理案件74件. */
function named(state: State, before: readonly Token[]): State {
  const topics = topicsIn(wordsOf(before));
  if (topics === null) return state;
  const tables = new Set(topics.map((id) => topicOf(id).table));
  // Documents and acts are often spoken of without being counted next.
  if (tables.size > 1 || tables.has('disclosure')) return { ...state, named: topics };
  return topics.join() === state.topics?.join() ? { ...state, named: topics } : { ...state, named: topics, topics, main: null };
}

/** A year, a part of it, or a speaker governs until the paragraph names another. */
function governed(state: State, phrase: Phrase): State {
  const words = [...phrase.before, ...phrase.left];
  const year = yearsIn(words).at(-1)?.year ?? null;
  const { speaker } = spokenOf(phrase);
  const scope = speaker === null ? scopeIn(words, state.scope) : { words: speaker, isPart: false };
  const isWhole = year !== null || words.some(isOfWholeYear);
  const isPartOfYear = words.some((token) => hasMeaning(token, 'partOfYear')) || (state.isPartOfYear && !isWhole);
  return { ...state, year: year ?? state.year, scope, isPartOfYear };
}

function scopeIn(words: readonly Token[], before: Scope | null): Scope | null {
  const scoped = words.findLast((token, at): token is WordToken => hasMeaning(token, 'scope') && !isOfAll(words, at));
  if (scoped !== undefined) return { words: scoped.text, isPart: true };
  return words.some((token) => hasMeaning(token, 'whole')) ? null : before;
}

/** 全区各部门、镇街 are all of them. */
function isOfAll(words: readonly Token[], at: number): boolean {
  const from = words.slice(0, at).findLastIndex((token) => hasMeaning(token, 'whole'));
  return from >= 0 && words.slice(from + 1, at).every((token) => token.kind === 'word' && (token.meanings.length === 0 || hasMeaning(token, 'and', 'filler')));
}

/** Opens the list that the words open, or ends the one that the number is no part of. */
function listed(state: State, phrase: Phrase, enclosing: number | null, claims: readonly Claim[]): State {
  const opener: WordToken | null = openerOf(phrase);
  if (opener !== null) {
    const rows = enclosing === null ? intakeBeside(state, claims) : null;
    const whole = rows !== null ? null : enclosing ?? state.last.at ?? (state.last.excuse === null ? state.main : null);
    const isClosed = opener.meanings.some(({ kind }) => kind === 'closed' || kind === 'respectively') || /^包?括$|包括/u.test(opener.text);
    return { ...state, list: { whole, rows, ...toldOf(whole, state.last), isClosed, depth: phrase.depth, axis: null } };
  }
  // 其中涉及征地3件、行政处罚2件.
  if (goesOnBySubject(state.last, phrase)) return state;
  const isBeside = phrase.left[0]?.kind === 'word' && /^另/u.test(phrase.left[0].text);
  if (isBeside) return { ...state, list: null };
  if (phrase.depth > 0 && (state.list === null || state.list.depth < phrase.depth)) {
    return { ...state, list: { whole: enclosing, rows: null, ...toldOf(enclosing, state.last), isClosed: false, depth: phrase.depth, axis: null } };
  }
  return state.list !== null && endsList(state.list, phrase, claims) ? { ...state, list: null } : state;
}

/** What is known of a whole that is no claim. */
function toldOf(whole: number | null, { at, excuse }: Last): Pick<List, 'isOther' | 'isUnknown'> {
  const isNone = whole === null && at === null && excuse !== null;
  return { isOther: isNone && excuse !== 'unknown', isUnknown: isNone && excuse === 'unknown' };
}

/** 收到101件，上年结转1件，其中…: the parts are those of the first, of the second, or of both. */
function intakeBeside({ last: { at } }: State, claims: readonly Claim[]): readonly Sum[] | null {
  const carried = at === null ? undefined : claims[at]!.quantity?.readings;
  const first = at === null ? undefined : claims[at - 1]?.quantity?.readings;
  if (carried?.every(({ rows }) => rows.join() === 'carriedIn') !== true || first?.some(({ rows }) => rows.join() === 'new') !== true) return null;
  return [...first, ...carried].map(({ rows }) => rows);
}

/** Reads a number as a claim, or lists why it is none; returns what has been said then. */
function readNumber(reading: Reading, phrase: Phrase, state: State, isAside: boolean): State {
  const { claims } = reading.made;
  const { number } = phrase.number;
  const context = contextOf(claims, state, phrase);
  const { last, list, isPartOfYear } = state;
  const result = number.unit === 'percent'
    ? percentageOf(phrase, { previous: last.at, isOther: last.excuse !== null && last.excuse !== 'unknown', context, claims, first: reading.first, isPartOfYear })
    : countOf(phrase, { list, previous: last, context, claims, first: reading.first, isUnrelated: reading.isUnrelated, isPartOfYear });
  if ('reason' in result) return passed(reading, phrase, state, result);
  if (result.narrows !== undefined) return narrowed(reading, phrase, state, result.narrows, result.claim);
  const axis = result.claim.kind === 'part' ? 'other' : axisOf(result.claim.quantity ?? null);
  // Parts that are told by something else do not add up with those before.
  const isStrayed = list !== null && result.claim.kind === 'count' && ((list.axis !== null && list.axis !== axis) || !mayBePart(list, result.claim.quantity ?? null, claims));
  const whole = isStrayed ? null : list?.whole ?? null;
  claims.push({
    ...bare(state), ...spanned(reading, number.span),
    number: placed(reading.sentence, phrase), whole, isClosed: whole !== null && (list?.isClosed ?? false), ...result.claim,
  });
  if (result.claim.kind !== 'count' && result.claim.kind !== 'part') return state;
  const at = claims.length - 1;
  const after: State = { ...state, last: { at, excuse: null }, named: [], list: isStrayed ? null : list === null ? null : { ...list, axis } };
  if (result.claim.kind === 'part') return after;
  const quantity = result.claim.quantity!;
  return { ...after, topics: quantity.topics, main: whole === null && !isAside ? at : state.main };
}

/** 行政复议9件，其中涉及政府信息公开1件: the whole is no claim of its table, the part is. */
function narrowed(reading: Reading, phrase: Phrase, state: State, whole: number, claim: Pick<Claim, 'kind'> & Partial<Claim>): State {
  const { claims, unread } = reading.made;
  const from = claims.findLastIndex(({ kind, quantity }, at) => at < reading.first || kind !== 'count' || quantity?.table !== 'legal') + 1;
  if (whole < from) return passed(reading, phrase, { ...state, list: null }, { isExcused: false, reason: ofSome });
  const wider = claims.splice(from);
  for (const { span, printed } of wider) unread.push({ span, printed, isExcused: true, reason: ofAllKinds });
  if (wider.length > 1) return passed(reading, phrase, { ...state, list: null, last: nothing, main: null }, { isExcused: false, reason: ofSome });
  claims.push({ ...bare(state), ...spanned(reading, phrase.number.span), number: placed(reading.sentence, phrase), ...claim });
  const at = claims.length - 1;
  return { ...state, list: null, main: at, last: { at, excuse: null }, named: [] };
}

/** A number that is no claim. What follows is not counted in its topic, unless it was said what that is. */
function passed(reading: Reading, phrase: Phrase, state: State, result: Extract<Result, { readonly reason: unknown }>): State {
  const { number } = phrase.number;
  const { isExcused, reason } = result;
  if (reading.isOf && (number.unit !== 'count' || countedBy.test(number.counter))) reading.made.unread.push({ ...spanned(reading, number.span), isExcused, reason });
  if (number.unit === 'percent') return state;
  const excuse = result.kind ?? (isExcused ? 'thing' : 'unknown');
  const last: Last = { at: null, excuse, governs: (excuse === 'unknown' || excuse === 'aside') && (isGoverned(phrase) || (state.last.governs != null && phrase.goesOn)) ? number.counter : null };
  if (phrase.depth > 0 || excuse === 'channel' || excuse === 'subject' || excuse === 'aside') return { ...state, last, named: [] };
  if (!isExcused && saysNothing([...phrase.left, ...phrase.right])) return { ...state, last, named: [] };
  const topics = isExcused ? null : topicsIn(wordsOf([...phrase.left, ...phrase.right]));
  const isClear = topics !== null && new Set(topics.map((id) => topicOf(id).table)).size === 1;
  return { ...state, last, named: [], topics: isClear ? topics : null, main: null };
}

/** 清理行政许可3项, 取消行政许可3项: whether something strange, or something else, stands before what is counted. */
function isGoverned({ left }: Phrase): boolean {
  const named = left.findIndex((token) => hasMeaning(token, 'topic'));
  return left.slice(0, named < 0 ? left.length : named).some((token) => token.kind === 'word' && (token.meanings.length === 0 || hasMeaning(token, 'other', 'unlisted', 'plan', 'manyYears')));
}

/** What every claim of a sentence has. */
function bare({ scope, year }: State): Omit<Claim, 'kind' | 'span' | 'printed'> {
  return { number: null, quantity: null, of: null, part: null, whole: null, isClosed: false, direction: null, scope, year, paragraph: 0 };
}

/** Counters that an annual report uses for what its tables count. */
const countedBy = /^(?:件次|件|项|个|条|份|宗|起|例|笔|桩|封)$/u;

function contextOf(claims: readonly Claim[], { topics, named: before, main, list, last }: State, phrase: Phrase): Context {
  const whole = list?.whole ?? null;
  const from = whole ?? main;
  const claim = from === null ? null : claims[from]!;
  const previous = phrase.goesOn && last.at !== null ? claims[last.at]!.quantity : null;
  return {
    topics: topics ?? (whole === null ? null : claim?.quantity?.topics ?? null),
    named: before,
    rows: list?.rows ?? claim?.quantity?.readings.map(({ rows }) => rows) ?? null,
    columns: previous?.table === 'disclosure' ? previous.readings.map(({ columns }) => columns) : null,
    isLoose: whole === null,
    only: phrase.isListed,
    counter: claim?.number?.counter ?? null,
  };
}

function spanned({ text, sentence }: Reading, span: Span): { span: Span; printed: string } {
  const place = placeIn(sentence, span);
  return { span: place, printed: text.slice(place.start, place.end).replace(/\s+/g, '') };
}

function placed(sentence: Sentence, { number: { number } }: Phrase): PlacedNumber {
  return { ...number, span: placeIn(sentence, number.span), figure: placeIn(sentence, number.figure) };
}

const unrelated = /(?:与|和|同)(?:政府)?信息公开(?:工作|事项)?(?:均)?无关|非(?:因)?政府信息公开/u;
const ofAllKinds: Bilingual = { zh: '计的不限于政府信息公开', en: 'it is not only of disclosure' };
const ofSome: Bilingual = { zh: '看不出是前面哪一个数中的', en: 'of which number before it is a part cannot be told' };
const tornSentence: Bilingual = { zh: '句子在上一行断开，开头不全', en: 'the sentence is broken off in the line before' };
