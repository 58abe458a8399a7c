import { isOfDisclosure } from '../forms/wordings/registry';
import type { Bilingual } from '../text/bilingual';
import { changeIn } from './changes';
import type { Claim, Quantity } from './claim';
import { bySubject, excuseOf, namesOthers, onOneSite, otherPeriod, otherThing, partBy, partOfOther, strangeWords, unknownThing } from './excuses';
import type { Excuse } from './excuses';
import type { List } from './lists';
import type { Phrase } from './phrases';
import type { Context } from './quantity';
import { quantityOf } from './quantity';
import { isSameReading } from './readings';
import type { Last, Result } from './result';
import { spokenOf } from './speaker';
import type { Spoken } from './speaker';
import { isBySubject, namesActs } from './subject';
import type { Token } from './tokens';
import { hasMeaning, isOfWholeYear, isPart, isVerb, saysNothing, textOf } from './words';

/** What stands before a number that counts. */
export interface Place {
  readonly list: List | null;
  readonly previous: Last;
  readonly context: Context;
  /** The claims of the section. */
  readonly claims: readonly Claim[];
  /** The first of the sentence. */
  readonly first: number;
  /** Whether the sentence says that it is not about disclosure. */
  readonly isUnrelated: boolean;
  readonly isPartOfYear: boolean;
}

/** Reads a number of things, or of money. */
export function countOf(whole: Phrase, place: Place): Result {
  const spoken = spokenOf(whole);
  const phrase = { ...whole, left: spoken.left };
  return counted(phrase, spoken, place);
}

function counted(phrase: Phrase, { words, strange }: Spoken, place: Place): Result {
  const { number } = phrase.number;
  const { list, previous } = place;
  if (list?.isOther === true) return excused(partOfOther, 'thing');
  if (list?.isUnknown === true && !words.some(isResult)) return open(partOfUnknown);
  if (list?.whole != null && isOfPartOnly(words)) return { claim: { kind: 'part' } };
  const narrowed = list?.whole == null ? null : place.claims[list.whole]!.quantity;
  if (narrowed?.table === 'legal' && saysOnlyCause(words) && namesDisclosure(phrase)) return { claim: { kind: 'count', quantity: narrowed }, narrows: list!.whole! };
  const excuse = excuseOf(phrase, number.counter);
  const whole = list?.whole ?? null;
  if (excuse?.kind === 'channel' && whole !== null) return { claim: { kind: 'part' } };
  const isOnSite = previous.excuse === 'place' && phrase.goesOn && goesOnThere(words);
  if (isOnSite) return excused(excuse?.reason ?? onOneSite, 'place');
  if (excuse !== null) return excused(excuse.kind === 'thing' && whole !== null ? partOtherwise : excuse.reason, whole !== null && excuse.kind === 'thing' ? 'aside' : excuse.kind);
  if (isBySubject(phrase, previous, narrowed)) return excused(bySubject, 'subject');
  const isNamed = words.some((token) => hasMeaning(token, 'topic', 'rows', 'columns'));
  if (strange !== null && whole !== null && !namesPartOf(words, place.claims[whole]!.quantity) && !ofTables.test(textOf([...phrase.left, ...phrase.right]))) return excused(partBy(strange), 'subject');
  const result = quantityOf(words, { isMoney: number.unit === 'money', counter: number.counter }, place.context);
  if (strange !== null && 'problem' in result && result.isExcused) return excused(result.problem, 'thing');
  if (strange !== null) return place.context.topics === null && !isNamed && number.unit === 'count' ? excused(unknownThing(strange), 'thing') : open(strangeWords(strange));
  if (namesOthers(phrase, number.counter)) return open(namesBoth);
  if (previous.governs === number.counter && phrase.goesOn && namesActs(words)) return open(governedBefore);
  if (place.isPartOfYear) return excused(otherPeriod, 'aside');
  if (words.some((token) => hasMeaning(token, 'rest')) && !(list === null && isCarriedOut(words))) return restOf(place);
  const direction = changeIn(phrase.left);
  if (direction !== null) return changeOf(phrase, direction, place);
  if (number.unit === 'count' && /^(?:部|篇|期|场|人次)$/u.test(number.counter) && !isNamed) return excused(otherThing, 'thing');
  const sum = 'problem' in result && isTotal(words) ? sumBefore(place) : null;
  if (sum !== null) return { claim: { kind: 'count', quantity: sum } };
  if ('problem' in result) return result.isExcused ? excused(result.problem, 'thing') : open(result.problem);
  if (result.quantity.table === 'legal' && place.isUnrelated) return excused(unrelated, 'aside');
  const isSame = whole !== null && sameReadings(place.claims[whole]!.quantity, result.quantity);
  if (isSame && result.quantity.table === 'legal' && namesDisclosure(phrase)) return { claim: { kind: 'count', quantity: result.quantity }, narrows: whole };
  return { claim: isSame ? { kind: 'part' } : { kind: 'count', quantity: result.quantity } };
}

/** Words that say nothing but that it is all: 共计. */
function isTotal(words: readonly Token[]): boolean {
  return saysNothing(words) && words.some((token) => token.kind === 'word' && /[共总合]/u.test(token.text));
}

