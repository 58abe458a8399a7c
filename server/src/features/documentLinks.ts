import { notices } from '../forms/notices';
import type { Notice } from '../forms/notices';
import { articlesIn } from '../prose/articles';
import { citationsIn } from '../prose/citations';
import type { Sentence } from '../prose/sentences';
import type { Report, ReportPassage } from '../report/report';
import { placeInPassage, spanOfPassage } from '../report/sentences';
import type { Bilingual } from '../text/bilingual';
import type { Span } from '../text/span';

/** A citation that leads to the official page of what is cited, or the address of a web site. Nothing is opened but by the user. */
export interface Link {
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

/**
 * The papers and articles that sentences cite, as far as the address of their official page is known, and the addresses that the
 * text has outside of its tables; in text order.
 */
export function linksIn(report: Report, memory: CitationMemory): Link[] {
  const links = [...citationLinks(report, memory), ...report.passages.flatMap((passage) => addressesIn(report, passage))];
  return links.sort((a, b) => a.span.start - b.span.start);
}

/**
 * Editors find addresses by themselves, but take the Chinese words behind one for a part of it (`www.….gov.cn下载`), and none that
 * begins with www.
 */
function addressesIn(report: Report, passage: ReportPassage): Link[] {
  const span = spanOfPassage(report, passage);
  if (span === null) return [];
  return [...report.text.slice(span.start, span.end).matchAll(address)].map(({ index, 0: printed }): Link => ({
    span: { start: span.start + index, end: span.start + index + printed.length },
    target: /^https?:/i.test(printed) ? printed : `http://${printed}`,
    tooltip: { zh: '在网页中打开', en: 'Open in the browser' },
  }));
}

/** In ASCII, and not ending in a mark of the sentence. */
const address = /(?<![\w.@/-])(?:https?:\/\/|www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#](?:[\w!$&'()*+,;=:@%./?#~-]*[\w=&%/~#-])?)?/giu;

function citationLinks({ passages }: Report, memory: CitationMemory): Link[] {
  return passages.flatMap((passage) => {
    const cited = memory.get(passage.sentences) ?? passage.sentences.flatMap(citedIn);
    memory.set(passage.sentences, cited);
    return cited.map(({ sentence, span, notice }): Link => ({
      span: placeInPassage(passage, sentence, span),
      target: notice.page!,
      tooltip: { zh: `在网页中打开《${notice.title}》（${notice.number}）`, en: `Open ${notice.number} in the browser` },
    }));
  });
}

function citedIn(sentence: Sentence): Cited[] {
  const regulation = notices.find(({ id }) => id === 'regulation2019')!;
  const papers = citationsIn(sentence.text).map(({ number, titled, span }) => ({ notice: number?.of ?? titled, span }));
  const articles = articlesIn(sentence.text).flatMap((cited) => cited.articles.map(({ span }) => ({ notice: regulation, span })));
  const found: { notice: Notice | null; span: Span }[] = [...papers, ...articles];
  return found.flatMap(({ notice, span }) => (notice?.page == null ? [] : [{ sentence, span, notice }]));
}
