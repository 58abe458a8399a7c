import { chineseNumeral } from '../text/numerals';
import type { Bilingual } from '../text/bilingual';
import type { Form } from './form';

/** What the regulation (2019 revision) has articles of. */
export const lastArticle = 56;

/** What a sentence may cite an article for, in its own words. */
export interface ArticleSubject {
  readonly name: Bilingual;
  readonly words: RegExp;
  readonly articles: readonly number[];
}

/** The rows of results by their articles, and what the regulation says of the report and of fees. */
export function articleSubjects({ tables, sections }: Form): readonly ArticleSubject[] {
  const rows = tables.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows)).flatMap((row): ArticleSubject[] => {
    const words = rowWords[row.key];
    return words === undefined || row.articles.length === 0 ? [] : [{ name: { zh: row.label, en: row.label }, words, articles: [...numbersOf(row.articles), answers] }];
  });
  const ofSection = (number: number): readonly number[] => numbersOf(sections.find((section) => section.number === number)!.articles);
  return [
    ...rows,
    { name: { zh: '编制、公布年度报告', en: 'the annual report' }, words: /(?:编制|公布|发布)[^,]{0,30}?(?:年度报告|年报|报告)/u, articles: ofSection(1) },
    { name: { zh: '收取信息处理费', en: 'information processing fees' }, words: /信息处理费/u, articles: ofSection(6) },
  ];
}

/** The article that lists all the answers. */
const answers = 36;

const rowWords: Readonly<Record<string, RegExp>> = {
  'partial': /区分处理/u,
  'denied.1': /国家秘密/u,
  'denied.4': /第三方(?:合法)?权益|商业秘密|个人隐私/u,
  'denied.5': /内部事务(?:性)?信息/u,
  'denied.6': /过程性信息/u,
  'denied.7': /执法案卷/u,
  'unavailable.2': /另行制作|现成信息/u,
  'unavailable.3': /补正后/u,
  'notProcessed.1': /信访[、,]?(?:举报|投诉)/u,
  'notProcessed.3': /公开出版物/u,
  'notProcessed.4': /大量反复|反复申请/u,
};

function numbersOf(articles: readonly string[]): number[] {
  return articles.flatMap((article) => {
    const numeral = /^条例第([一二三四五六七八九十]+)条/u.exec(article);
    return numeral === null ? [] : [chineseNumeral(numeral[1]!)!];
  });
}