/** 新收21件，加上上年结转3件，共计24件 is both together; null where the two numbers before are not of one topic. */
function sumBefore({ claims, first, list }: Place): Quantity | null {
  const [a, b] = claims.slice(first).filter(({ kind, whole }) => kind === 'count' && whole === null).slice(-2).map(({ quantity }) => quantity);
  if (a == null || b == null || list !== null) return null;
  const [x, y] = [a.readings[0]!, b.readings[0]!];
  if (a.table !== b.table || a.table === 'disclosure' || x.columns.join() !== y.columns.join() || x.rows.some((row) => y.rows.includes(row))) return null;
  return { topics: [...new Set([...a.topics, ...b.topics])], table: a.table, readings: [{ rows: [...x.rows, ...y.rows], columns: x.columns }] };
}

/** Words that speak of nothing but their topic, whatever they are a part of: 予以公开. */
function isResult(token: Token): boolean {
  return token.kind === 'word' && token.meanings.some((meaning) => meaning.kind === 'rows' && meaning.implied === true);
}

/** Whether nothing begins anew: 在网站发布信息900条、规章3件, 公开规范性文件9件. */
function goesOnThere(words: readonly Token[]): boolean {
  return !words.some((token) => token.kind === 'year' || isOfWholeYear(token) || (isVerb(token) && !hasMeaning(token, 'other'))
    || (token.kind === 'word' && token.meanings.some((meaning) => meaning.kind === 'topic' && !meaning.topics.every(isOfDisclosure))));
}

/** What the tables tell parts by; a word that has one of these is no word for something else, even if it is not known. */
const ofTables = /公开|提供|处理|处置|维持|纠|撤|驳|败诉|胜诉|结转|转|办|答|复|补正|缴费|自然人|法人|企业|机构|组织|公民|个人|律师|审|诉|密|重复|反复|掌握|存在/u;

/** 其中县本级42件: whose part it is, and nothing else. */
function isOfPartOnly(words: readonly Token[]): boolean {
  return words.some((token) => hasMeaning(token, 'scope')) && words.every((token) => hasMeaning(token, 'scope', 'filler', 'list', 'and', 'closed', 'respectively'));
}

/** Words that name nothing, or applications as what caused it: 因依申请公开引发的. */
function saysOnlyCause(words: readonly Token[]): boolean {
  const isCause = (token: Token): boolean => token.kind === 'word' && /^(?:因|涉及|针对|引发|引起|导致|产生)/u.test(token.text);
  const others = words.filter((token) => !isCause(token) && !(words.some(isCause) && hasMeaning(token, 'topic')));
  return saysNothing(others) && words.every((token) => token.kind !== 'word' || token.meanings.every((meaning) => meaning.kind !== 'topic' || meaning.topics.join() === 'applications'));
}

/** 行政复议9件，其中涉及政府信息公开1件: then the whole is not what the table counts. */
function namesDisclosure({ left, right }: Phrase): boolean {
  return /信息公开|申请公开/u.test(textOf([...left, ...right]));
}

function namesPartOf(words: readonly Token[], whole: Quantity | null): boolean {
  return words.some((token) => token.kind === 'word' && token.meanings.some((meaning) => meaning.kind === 'topic'
    || (isPart(meaning) && (whole === null || meaning.of.some((id) => whole.topics.includes(id))))));
}

/** 其余8件 is a part of what was counted, whatever became of it; without a list it is not known what else was. */
function restOf({ list }: Place): Result {
  const whole = list?.whole ?? null;
  return whole === null ? open(restOfWhat) : { claim: { kind: 'part', whole } };
}

function isCarriedOut(words: readonly Token[]): boolean {
  return words.some((token) => token.kind === 'word' && token.meanings.some((meaning) => meaning.kind === 'rows' && meaning.implied === true && meaning.sums.every((sum) => sum.join() === 'carriedOut')));
}

function changeOf(phrase: Phrase, direction: Claim['direction'], { previous, context }: Place): Result {
  if (previous.at !== null) return { claim: { kind: 'change', direction, of: previous.at } };
  if (previous.excuse !== null && previous.excuse !== 'unknown') return excused(otherChange, 'aside');
  const subject = quantityOf(spokenOf(phrase).words, { isMoney: false, counter: null }, context);
  return 'quantity' in subject ? { claim: { kind: 'change', direction, quantity: subject.quantity } } : open(subject.problem);
}

/** Whether the words of a part name nothing that its whole does not: 规章18件（含新制定4件）. */
function sameReadings(whole: Quantity | null, part: Quantity): boolean {
  return whole !== null && (whole.table === 'disclosure' || part.readings.length === whole.readings.length)
    && part.readings.every((reading) => whole.readings.some((other) => isSameReading(other, reading)));
}

function excused(reason: Bilingual, kind: Excuse['kind']): Result {
  return { isExcused: true, reason, kind };
}

function open(reason: Bilingual): Result {
  return { isExcused: false, reason };
}

const governedBefore: Bilingual = { zh: '承接前一个数的说法，那里没有读懂', en: 'it goes on from words before the last number that were not understood' };
const partOtherwise: Bilingual = { zh: '是前面那个数的一部分，表中不这样分', en: 'it is a part of the number before, which the tables do not part so' };
const unrelated: Bilingual = { zh: '句中说与政府信息公开无关', en: 'the sentence says that it is not about disclosure' };
const otherChange: Bilingual = { zh: '增减的不是表中的事项', en: 'what has changed is nothing of the tables' };
const namesBoth: Bilingual = { zh: '这个数旁边既有表中的事项，又有其他事项，看不出计的是哪一种', en: 'things of the tables and others are named around one number' };
const partOfUnknown: Bilingual = { zh: '是前面那个数的一部分，而那个数没有读懂', en: 'it is a part of the number before, which was not understood' };
const restOfWhat: Bilingual = { zh: '看不出是什么的其余部分', en: 'the rest of what is not said' };
