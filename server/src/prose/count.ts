import { topicOf } from '../forms/wordings/registry';
import type { Bilingual } from '../text/bilingual';
import { changeIn } from './changes';
import type { Claim, Quantity } from './claim';
import { excuseOf, namesOthers, onOneSite, otherPeriod, otherThing, partBy, partOfOther, unknownThing } from './excuses';
import type { Excuse } from './excuses';
import type { List } from './lists';
import { strangeWords } from './percentage';
import { hasMeaning } from './phrases';
import type { Phrase } from './phrases';
import type { Context } from './quantity';
import { quantityOf } from './quantity';
import type { Result } from './result';
import { spokenOf } from './speaker';
import type { Spoken } from './speaker';
import type { Token } from './tokens';

/** What stands before a number that counts. */
export interface Place {
  readonly list: List | null;
  readonly previous: { readonly at: number | null; readonly excuse: Excuse['kind'] | null };
  readonly context: Context;
  /** The claims of the section. */
  readonly claims: readonly Claim[];
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
  const excuse = excuseOf(phrase, number.counter);
  const whole = list?.whole ?? null;
  if (excuse?.kind === 'channel' && whole !== null) return { claim: { kind: 'part' } };
  const isOnSite = previous.excuse === 'place' && phrase.goesOn && goesOnThere(words);
  if (isOnSite) return excused(excuse?.reason ?? onOneSite, 'place');
  if (excuse !== null) return excused(excuse.kind === 'thing' && whole !== null ? partOtherwise : excuse.reason, whole !== null && excuse.kind === 'thing' ? 'aside' : excuse.kind);
  const isNamed = words.some((token) => hasMeaning(token, 'topic', 'rows', 'columns'));
  if (strange !== null && whole !== null && !namesPartOf(words, place.claims[whole]!.quantity) && !ofTables.test(textOf(phrase))) return excused(partBy(strange), 'aside');
  const result = quantityOf(words, { isMoney: number.unit === 'money', counter: number.counter }, place.context);
  if (strange !== null && 'problem' in result && result.isExcused) return excused(result.problem, 'thing');
  if (strange !== null) return place.context.topics === null && !isNamed && number.unit === 'count' ? excused(unknownThing(strange), 'thing') : open(strangeWords(strange));
  if (namesOthers(phrase, number.counter)) return open(namesBoth);
  if (place.isPartOfYear) return excused(otherPeriod, 'aside');
  if (words.some((token) => hasMeaning(token, 'rest')) && !(list === null && isCarriedOut(words))) return restOf(place);
  const direction = changeIn(phrase.left);
  if (direction !== null) return changeOf(phrase, direction, place);
  if (number.unit === 'count' && /^(?:部|篇|期|场|人次)$/u.test(number.counter) && !isNamed) return excused(otherThing, 'thing');
  if ('problem' in result) return result.isExcused ? excused(result.problem, 'thing') : open(result.problem);
  const isSame = whole !== null && sameReadings(place.claims[whole]!.quantity, result.quantity);
  return { claim: isSame ? { kind: 'part' } : { kind: 'count', quantity: result.quantity } };
}

/** Whether nothing begins anew: 在网站发布信息900条、规章3件, 公开规范性文件9件. */
function goesOnThere(words: readonly Token[]): boolean {
  return !words.some((token) => token.kind === 'year' || (token.kind === 'word' && (/^(?:全年|本年|年内)/u.test(token.text)
    || token.meanings.some((meaning) => ((meaning.kind === 'rows' || meaning.kind === 'columns') && meaning.verb === true && !token.meanings.some(({ kind }) => kind === 'other'))
      || (meaning.kind === 'topic' && !meaning.topics.every((id) => topicOf(id).table === 'disclosure'))))));
}

/** What the tables tell parts by; a word that has one of these is no word for something else, even if it is not known. */
const ofTables = /公开|提供|处理|处置|维持|纠|撤|驳|败诉|胜诉|结转|转|办|答|复|补正|缴费|自然人|法人|企业|机构|组织|公民|个人|律师|审|诉|密|重复|反复|掌握|存在/u;

function namesPartOf(words: readonly Token[], whole: Quantity | null): boolean {
  return words.some((token) => token.kind === 'word' && token.meanings.some((meaning) => meaning.kind === 'topic'
    || ((meaning.kind === 'rows' || meaning.kind === 'columns') && (whole === null || meaning.of.some((id) => whole.topics.includes(id))))));
}

function textOf({ left, right }: Phrase): string {
  return [...left, ...right].map((token) => (token.kind === 'word' ? token.text : '')).join('');
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
  if (previous.excuse !== null) return excused(otherChange, 'aside');
  const subject = quantityOf(spokenOf(phrase).words, { isMoney: false, counter: null }, context);
  return 'quantity' in subject ? { claim: { kind: 'change', direction, quantity: subject.quantity } } : open(subject.problem);
}

/** Whether the words of a part name nothing that its whole does not: 规章18件（含新制定4件）. */
function sameReadings(whole: Quantity | null, part: Quantity): boolean {
  return whole !== null && part.readings.length === whole.readings.length
    && part.readings.every(({ rows, columns }) => whole.readings.some((reading) => reading.rows.join() === rows.join() && reading.columns.join() === columns.join()));
}

function excused(reason: Bilingual, kind: Excuse['kind']): Result {
  return { isExcused: true, reason, kind };
}

function open(reason: Bilingual): Result {
  return { isExcused: false, reason };
}

const partOtherwise: Bilingual = { zh: '是前面那个数的一部分，表中不这样分', en: 'it is a part of the number before, which the tables do not part so' };
const otherChange: Bilingual = { zh: '增减的不是表中的事项', en: 'what has changed is nothing of the tables' };
const namesBoth: Bilingual = { zh: '这个数旁边既有表中的事项，又有其他事项，看不出计的是哪一种', en: 'things of the tables and others are named around one number' };
const restOfWhat: Bilingual = { zh: '看不出是什么的其余部分', en: 'the rest of what is not said' };
