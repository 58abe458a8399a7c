import type { SectionNumber } from '../../forms/form';
import { formFor, nameOfSection } from '../../report/names';
import type { Report } from '../../report/report';
import { sentenceHash } from '../../report/summary';
import type { Check, Draft } from '../check';
import { hasNoOtherYear, nameOfYear, needsOtherYear, otherYears } from './years';
import type { OtherYear } from './years';

export const copiedProse: Check = {
  id: 'copied-prose',
  group: 'last-year',
  severity: 'information',
  title: { zh: '文字大多沿用上年报告', en: 'most sentences are those of last year’s report' },
  fix: null,
  cannotRun: needsOtherYear,
  isUnasked: hasNoOtherYear,
  *run({ report, related }): Iterable<Draft> {
    for (const year of otherYears({ related })) {
      for (const { number, titleSpan } of report.sections) {
        const copied = told.includes(number) ? copiedIn(report, year, number) : null;
        if (copied === null) continue;
        const [name, of] = [nameOfSection(formFor(report).sections.find((section) => section.number === number)!), nameOfYear(year)];
        yield {
          span: titleSpan,
          message: copied.same === copied.all
            ? { zh: `“${name}”的 ${copied.all} 句话全部与${of.zh}相同。请按本年的情况改写。`, en: `All ${copied.all} sentences of “${name}” are those of ${of.en}. Write what is true of this year.` }
            : { zh: `“${name}”的 ${copied.all} 句话中有 ${copied.same} 句与${of.zh}相同。请核对是否是本年的情况。`, en: `${copied.same} of ${copied.all} sentences of “${name}” are those of ${of.en}. Check that they are true of this year.` },
        };
      }
    }
  },
};

/** What the others say besides their tables is much the same every year. */
const told: readonly SectionNumber[] = [1, 5];
/** Shorter sentences are headings and set phrases, in code units. */
const shortest = 12;
const fewestOfAll = 2;
const fewestOfMost = 5;

/** How many sentences are the same; null where that are not most. Of few sentences all must be. */
function copiedIn({ passages, year: own }: Report, { other }: OtherYear, section: SectionNumber): { readonly same: number; readonly all: number } | null {
  const known = new Set(other.sentences.get(section) ?? []);
  const sentences = passages.filter((passage) => passage.section === section).flatMap((passage) => passage.sentences).filter(({ text }) => text.length >= shortest);
  const [same, all] = [sentences.filter(({ text }) => known.has(sentenceHash(text, own))).length, sentences.length];
  return (same === all && all >= fewestOfAll) || (all >= fewestOfMost && same * 5 >= all * 4) ? { same, all } : null;
}
