import type { Report } from '../../report/report';
import { placeInText, sentencesOf as sentencesOfReport } from '../../report/sentences';
import type { ReportSentence } from '../../report/sentences';
import type { Span } from '../../text/span';

/** A paragraph of the prose as its sentences have it, one behind the other, with the way back to the text. */
export interface Stretch {
  readonly text: string;
  place(start: number, end: number): Span;
}

/** The sentences from the title on without what a web page left, but for those of the sections with tables: there remains of a table may stand. */
export function sentencesOf(report: Report): ReportSentence[] {
  const { title, tree } = report;
  const from = title?.start ?? 0;
  const isChrome = (at: number): boolean => tree.remains.some(({ span }) => span.start <= at && at < span.end);
  return sentencesOfReport(report).filter(({ section, places }) => ![2, 3, 4].includes(section) && (places[0] ?? 0) >= from && !isChrome(places[0] ?? 0));
}

/** Their paragraphs, without the marks that close sentences. */
export function paragraphsOf(report: Report): Stretch[] {
  const groups: ReportSentence[][] = [];
  for (const sentence of sentencesOf(report)) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && last.paragraph === sentence.paragraph) groups.at(-1)!.push(sentence);
    else groups.push([sentence]);
  }
  return groups.map(joined);
}

/** Sentences as one, so that a mark that one opens and the next closes is a pair. */
function joined(sentences: readonly ReportSentence[]): Stretch {
  const whole: ReportSentence = {
    ...sentences[0]!,
    text: sentences.map(({ text }) => text).join(''),
    places: sentences.flatMap(({ places }) => places),
    ends: sentences.flatMap(({ ends }) => ends),
  };
  return { text: whole.text, place: (start, end) => placeInText(whole, { start, end }) };
}
