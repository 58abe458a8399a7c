import { governingYears, isComparison, yearsNamed } from '../../prose/years';
import type { GoverningYear } from '../../prose/years';
import { quoted } from '../../report/names';
import type { SectionNumber } from '../../forms/form';
import type { Sentence } from '../../prose/sentences';
import type { Report } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import type { Span } from '../../text/span';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';
import { statedYear } from './statedYear';

export const staleYear: Check = {
  id: 'stale-year',
  group: 'prose',
  severity: 'warning',
  title: { zh: '文中写的是别的年度，像是沿用了往年的稿子', en: 'a sentence is of another year, as if left from an old report' },
  fix: null,
  cannotRun(context) {
    const { title, period } = context.report;
    const isStated = title?.year != null || period?.from.year != null;
    return needsReport(context) ?? (!isStated ? { zh: '标题和统计期限都没有年度', en: 'neither title nor period states a year' }
      : statedYear(context.report) === null ? { zh: '标题与统计期限的年度不一致，以哪一年为准不清楚', en: 'title and period are of different years' } : null);
  },
  *run({ report, found, placeOf }): Iterable<Draft> {
    const own = statedYear(report)!;
    const stale = found(mentionsOfYears).flatMap((each): Stale[] => {
      const { mention, sentence } = each.fact;
      const place = placeOf(each, sentence, mention);
      return isStale(each.fact, own, report, each.section, place) ? [{ sentence, mention, ...place }] : [];
    });
    for (const [first, ...others] of groupsOf(stale, report)) {
      yield {
        span: { start: first.start, end: first.end },
        message: messageFor(first, own),
        expected: String(first.mention.role === 'last' ? own - 1 : own),
        actual: String(first.mention.year),
        related: others.map(({ start, end, mention: { year } }) => ({ span: { start, end }, cell: null, message: { zh: `这里写的也是 ${year} 年`, en: `${year} again` } })),
      };
    }
  },
};

/** A year that governs a sentence, and what the paragraph goes on with. */
interface Mention {
  readonly mention: GoverningYear;
  readonly sentence: Sentence;
  readonly behind: readonly Sentence[];
}

function mentionsOfYears(sentences: readonly Sentence[]): Mention[] {
  const found: Mention[] = [];
  sentences.forEach((sentence, at) => {
    for (const mention of governingYears(sentence.text)) found.push({ mention, sentence, behind: sentences.slice(at + 1, at + 1 + longestParagraph) });
  });
  return found;
}

interface Stale {
  readonly sentence: Sentence;
  readonly mention: GoverningYear;
  readonly start: number;
  readonly end: number;
}

function isStale({ mention, sentence, behind }: Mention, own: number, report: Report, section: SectionNumber | 0, { start: place }: Span): boolean {
  const { role, year, counts, isPlan } = mention;
  if (report.period !== null && place >= report.period.span.start && place < report.period.span.end) return false;
  // Before the title stands what the page has of its own.
  if (section === 0 && report.title !== null && place < report.title.end) return false;
  if (role === 'last') return year !== own - 1;
  if (role === 'base') return year === own && yearsNamed(sentence.text).every((named) => named === own);
  if (year === own) return false;
  // In the first section last year's report may be what was published this year.
  if (role === 'announced') return section === 0 || /特向|现[\p{Script=Han}]{0,6}(?:公布|发布)|报告如下/u.test(sentence.text);
  if (role === 'this') return true;
  const named = yearsNamed(sentence.text);
  // 2021年收到31件，2022年收到28件 is the history of it.
  const isHistory = new Set(named.filter((each) => each < own)).size > 1;
  if (isHistory || isComparison(sentence.text) || named.includes(own) || isContrasted(behind, own)) return false;
  return year === own - 1 && section !== 5 ? true : counts && !isPlan && (year < own || year === own + 1);
}

/** Whether the paragraph goes on with the report's own year: 2020年收到10件;2021年收到12件. */
function isContrasted(behind: readonly Sentence[], own: number): boolean {
  return behind.some(({ text }) => yearsNamed(text).includes(own) || isComparison(text));
}

/** Each by itself; together where the whole text speaks of that year, for then it is one mistake. */
function groupsOf(stale: readonly Stale[], { spokenYear, year }: Report): (readonly [Stale, ...Stale[]])[] {
  const together = stale.filter(({ mention }) => spokenYear !== year && mention.role === 'work' && mention.year === spokenYear);
  const [first, ...others] = together;
  return [...(first === undefined ? [] : [[first, ...others] as const]), ...stale.filter((each) => !together.includes(each)).map((each) => [each] as const)];
}

function messageFor({ sentence, mention }: Stale, own: number): Bilingual {
  const words = quoted(sentence.text.slice(mention.start, mention.start + longestQuote).split(',').slice(0, 2).join('，'));
  if (mention.role === 'base') return { zh: `${own} 年度报告中与 ${own} 年自己比较。请核对，应是与上一年（${own - 1} 年）比较。`, en: `The report on ${own} compares with ${own} itself. It should be the year before, ${own - 1}.` };
  if (mention.role === 'last') return { zh: `${own} 年度的上一年是 ${own - 1} 年，这里写的是 ${mention.year} 年。请核对改正。`, en: `The year before ${own} is ${own - 1}, but ${mention.year} is written here. Correct it.` };
  if (mention.role === 'announced') return { zh: `这是 ${own} 年度的报告，这里写的却是 ${mention.year} 年的年度报告。请改为 ${own} 年。`, en: `This is the report on ${own}, but here it is called that on ${mention.year}. Write ${own}.` };
  return {
    zh: `${words}写的是 ${mention.year} 年，报告是 ${own} 年度的。如系沿用往年的稿子，请改为 ${own} 年，并核对其中的数字。`,
    en: `${words} is of ${mention.year}, but the report is on ${own}. If it was left from an old report, write ${own} and look at its figures again.`,
  };
}

const longestQuote = 24;
/** In sentences: as far as a comparison reaches. */
const longestParagraph = 50;
