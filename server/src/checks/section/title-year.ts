import type { Bilingual } from '../../text/bilingual';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';

export const titleYear: Check = {
  id: 'title-year',
  group: 'section',
  severity: 'error',
  title: { zh: '标题的年度与统计期限不一致', en: 'the year of the title is not that of the period' },
  fix: null,
  cannotRun(context) {
    const { title, period } = context.report;
    if (title?.year == null) return needsReport(context) ?? { zh: '标题没有年度', en: 'there is no year in the title' };
    return period === null ? needsReport(context) ?? { zh: '没有找到统计期限', en: 'no reporting period was found' } : needsReport(context);
  },
  *run({ report: { title, period, spokenYear } }): Iterable<Draft> {
    const [inTitle, inPeriod] = [title!.year!, period!.from];
    const years = [inPeriod.year, period!.to?.year ?? inPeriod.year];
    if (years.includes(inTitle.value)) return;
    // What the first section speaks of tells which of the two was left from another year.
    const periodIsOld = spokenYear === inTitle.value;
    const [wrong, other] = periodIsOld ? [inPeriod.span, inTitle.span] : [inTitle.span, period!.span];
    yield {
      span: wrong,
      message: messageFor(inTitle.value, inPeriod.year!, spokenYear),
      ...(periodIsOld || spokenYear === inPeriod.year ? { expected: String(spokenYear), actual: String(periodIsOld ? inPeriod.year : inTitle.value) } : {}),
      related: [{ span: other, cell: null, message: periodIsOld ? { zh: '标题的年度', en: 'the year of the title' } : { zh: '统计期限', en: 'the reporting period' } }],
    };
  },
};

function messageFor(inTitle: number, inPeriod: number, spoken: number | null): Bilingual {
  if (spoken === inTitle) {
    return {
      zh: `统计期限写的是 ${inPeriod} 年，标题是 ${inTitle} 年，第一部分写的也是 ${inTitle} 年的工作。请改正统计期限的年度。`,
      en: `The reporting period is of ${inPeriod}, but the title says ${inTitle}, and so does the first section. Correct the year of the period.`,
    };
  }
  if (spoken === inPeriod) {
    return {
      zh: `标题写的是 ${inTitle} 年，统计期限却是 ${inPeriod} 年，第一部分写的也是 ${inPeriod} 年的工作。请改正标题的年度。`,
      en: `The title says ${inTitle}, but the reporting period is of ${inPeriod}, and so is the first section. Correct the year of the title.`,
    };
  }
  return {
    zh: `标题写的是 ${inTitle} 年，统计期限却是 ${inPeriod} 年。请核对后改为同一年度。`,
    en: `The title says ${inTitle}, but the reporting period is of ${inPeriod}. Make them the same year.`,
  };
}
