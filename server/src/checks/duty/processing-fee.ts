import { processingFee as fee } from '../../forms/duties';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';
import { hasSentences, untold } from './telling';

export const processingFee: Check = {
  id: 'processing-fee',
  group: 'duty',
  severity: 'warning',
  title: { zh: '没有写收取信息处理费的情况', en: 'nothing is said of information processing fees' },
  fix: null,
  cannotRun: (context) => needsReport(context) ?? (hasSentences(context, 6) ? null : { zh: '没有找到第六部分的文字', en: 'the sixth section has no prose' }),
  *run(context): Iterable<Draft> {
    const { report } = context;
    if (report.year === null || report.year < fee.firstYear || untold(context, [fee], null).length === 0) return;
    yield {
      span: report.sections.find(({ number }) => number === 6)!.titleSpan,
      message: {
        zh: `自 ${fee.firstYear} 年度起，第六部分应说明收取信息处理费的情况（国办函〔2020〕109号），没有写到。请补充收取的件数和金额；没有收取的，写“本年度未收取信息处理费”。`,
        en: `Since ${fee.firstYear} the sixth section tells how much was charged in information processing fees; nothing is said of it. Add it, or that none was charged.`,
      },
    };
  },
};
