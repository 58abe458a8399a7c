import type { Leftover } from '../../report/leftovers';
import { quoted } from '../../report/names';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';
import { textAt } from '../../report/textAt';

export const templateLeftover: Check = {
  id: 'template-leftover',
  group: 'section',
  severity: 'error',
  title: { zh: '模板中待填的内容没有填写', en: 'something of a template was not filled in' },
  fix: null,
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    const clauses: Leftover[][] = [];
    for (const leftover of report.leftovers) {
      const before = clauses.at(-1)?.at(-1);
      // Blanks of one clause are filled in together.
      if (before !== undefined && !/[。；;！？!?\r\n]/u.test(textAt(report, { start: before.span.end, end: leftover.span.start }))) clauses.at(-1)!.push(leftover);
      else clauses.push([leftover]);
    }
    for (const [first, ...others] of clauses) {
      const words = [first!, ...others].map((leftover) => quoted(leftover.words)).join('');
      yield {
        span: first!.span,
        message: {
          zh: `${words}是模板中待填的内容，没有填写。请填上实际内容；没有的，删去这一处。`,
          en: `${words} is to be filled in and was not. Write what belongs here, or delete it.`,
        },
        related: others.map(({ span, words: own }) => ({ span, cell: null, message: { zh: `${quoted(own)}没有填写`, en: `${quoted(own)} is not filled in` } })),
      };
    }
  },
};
