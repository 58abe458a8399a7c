import { aspects } from '../../forms/duties';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';
import { namesOf, toldSection, untold } from './telling';

export const fiveAspects: Check = {
  id: 'five-aspects',
  group: 'duty',
  severity: 'warning',
  title: { zh: '第一部分没有写全五个方面', en: 'the first section lacks one of its five aspects' },
  fix: null,
  cannotRun: (context) => needsReport(context) ?? (toldSection(context, 1) === null ? { zh: '没有找到第一部分的文字', en: 'the first section has no prose' } : null),
  *run(context): Iterable<Draft> {
    const absent = untold(context, aspects, 1);
    if (absent.length === 0) return;
    const { zh, en } = namesOf(absent);
    yield {
      span: toldSection(context, 1)!.titleSpan,
      message: {
        zh: `第一部分应写主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面，没有写到${zh}。请补充；没有开展的，也应如实说明。`,
        en: `The first section tells of five aspects, but nothing of: ${en}. Add it, even if it is only that nothing was done.`,
      },
    };
  },
};
