import { quoted, printedAt } from '../../report/names';
import type { PrintedDate } from '../../report/period';
import type { Report } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';

export const period: Check = {
  id: 'period',
  group: 'prose',
  severity: 'error',
  title: { zh: '统计期限不是一个完整的年度，或者日期残缺', en: 'the period is not one whole year, or its dates are damaged' },
  fix: null,
  cannotRun(context) {
    const { period: stated, damagedDates } = context.report;
    return needsReport(context) ?? (stated === null && damagedDates.length === 0 ? { zh: '没有找到统计期限', en: 'no reporting period was found' } : null);
  },
  *run({ report }): Iterable<Draft> {
    yield* wrongYear(report);
    yield* wrongDays(report);
    yield* damaged(report);
  },
};

/** Where the title has a year, title-year compares it. Another title cited in the text counts only if the first section agrees. */
function* wrongYear({ title, year, spokenYear, period: stated }: Report): Iterable<Draft> {
  const printed = stated?.from.year ?? null;
  if (stated === null || printed === null || title?.year != null) return;
  if (year === printed || year !== spokenYear || year === stated.to?.year) return;
  yield {
    span: stated.from.span,
    message: {
      zh: `统计期限写的是 ${printed} 年，报告写的是 ${year} 年的工作。请改正统计期限的年度。`,
      en: `The reporting period is of ${printed}, but the report is on ${year}. Correct the year of the period.`,
    },
    expected: String(year),
    actual: String(printed),
  };
}

function* wrongDays({ title, period: stated, damagedDates }: Report): Iterable<Draft> {
  if (stated === null || damagedDates.some(({ start, end }) => start < stated.span.end + 10 && end > stated.span.start)) return;
  const { from, to } = stated;
  const own = title?.year?.value ?? from.year;
  const startsRight = from.month === 1 && (from.day ?? 1) === 1;
  const endsRight = to === null || (to.month === 12 && (to.day ?? 31) === 31);
  const oneYear = to?.year == null || to.year === from.year;
  if (startsRight && endsRight && oneYear) return;
  const [expected, actual] = [`${own}年1月1日至${own}年12月31日`, `${written(from)}${to === null ? '起' : `至${written(to)}`}`];
  yield {
    span: !startsRight && endsRight && oneYear ? from.span : startsRight && to !== null && (oneYear || from.year === own) ? to.span : stated.span,
    message: {
      zh: `统计期限写的是${actual}，不是一个完整的年度。年度报告的数据自1月1日起至12月31日止，应为${expected}。`,
      en: `The reporting period is given as ${actual}: not one whole year. An annual report covers 1 January to 31 December; write ${expected}.`,
    },
  };
}

function written({ year, month, day }: PrintedDate): string {
  return `${year === null ? '' : `${year}年`}${month}月${day === null ? '' : `${day}日`}`;
}

/** One finding for all dates of the period. */
function* damaged(report: Report): Iterable<Draft> {
  const [first, ...others] = report.damagedDates;
  if (first === undefined) return;
  const printed = report.damagedDates.map((span) => quoted(printedAt(report, span))).join('、');
  yield {
    span: first,
    severity: 'warning',
    message: damagedMessage(printed, report.title?.year?.value ?? report.year),
    related: others.map((span) => ({ span, cell: null, message: { zh: '同一期限中残缺的日期', en: 'a damaged date of the same period' } })),
  };
}

function damagedMessage(printed: string, year: number | null): Bilingual {
  const whole = year === null ? null : `${year}年1月1日至${year}年12月31日`;
  return {
    zh: `统计期限中的日期${printed}残缺或多字。${whole === null ? '请补全年、月、日。' : `请改为${whole}。`}`,
    en: `Characters of the dates ${printed} in the reporting period are lost or too many. ${whole === null ? 'Complete year, month and day.' : `Write ${whole}.`}`,
  };
}
