import type { SectionNumber } from '../forms/form';
import { endOf, placeIn, placeOf } from '../prose/sentences';
import type { Sentence } from '../prose/sentences';
import { firstIndexWhere } from '../text/sorted';
import { shift } from '../text/span';
import type { Span } from '../text/span';
import type { Report, ReportPassage } from './report';

/** A sentence with the places of its code units in the whole text. */
export interface ReportSentence extends Pick<Sentence, 'text' | 'close' | 'isTorn'> {
  /** 0 for what stands before the first heading. */
  readonly section: SectionNumber | 0;
  /** Counts the paragraphs of the report; sentences of one paragraph have the same. */
  readonly paragraph: number;
  readonly places: readonly number[];
  /** Where each of its code units ends in the text: an entity of a web page is one unit here and several there. */
  readonly ends: readonly number[];
}

/** All sentences of a report, in text order. They are many: what looks at each keystroke looks at the passages. */
export function sentencesOf({ passages }: Pick<Report, 'passages'>): ReportSentence[] {
  return passages.flatMap(({ section, start, sentences }, paragraph) => sentences.map((sentence): ReportSentence => {
    const units = Array.from({ length: sentence.text.length }, (_, unit) => unit);
    return {
      text: sentence.text,
      close: sentence.close,
      isTorn: sentence.isTorn,
      section,
      paragraph,
      places: units.map((unit) => start + placeOf(sentence, unit)),
      ends: units.map((unit) => start + endOf(sentence, unit)),
    };
  }));
}

/** The index of the first passage that begins at an offset or behind it. */
export function firstPassageFrom(passages: readonly ReportPassage[], offset: number): number {
  return firstIndexWhere(passages, ({ start }) => start >= offset);
}

/** Where the units from `start` to `end` of a sentence stand in the whole text; zero-length behind it where `start` is its end. */
export function placeInText({ places, ends }: ReportSentence, { start, end }: Span): Span {
  const from = places[start] ?? ends.at(-1) ?? 0;
  return { start: from, end: end > start ? ends[Math.min(end, ends.length) - 1]! : from };
}

/** The same of a sentence of a passage. */
export function placeInPassage({ start }: ReportPassage, sentence: Sentence, span: Span): Span {
  return shift(placeIn(sentence, span), start);
}

/** From its first sentence to the mark that closes its last; null where it has no sentence. */
export function spanOfPassage({ text }: Pick<Report, 'text'>, passage: ReportPassage): Span | null {
  const [first, last] = [passage.sentences[0], passage.sentences.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { start } = placeInPassage(passage, first, { start: 0, end: 0 });
  const said = placeInPassage(passage, last, { start: 0, end: last.text.length }).end;
  return { start, end: text.startsWith(last.close, said) ? said + last.close.length : said };
}
