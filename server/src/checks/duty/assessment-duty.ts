import { accountability, isGovernment } from '../../forms/duties';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';
import { namesOf, placeOfReport, toldSection, untold } from './telling';

export const assessmentDuty: Check = {
  id: 'assessment-duty',
  group: 'duty',
  severity: 'warning',
  title: { zh: '政府的报告没有写工作考核、社会评议或责任追究', en: 'a government says nothing of assessment, public review or accountability' },
  fix: null,
  cannotRun: (context) => needsReport(context) ?? (toldSection(context, 1) === null ? { zh: '没有找到第一部分的文字', en: 'the first section has no prose' } : null),
  *run(context): Iterable<Draft> {
    const { report } = context;
    if (report.agency === null || !isGovernment.test(report.agency)) return;
    const absent = untold(context, accountability, null);
    if (absent.length === 0) return;
    const { zh, en } = namesOf(absent);
    yield {
      span: report.sections.find(({ number }) => number === 1)?.titleSpan ?? placeOfReport(report),
      message: {
        zh: `各级人民政府的年度报告还应包括工作考核、社会评议和责任追究结果情况（条例第五十条），没有写到${zh}。请补充；没有的，也应写明。`,
        en: `By Article 50 a government’s report also tells of assessment, public review and accountability, but this one says nothing of: ${en}. Add it, or that there was none.`,
      },
    };
  },
};
