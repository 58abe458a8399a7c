import { isOfDisclosure } from '../forms/wordings/registry';
import type { Bilingual } from '../text/bilingual';
import type { Phrase } from './phrases';
import type { Token } from './tokens';
import { hasMeaning, isOfWholeYear, namesSomething } from './words';

/** Why a number that names nothing of the tables, or something beside them, is no claim. */
export interface Excuse {
  readonly reason: Bilingual;
  /**
   * - `thing`: it counts something else; what is listed behind it is so too.
   * - `place`: it counts what one web site has, or something else there; so does what stands in one list with it.
   * - `channel`: it counts by the way applications came in.
   * - `subject`: it counts by what applications were about; so does what stands in one list with it.
   * - `aside`: it counts what the sentences go on to speak of, but at another time, or by what the tables do not have.
   * - `unknown`: it was not understood, and so are its parts.
   */
  readonly kind: 'thing' | 'place' | 'channel' | 'subject' | 'aside' | 'unknown';
}

/** Why a number is nothing of the tables; null where nothing says so, or the words name something of the tables as well. */
export function excuseOf(phrase: Phrase, counter: string): Excuse | null {
  const own = [...phrase.left, ...phrase.right];
  const head = headOf(phrase);
  if (head !== null && isOther(head, counter)) return { reason: otherThing, kind: own.some(isThrough) ? 'place' : 'thing' };
  if (own.some((token) => hasMeaning(token, 'unlisted') && !hasMeaning(token, 'rows', 'columns'))) return { reason: unlisted, kind: 'aside' };
  if (own.some((token) => hasMeaning(token, 'channel') && !hasMeaning(token, 'rows', 'filler'))) return channelExcuse(own);
  if (phrase.left.some((token) => hasMeaning(token, 'plan'))) return { reason: planned, kind: 'aside' };
  if (phrase.isFrom === true || isOfBefore(phrase)) return { reason: otherYear, kind: 'aside' };
  if (isOfManyYears([...phrase.before, ...phrase.left])) return { reason: otherPeriod, kind: 'aside' };
  return null;
}

/** Whether things of other kinds are named beside that of the tables, so that it is not clear which is counted. */
export function namesOthers({ left, right }: Phrase, counter: string): boolean {
  // What stands before 等 are examples of what is named behind it.
  const examples = left.findLastIndex((token) => token.kind === 'word' && token.text === '等');
  const named = namesSomething(left.slice(examples + 1)) ? left.slice(examples + 1) : left;
  return [...named, ...right].some((token) => isOther(token, counter));
}

/** Chinese names what is counted last: right before its number, or behind it. */
function headOf({ left, right }: Phrase): Token | null {
  const names = (token: Token): boolean => namesSomething([token]);
  return right.find(names) ?? left.findLast(names) ?? null;
}

function isOther(token: Token, counter: string): boolean {
  return token.kind === 'word' && token.meanings.some((meaning) => meaning.kind === 'other' && (meaning.units === undefined || meaning.units.includes(counter)))
    && (!hasMeaning(token, 'topic', 'rows', 'columns', 'channel') || token.meanings.some((meaning) => meaning.kind === 'other' && meaning.units !== undefined));
}

/** By which way applications came in; of what is published, on which site. */
function channelExcuse(own: readonly Token[]): Excuse | null {
  const isPublished = own.some((token) => token.kind === 'word' && token.meanings.some((meaning) => meaning.kind === 'topic' && meaning.topics.some(isOfDisclosure)));
  if (!isPublished) return { reason: byChannel, kind: 'channel' };
  return own.some(isThrough) ? { reason: onOneSite, kind: 'place' } : null;
}

function isThrough(token: Token): boolean {
  return token.kind === 'word' && token.meanings.some((meaning) => meaning.kind === 'channel' && meaning.through === true);
}

/** 较2022年的31件, 比2022年(31件): what is compared with, not what has changed. */
function isOfBefore({ left, before, depth }: Phrase): boolean {
  const near = left.length > 0 || depth === 0 ? left : before.slice(0, -1).slice(-1);
  const at = near.findLastIndex((token) => hasMeaning(token, 'compared') || (token.kind === 'year' && token.isCompared));
  return at >= 0 && !near.slice(at).some((token) => hasMeaning(token, 'change'));
}

/** A part of what was counted before, told by what no table tells it by: 其中土地征收类6件. */
export function partBy(words: string): Bilingual {
  return { zh: `是前面那个数中“${words}”的部分，表中不这样分`, en: `it is the part “${words}” of the number before, and the tables do not part it so` };
}

/** 2019年至2023年，共受理…; a year, or the whole year, named behind it governs instead. */
function isOfManyYears(words: readonly Token[]): boolean {
  // 自开通网上申请以来, 条例施行以来: not 今年以来.
  if (/(?:自从?(?!今年|本年|当年)[^,:]+|开通|开展|成立|建立|运行|施行|实施|上线)以来/u.test(words.map((token) => (token.kind === 'word' ? token.text : token.kind === 'year' ? '今年' : ',')).join(''))) return true;
  const many = words.findLastIndex((token) => hasMeaning(token, 'manyYears'));
  return many >= 0 && !words.slice(many).some((token) => token.kind === 'year' || isOfWholeYear(token));
}

/** What it counts is no word of the vocabulary, and neither the clause nor what stands before names anything of the tables. */
export function unknownThing(words: string): Bilingual {
  return { zh: `计的是“${words}”，不是表中的事项`, en: `it counts “${words}”, which the tables do not` };
}

/** What it counts is no word of the vocabulary, beside words that are. */
export function strangeWords(words: string): Bilingual {
  return { zh: `“${words}”不在词表中，看不出计的是什么`, en: `“${words}” is none of the known words: what it counts cannot be told` };
}

export const bySubject: Bilingual = { zh: '按申请内容分计，表中不这样分', en: 'it counts by what applications were about, which the tables do not' };
export const otherThing: Bilingual = { zh: '计的不是表中的事项', en: 'it counts something that the tables do not' };
export const partOfOther: Bilingual = { zh: '是前面那个数的一部分，计的不是表中的事项', en: 'it is a part of the number before, which counts something that the tables do not' };
export const onOneSite: Bilingual = { zh: '计的是某一网站、平台上发布的，表中计的是全部', en: 'it counts what one site has published, the table what there is in all' };
export const otherPeriod: Bilingual = { zh: '说的不是全年', en: 'it is not of the whole year' };
const byChannel: Bilingual = { zh: '按申请渠道分计，表中没有', en: 'it counts by the way applications came in, which the tables do not' };
const unlisted: Bilingual = { zh: '表中没有单列这一项', en: 'the tables have no row or column for it' };
const planned: Bilingual = { zh: '说的是计划', en: 'it is planned' };
const otherYear: Bilingual = { zh: '是用来对比的上一年的数', en: 'it is the figure of the year that is compared with' };
