import { articleSubjects, lastArticle } from '../../forms/articles';
import type { ArticleSubject } from '../../forms/articles';
import { articlesIn } from '../../prose/articles';
import type { CitedArticle } from '../../prose/articles';
import { formFor, quoted } from '../../report/names';
import type { Sentence } from '../../prose/sentences';
import { writtenNumeral } from '../../text/numerals';
import type { Bilingual } from '../../text/bilingual';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';

export const citedArticle: Check = {
  id: 'cited-article',
  group: 'prose',
  severity: 'information',
  title: { zh: '引用的《条例》条款不存在，或与所说的事项不符', en: 'a cited article does not exist, or is of something else' },
  fix: null,
  cannotRun: needsReport,
  *run({ report, found, placeOf, says }): Iterable<Draft> {
    // Where 《条例》 is short for another one, its articles are not known.
    if (says(otherRegulation, null)) return;
    const subjects = articleSubjects(formFor(report));
    for (const each of found(citedArticles)) {
      const { sentence, articles, context } = each.fact;
      const message = absent(articles) ?? unfit(articles, subjects.filter(({ words }) => words.test(context)));
      if (message === null) continue;
      yield { span: placeOf(each, sentence, { start: articles[0]!.span.start, end: articles.at(-1)!.span.end }), message };
    }
  },
};

const otherRegulation = /(?<!政府信息公开)条例》\([^()]*简称[“"]?《?条例/u;
const citedArticles = (sentences: readonly Sentence[]) => sentences.flatMap((sentence) => articlesIn(sentence.text).map((cited) => ({ ...cited, sentence })));

function absent(articles: readonly CitedArticle[]): Bilingual | null {
  const beyond = articles.find(({ number }) => number > lastArticle || number === 0);
  if (beyond === undefined) return null;
  return {
    zh: `《政府信息公开条例》（2019年修订）共${writtenNumeral(lastArticle)}条，没有${nameOf(beyond)}。请核对。`,
    en: `The regulation (2019 revision) has ${lastArticle} articles; there is no Article ${beyond.number}.`,
  };
}

/** Only where the words speak of one thing, and none of the articles cited is of it. */
function unfit(articles: readonly CitedArticle[], subjects: readonly ArticleSubject[]): Bilingual | null {
  const [subject, other] = subjects;
  if (subject === undefined || other !== undefined || articles.some(({ number }) => subject.articles.includes(number))) return null;
  const [printed, right] = [articles.map(nameOf).join('、'), subject.articles.map((number) => `第${writtenNumeral(number)}条`).join('、')];
  return {
    zh: `${quoted(subject.name.zh)}见《政府信息公开条例》（2019年修订）${right}，这里引用的是${printed}。请核对条款。`,
    en: `For ${quoted(subject.name.en)} see Article ${subject.articles.join(', ')} of the regulation (2019 revision); Article ${articles.map(({ number }) => number).join(', ')} is cited here.`,
  };
}

function nameOf({ number }: CitedArticle): string {
  return `第${number > 99 ? String(number) : writtenNumeral(number)}条`;
}
