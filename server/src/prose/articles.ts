import { chineseNumeral } from '../text/numerals';
import type { Span } from '../text/span';

/** An article of the regulation that a sentence cites. Spans are in the sentence. */
export interface CitedArticle {
  readonly number: number;
  /** 第…条 as printed. */
  readonly span: Span;
}

/** Articles cited together (第二十条、第二十一条), with the words around them that tell what they are cited for. */
export interface CitedArticles {
  readonly articles: readonly CitedArticle[];
  readonly context: string;
}

/** The articles of 《条例》 that a sentence (as `sentences.ts` has it) cites; those of other laws and regulations are none. */
export function articlesIn(sentence: string): CitedArticles[] {
  if (!sentence.includes('条例')) return [];
  const found = [...sentence.matchAll(citation)];
  return found.map((match, at) => {
    const list = match.groups!['list']!;
    const start = match.index + match[0].length - list.length;
    const articles = [...list.matchAll(article)].map((each): CitedArticle => ({ number: numberOf(each[1]!), span: { start: start + each.index, end: start + each.index + each[0].length } }));
    const end = start + list.length;
    const before = sentence.slice(0, match.index);
    const rest = sentence.slice(end, found[at + 1]?.index);
    // What it is cited for stands in the clause, or in the next one.
    return { articles, context: before.slice(before.lastIndexOf(',') + 1) + rest.split(',').slice(0, 2).join('') };
  });
}

const numeral = '(?:[一二三四五六七八九十百]{1,6}|\\d{1,3})';
const article = new RegExp(`第?(${numeral})条`, 'gu');
const citation = new RegExp(`(?:《(?:中华人民共和国)?(?:政府信息公开)?条例》|(?<![\\p{Script=Han}》])条例)(?:\\((?:国务院令第\\d+号|以下简称[“"《]*条例[”"》]*|[,、])*\\))?(?:的|中)?(?<list>第${numeral}条(?:第[^条,]{1,6}[款项])*(?:[、和及与]+第?${numeral}条(?:第[^条,]{1,6}[款项])*)*)`, 'dgu');

function numberOf(printed: string): number {
  return /^\d/.test(printed) ? Number(printed) : chineseNumeral(printed) ?? 0;
}
