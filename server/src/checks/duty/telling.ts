import type { SectionNumber } from '../../forms/form';
import type { Matter } from '../../forms/duties';
import type { CheckContext } from '../check';
import type { Finder } from '../facts';
import { firstLineOf } from '../../text/lines';
import { simplify } from '../../text/simplified';
import type { Report, ReportSection } from '../../report/report';
import type { Span } from '../../text/span';

/** The matters of which the prose of a section, or of the whole report, says nothing. */
export function untold({ report: { sections }, says }: CheckContext, matters: readonly Matter[], section: SectionNumber | null): Matter[] {
  const headings = section === null ? sections.map(({ title }) => simplify(title)) : [];
  return matters.filter(({ words }) => !headings.some((title) => words.test(title)) && !says(words, section));
}

/** The section of that number; null when it is absent, or so short that empty-section says it. */
export function toldSection({ report: { sections }, says, found }: CheckContext, number: SectionNumber): ReportSection | null {
  const section = sections.find((each) => each.number === number);
  if (section === undefined || says(longEnough, number)) return section ?? null;
  const length = found(lengths).reduce((sum, { section: own, fact }) => (own === number ? sum + fact : sum), 0);
  return length >= shortest ? section : null;
}

/** Whether a section has any prose. */
export function hasSentences({ report: { sections }, says }: CheckContext, number: SectionNumber): boolean {
  return sections.some((each) => each.number === number) && says(anything, number);
}

/** Less is nothing, 无 or a figure of a table that ran into the prose. */
const shortest = 10;
const longEnough = new RegExp(`^[^]{${shortest}}`);
const anything = /^/;

const lengths: Finder<number> = (sentences) => [sentences.reduce((sum, { text }) => sum + text.length, 0)];

/** Where what a report lacks is told: its title, else its first heading, else its first line. */
export function placeOfReport({ title, sections, text }: Report): Span {
  return title ?? sections[0]?.titleSpan ?? firstLineOf(text, { start: 0, end: text.length });
}

/** The names of matters in a sentence: 主动公开、平台建设. */
export function namesOf(matters: readonly Matter[]): { zh: string; en: string } {
  return { zh: matters.map(({ name }) => `“${name.zh}”`).join('、'), en: matters.map(({ name }) => name.en).join(', ') };
}
