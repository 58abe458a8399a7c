import { contact } from '../../forms/duties';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';
import { placeOfReport, untold } from './telling';

export const contactAndPeriod: Check = {
  id: 'contact-and-period',
  group: 'duty',
  severity: 'hint',
  title: { zh: '没有写统计期限或者联系方式', en: 'neither period or contact is stated' },
  fix: null,
  cannotRun: needsReport,
  *run(context): Iterable<Draft> {
    const { report } = context;
    const noPeriod = report.period === null && report.damagedDates.length === 0;
    const noContact = untold(context, [contact], null).length > 0;
    if (!noPeriod && !noContact) return;
    const zh = [...(noPeriod ? ['数据的统计期限'] : []), ...(noContact ? ['对报告有疑问时的联系方式'] : [])].join('和');
    const en = [...(noPeriod ? ['the period of the figures'] : []), ...(noContact ? ['whom to ask'] : [])].join(' and ');
    yield {
      span: placeOfReport(report),
      message: { zh: `报告开头一般写明${zh}，没有找到。`, en: `Reports usually begin with ${en}; it was not found.` },
    };
  },
};
