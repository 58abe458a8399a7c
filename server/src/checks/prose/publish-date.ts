import { deadlineOf } from '../../forms/deadlines';
import type { PublicationDate } from '../../report/publication';
import type { Bilingual } from '../../text/bilingual';
import type { Check, Draft, Related } from '../check';
import { needsReport } from '../needs';
import { statedYear } from './statedYear';

export const publishDate: Check = {
  id: 'publish-date',
  group: 'prose',
  severity: 'warning',
  title: { zh: '公布日期晚于规定期限，或者早于统计期限结束', en: 'published after the deadline, or before the period ends' },
  fix: null,
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    const year = statedYear(report);
    const [first, ...others] = report.publication.toSorted((a, b) => ordinal(a) - ordinal(b) || a.span.start - b.span.start);
    if (year === null || first === undefined) return;
    const last = others.at(-1) ?? first;
    if (ordinal(last) <= ordinal({ year, month: 12, day: 31 })) {
      yield { span: last.span, message: earlyMessage(last, year), related: related([first, ...others], last) };
      return;
    }
    const deadline = report.agency === null ? null : deadlineOf(report.agency);
    if (deadline === null || ordinal(first) <= ordinal({ year: year + 1, ...deadline })) return;
    // What a page tells of itself may be when it was moved to another site.
    if (!first.isSigned && first.year > year + 1) return;
    yield { span: first.span, message: lateMessage(first, year, deadline.who, `${year + 1}年${deadline.month}月${deadline.day}日`), related: related([first, ...others], first) };
  },
};

function ordinal({ year, month, day }: Pick<PublicationDate, 'year' | 'month' | 'day'>): number {
  return (year * 12 + month) * 31 + day;
}

function written({ year, month, day }: PublicationDate): string {
  return `${year}年${month}月${day}日`;
}

function related(dates: readonly PublicationDate[], shown: PublicationDate): readonly Related[] {
  return dates.filter((date) => date !== shown).map((date) => ({ span: date.span, cell: null, message: { zh: `另一处日期是${written(date)}`, en: `another date: ${written(date)}` } }));
}

function earlyMessage(date: PublicationDate, year: number): Bilingual {
  const what = nameOf(date);
  return {
    zh: `${what.zh}是${written(date)}，${year} 年度还没有结束，统计期限到${year}年12月31日为止。请核对日期，多半是年份没有改。`,
    en: `${what.en} is ${written(date)}, before the period ends on ${year}-12-31. Look at the date; its year is probably an old one.`,
  };
}

function lateMessage(date: PublicationDate, year: number, who: Bilingual, deadline: string): Bilingual {
  const what = nameOf(date);
  return {
    zh: `${who.zh}应当在${deadline}前公布 ${year} 年度报告（条例第四十九条），${what.zh}是${written(date)}，已经超过期限。请核对日期。`,
    en: `By Article 49, ${who.en} publish the report on ${year} by ${deadline}; ${what.en.toLowerCase()} is ${written(date)}. Look at the date.`,
  };
}

function nameOf({ isSigned }: PublicationDate): Bilingual {
  return isSigned ? { zh: '落款日期', en: 'The date under the report' } : { zh: '公布日期', en: 'The date of publication' };
}
