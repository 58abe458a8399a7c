import { notices } from '../forms/notices';
import type { Notice } from '../forms/notices';
import { articlesIn } from '../prose/articles';
import { citationsIn } from '../prose/citations';
import type { Sentence } from '../prose/sentences';
import type { Report } from '../report/report';
import { placeInPassage } from '../report/sentences';
import type { Bilingual } from '../text/bilingual';
import type { Span } from '../text/span';

/** A citation that leads to the official page of what is cited. Nothing is opened but by the user. */
export interface CitationLink {
  readonly span: Span;
  readonly target: string;
  readonly tooltip: Bilingual;
}

/** What the sentences of a passage cite, kept by these sentences: they stay the same while their section does. */
export type CitationMemory = WeakMap<readonly Sentence[], readonly Cited[]>;

interface Cited {
  readonly sentence: Sentence;
  readonly span: Span;
  readonly notice: Notice;
}

/** The papers and articles that sentences cite, as far as the address of their official page is known; in text order. */
export function citationLinks({ passages }: Report, memory: CitationMemory): CitationLink[] {
  return passages.flatMap((passage) => {
    const cited = memory.get(passage.sentences) ?? passage.sentences.flatMap(citedIn);
    memory.set(passage.sentences, cited);
    return cited.map(({ sentence, span, notice }): CitationLink => ({
      span: placeInPassage(passage, sentence, span),
      target: notice.page!,
      tooltip: { zh: `在网页中打开《${notice.title}》（${notice.number}）`, en: `Open ${notice.number} in the browser` },
    }));
  }).sort((a, b) => a.span.start - b.span.start);
}

function citedIn(sentence: Sentence): Cited[] {
  const regulation = notices.find(({ id }) => id === 'regulation2019')!;
  const papers = citationsIn(sentence.text).map(({ number, titled, span }) => ({ notice: number?.of ?? titled, span }));
  const articles = articlesIn(sentence.text).flatMap((cited) => cited.articles.map(({ span }) => ({ notice: regulation, span })));
  const found: { notice: Notice | null; span: Span }[] = [...papers, ...articles];
  return found.flatMap(({ notice, span }) => (notice?.page == null ? [] : [{ sentence, span, notice }]));
}
