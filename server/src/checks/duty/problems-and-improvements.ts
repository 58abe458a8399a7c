import { improvements, problems } from '../../forms/duties';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';
import { namesOf, toldSection, untold } from './telling';

export const problemsAndImprovements: Check = {
  id: 'problems-and-improvements',
  group: 'duty',
  severity: 'warning',
  title: { zh: '第五部分只写了问题或者只写了改进', en: 'the fifth section tells of problems or of improvements, not of both' },
  fix: null,
  cannotRun: (context) => needsReport(context) ?? (toldSection(context, 5) === null ? { zh: '没有找到第五部分的文字', en: 'the fifth section has no prose' } : null),
  *run(context): Iterable<Draft> {
    const absent = untold(context, [problems, improvements], 5);
    if (absent.length === 0) return;
    const { zh, en } = namesOf(absent);
    yield {
      span: toldSection(context, 5)!.titleSpan,
      message: {
        zh: `第五部分既要写问题，又要写改进，没有写到${zh}。请补充。`,
        en: `The fifth section tells of the main problems and of what was done about them, but nothing of: ${en}. Add it.`,
      },
    };
  },
};
