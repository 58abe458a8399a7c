import type { Meaning } from '../forms/wordings/wording';
import type { Span } from '../text/span';
import { wordsIn } from './lexicon';
import { numbersIn } from './numbers';
import type { ProseNumber } from './numbers';

/** What a sentence consists of. Spans are in the sentence. */
export type Token = NumberToken | WordToken | YearToken | MarkToken;

export interface NumberToken {
  readonly kind: 'number';
  readonly span: Span;
  readonly number: ProseNumber;
}

/** A word of the vocabulary, or a stretch that is none of it: then it has no meanings. */
export interface WordToken {
  readonly kind: 'word';
  readonly span: Span;
  readonly text: string;
  readonly meanings: readonly Meaning[];
}

/** `2023年`, 上年. With `isCompared` it is what something is compared with (较2022年). */
export interface YearToken {
  readonly kind: 'year';
  readonly span: Span;
  readonly year: number;
  readonly isCompared: boolean;
}

export interface MarkToken {
  readonly kind: 'mark';
  readonly span: Span;
  /** Square and other brackets as round ones. */
  readonly mark: ',' | ':' | '(' | ')';
}

/** The tokens of a sentence in order; quotation marks, titles (《…》), ordinals (一是, 2.) and the one of 没有一起 are left out. */
export function tokensOf(sentence: string): Token[] {
  const { text, places } = withoutQuotes(sentence);
  const wording = withNeighbouringYears(text);
  const tokens: Token[] = [];
  let at = 0;
  for (const token of [...fixedTokens(text, wording), null]) {
    const end = token?.span.start ?? text.length;
    for (const word of wordsIn(wording.slice(at, end))) {
      const span = { start: at + word.start, end: at + word.end };
      tokens.push({ kind: 'word', span, text: text.slice(span.start, span.end), meanings: word.meanings });
    }
    if (token !== null && token.kind !== 'title') tokens.push(token);
    at = token?.span.end ?? at;
  }
  if (places === null) return tokens;
  const place = ({ start, end }: Span): Span => ({ start: places[start]!, end: places[end - 1]! + 1 });
  return tokens.map((token): Token => (token.kind === 'number'
    ? { ...token, span: place(token.span), number: { ...token.number, span: place(token.number.span), figure: place(token.number.figure) } }
    : { ...token, span: place(token.span) }));
}

/** `places` is null where nothing is left out. */
function withoutQuotes(sentence: string): { text: string; places: number[] | null } {
  if (!quotes.test(sentence)) return { text: sentence, places: null };
  let text = '';
  const places: number[] = [];
  for (let at = 0; at < sentence.length; at++) {
    if (quotes.test(sentence[at]!)) continue;
    text += sentence[at];
    places.push(at);
  }
  return { text, places };
}

