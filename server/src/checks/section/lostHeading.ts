import { improvements, noteOfTable, ofReviews, preamble, problems, toldInSixth } from '../../forms/duties';
import type { SectionNumber } from '../../forms/form';
import type { Report } from '../../report/report';
import { sentencesOf } from '../../report/sentences';
import type { ReportSentence } from '../../report/sentences';
import { firstSections } from './specs';

/**
 * Where the text of a section of prose begins that has lost its heading and nothing else, so that it seems to belong to the
 * section before it: of the first what follows the preamble, of the fifth what follows table 4 and its notes, of the sixth the
 * paragraph that tells what only the sixth does.
 *
 * @returns null where there is no such text, or what there is may as well belong to the section before it
 */
export function strandedText(report: Report, number: SectionNumber): number | null {
  const own = searches[number]?.(report) ?? [];
  const letters = own.flat().reduce((sum, { text }) => sum + text.length, 0);
  return letters < fewest ? null : own[0]![0]!.places[0]!;
}

/** Fewer say nothing of a year's work. */
const fewest = 10;

const searches: Readonly<Partial<Record<SectionNumber, (report: Report) => Paragraph[]>>> = { 1: behindPreamble, 5: behindLegalTable, 6: behindFifth };

/** The preamble has none. */
const firstPoint = /^(?:\(一\)|1[.、])/u;

type Paragraph = readonly ReportSentence[];

function behindPreamble(report: Report): Paragraph[] {
  const opening = paragraphsIn(report, 0).filter(([first]) => first!.places[0]! >= (report.title?.end ?? 0));
  const points = opening.findIndex((paragraph) => tells(paragraph, firstPoint));
  const last = opening.slice(0, points < 0 ? opening.length : points).findLastIndex((paragraph) => tells(paragraph, preamble));
  return last < 0 && report.title === null ? [] : opening.slice(last + 1);
}

function behindLegalTable(report: Report): Paragraph[] {
  const table = report.tables.find(({ id }) => id === 'legal');
  if (table === undefined || table.section === 0) return [];
  const behind = paragraphsIn(report, table.section).filter(([first]) => first!.places[0]! >= table.span.end);
  const from = behind.findIndex((paragraph) => !isOfTable(paragraph));
  const to = report.sections.some((section) => section.number === 6) ? -1 : behind.findIndex((paragraph) => tells(paragraph, toldInSixth));
  const own = from < 0 ? [] : behind.slice(from, to < 0 ? behind.length : to);
  return own.some((paragraph) => tells(paragraph, problems.words) || tells(paragraph, improvements.words)) ? own : [];
}

function isOfTable(paragraph: Paragraph): boolean {
  return tells(paragraph, noteOfTable) || (tells(paragraph, ofReviews) && !tells(paragraph, problems.words));
}

/** Behind the last section there is; its first paragraph remains its own, unless it has a table. */
function behindFifth(report: Report): Paragraph[] {
  const last = firstSections(report).at(-1);
  if (last === undefined) return [];
  const table = report.tables.find(({ section }) => section === last.number);
  const paragraphs = paragraphsIn(report, last.number).filter(([first]) => table === undefined || first!.places[0]! >= table.span.end);
  const at = paragraphs.findIndex((paragraph, index) => (index > 0 || table !== undefined) && tells(paragraph, toldInSixth));
  return at < 0 ? [] : paragraphs.slice(at);
}

function paragraphsIn(report: Report, number: SectionNumber | 0): Paragraph[] {
  const own = new Map<number, ReportSentence[]>();
  for (const sentence of sentencesOf(report)) {
    if (sentence.section !== number) continue;
    const before = own.get(sentence.paragraph);
    if (before === undefined) own.set(sentence.paragraph, [sentence]);
    else before.push(sentence);
  }
  return [...own.values()];
}

function tells(paragraph: Paragraph, words: RegExp): boolean {
  return paragraph.some(({ text }) => words.test(text));
}
