import { notices, seriesAliases } from '../forms/notices';
import type { Notice } from '../forms/notices';
import type { Span } from '../text/span';

/** A paper that a sentence cites, by its title, its number, or both. Spans are in the sentence. */
export interface Citation {
  /** The paper that the title names; of several papers of one title the one of the number, else the newest; null without a title. */
  readonly titled: Notice | null;
  /** Who is said to have issued it; null where nobody or only 国务院, 国务院办公厅 is named. */
  readonly issuer: { readonly name: string; readonly span: Span } | null;
  readonly number: CitedNumber | null;
  readonly span: Span;
}

export interface CitedNumber {
  readonly printed: string;
  readonly span: Span;
  /** The paper of this number, or null. */
  readonly of: Notice | null;
  /** What stands before the year or the number: `国办公开办函`, `国务院令`. */
  readonly series: string;
}

/** The papers of the form that a sentence (as `sentences.ts` has it) cites, in text order. */
export function citationsIn(sentence: string): Citation[] {
  if (!mayCite.test(sentence)) return [];
  const numbers = numbersIn(sentence);
  const used = new Set<CitedNumber>();
  const titles = [...sentence.matchAll(title)].map((match): Citation => {
    const end = match.index + match[0].length;
    // Between a title and its number stand its end and brackets: 〉的通知》(.
    const number = numbers.find(({ span }) => span.start >= end && joint.test(sentence.slice(end, span.start))) ?? null;
    if (number !== null) used.add(number);
    const alike = notices.filter((notice) => match[0].endsWith(notice.title));
    const issuer = issuerBefore(sentence, match.index);
    const titled = alike.find((notice) => notice === number?.of) ?? alike.at(-1)!;
    return { titled, issuer, number, span: { start: issuer?.span.start ?? match.index, end: number?.span.end ?? end } };
  });
  const bare = numbers.filter((number) => !used.has(number) && number.of !== null).map((number): Citation => ({ titled: null, issuer: null, number, span: number.span }));
  return [...titles, ...bare].sort((a, b) => a.span.start - b.span.start);
}

const titles = [...new Set(notices.map((notice) => notice.title))];
const title = new RegExp(titles.map((words) => `(?:${words})`).join('|'), 'gu');
/** A quick look: what every number begins with, or how a title does. */
const mayCite = new RegExp([...new Set(titles.map((words) => words.slice(0, 4))), '国'].join('|'), 'u');
/** What may stand between a title and its number. */
const joint = /^[》〉>"”'’]{0,2}(?:\(试行\))?(?:的通知)?[》〉>"”'’]{0,2}(?:\(试行\))?(?:的通知)?[(（,]{0,1}(?:以下简称[^,)]{1,12},)?(?:中华人民共和国)?$/u;
const number = /(?<series>(?:中华人民共和国)?国(?:办|务院|令|公办|公开办)[\p{Script=Han}]{0,6}?)(?:[〔[【(〈<](?<year>20\d{2})[〕\]】)〉>]|第)\s?(?<serial>\d{1,4})号/dgu;

function numbersIn(sentence: string): CitedNumber[] {
  return !sentence.includes('国') ? [] : [...sentence.matchAll(number)].map((match) => {
    const { series = '', year, serial } = match.groups!;
    const own = seriesAliases[series] ?? series;
    const of = notices.find((notice) => notice.series === own && notice.year === (year === undefined ? null : Number(year)) && notice.serial === Number(serial)) ?? null;
    return { printed: match[0], series: own, of, span: { start: match.index, end: match.index + match[0].length } };
  });
}

/** 国务院…办公室 before 关于(印发)… of the title. */
function issuerBefore(sentence: string, at: number): Citation['issuer'] {
  const before = sentence.slice(Math.max(0, at - longestIssuer), at);
  const match = /(国务院[\p{Script=Han}]{2,28}?办公室)关于(?:印发)?[《〈<"“]?(?:中华人民共和国)?$/u.exec(before);
  if (match === null) return null;
  const start = at - before.length + match.index;
  return { name: match[1]!, span: { start, end: start + match[1]!.length } };
}

const longestIssuer = 60;