const quotes = /["'“”‘’「」『』【】*★]/u;

/**
 * 2020年结转 and 结转至2022年办理 say which year by its number: in words of the same length, 上一个年度 and 下一个年度. What was
 * carried over in the year that the sentence is of is not told apart.
 */
function withNeighbouringYears(text: string): string {
  const own = /(?:19|20)\d{2}(?=年)/u.exec(text);
  if (own === null) return text;
  return text.replace(carriedTo, '$1下一个年度').replace(carriedFrom, (match, at: number) => (at > own.index && match.startsWith(own[0]) ? match : '上一个年度'));
}

const carriedTo = /((?:结转|转结|转接|接转|顺延|延续|延期|转)(?:至|到|入|往|于)?)(?:19|20)\d{2}年/gu;
const carriedFrom = /(?:19|20)\d{2}年(?=度?的?(?:结转|转结|转接|接转|遗留|延续|顺延|未办结|转[至到入](?:本年|今年|当年))(?!(?:至|到|入|往|于)?[下次明]))/gu;

interface Title {
  readonly kind: 'title';
  readonly span: Span;
}

/** Tokens that are told by their form, none overlapping another: the first kind that takes a place has it. */
function fixedTokens(text: string, wording: string): (Token | Title)[] {
  const taken = new Uint8Array(text.length);
  const free = <T extends { readonly span: Span }>(tokens: readonly T[]): T[] => tokens.filter(({ span: { start, end } }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
  const all = ({ sign, pattern }: Form, within: string): RegExpMatchArray[] => (sign.test(within) ? [...within.matchAll(pattern)] : []);
  const titles = free([...all(title, text), ...all(ordinal, text), ...all(notOne, text)].map((match): Title => ({ kind: 'title', span: spanOf(match) })));
  const numbers = free(numbersIn(text).map((number): NumberToken => ({ kind: 'number', span: number.span, number })));
  const ranges = free(all(range, wording).map(rangeOf));
  const years = free(all(year, wording).flatMap(yearOf));
  const dates = free(all(date, wording).map(dateOf));
  const marks = free(all(mark, text).map(markOf));
  return [...titles, ...numbers, ...ranges, ...years, ...dates, ...marks].sort((a, b) => a.span.start - b.span.start);
}

/** A form of tokens, with a sign without which no sentence has one: most sentences have few of them. */
interface Form {
  readonly sign: RegExp;
  readonly pattern: RegExp;
}

const title: Form = { sign: /[《〔[]/u, pattern: /《[^》]{0,200}》|〔[^〕]{0,200}〕\d*号?|\[\d{4}\]\d*号?/gu };
const ordinal: Form = { sign: /[一二三四五六七八九十](?:是|、|方面|\))|\d(?:\.|、|\))/u, pattern: /(?<=^|[,:)])(?:第?[一二三四五六七八九十]{1,3}(?:是|、|方面)|\d{1,2}(?:\.|、)(?!\d)|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\))/gu };
/** 没有出现一起投诉 counts nothing. */
const notOne: Form = { sign: /[一1][起件例宗]/u, pattern: /(?<=(?:未|没有|无)(?:发生|出现|收到|产生|接到|有)?)(?:一|任何一|1)(?:起|件|例|宗)/gu };
const century = /(?:19|20)\d{2}/u;
const year: Form = { sign: century, pattern: /(?<compared>较|比|与|同)?(?<year>(?:19|20)\d{2})年度?(?:同期)?(?:相比)?(?!以前|之前|前|底前|第?[一二三四1-4]季度|[上下]半年|\d{1,2}月(?!1日|31日))/gu };
const range: Form = { sign: century, pattern: /(?:19|20)\d{2}年?(?:至|到|[-~—–]+)(?:19|20)\d{2}年/gu };
const date: Form = { sign: /月/u, pattern: /(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份|(?:\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日|底|末)?/gu };
const yearEnd = /^(?:12|十二)月(?:31日|三十一日|底|末)|^(?:1|一)月(?:1|一)日/u;
const mark: Form = { sign: /[,:()[\]]/u, pattern: /[,:()[\]]/gu };

function yearOf(match: RegExpMatchArray): YearToken[] {
  return [{ kind: 'year', span: spanOf(match), year: Number(match.groups!['year']), isCompared: match.groups!['compared'] !== undefined }];
}

function markOf(match: RegExpMatchArray): MarkToken {
  const [mark] = match;
  return { kind: 'mark', span: spanOf(match), mark: /[([]/.test(mark) ? '(' : /[)\]]/.test(mark) ? ')' : mark as ',' | ':' };
}

/** 2019年至2023年 is more than the year of a report. */
function rangeOf(match: RegExpMatchArray): WordToken {
  return { kind: 'word', span: spanOf(match), text: match[0], meanings: [{ kind: 'manyYears' }] };
}

/** A day is of a part of the year, but for its first and last. */
function dateOf(match: RegExpMatchArray): WordToken {
  return { kind: 'word', span: spanOf(match), text: match[0], meanings: [{ kind: yearEnd.test(match[0]) ? 'filler' : 'partOfYear' }] };
}

function spanOf({ index = 0, 0: text }: RegExpMatchArray): Span {
  return { start: index, end: index + text.length };
}
