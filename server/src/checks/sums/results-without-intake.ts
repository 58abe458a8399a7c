import { intakesIn, isMet } from '../../report/limits';
import { nameOfColumn, nameOfRow, quoted } from '../../report/names';
import type { Bilingual } from '../../text/bilingual';
import { compareDecimals, formatDecimal, zero } from '../../text/decimal';
import type { Check, CheckContext, Draft } from '../check';
import { needsTable } from '../needs';
import { tablesToBlame } from '../table/torn';

export const resultsWithoutIntake: Check = {
  id: 'results-without-intake',
  group: 'sums',
  severity: 'error',
  title: { zh: '一类申请人没有收到的申请，却有办理结果或结转', en: 'a kind of applicants has results or carry-over but no applications' },
  fix: null,
  cannotRun: (context) => needsTable(context) ?? (intakes(context).length > 0 ? null : unread(context)),
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const need of intakes(context)) {
      // Where the column can be balanced, balance says what is wrong.
      if (need.balance.state !== 'open' || isMet(need) !== false) continue;
      const over = need.cells.filter(({ value }) => value !== null && compareDecimals(value, zero) > 0);
      const column = nameOfColumn(report, over[0]!.ref);
      const named = (cell: (typeof over)[number]): string => `${quoted(nameOfRow(report, cell.ref))}为 ${formatDecimal(cell.value!)}`;
      const came = need.others.map((cell) => quoted(nameOfRow(report, cell.ref)));
      yield {
        span: over[0]!.span!,
        cell: over[0]!.ref,
        message: {
          zh: `“${column}”列的${came.join('和')}都是 0，却有${over.slice(0, shownCells).map(named).join('，')}${over.length > shownCells ? '等' : ''}。没有收到就不会有办理结果，请核对是否填错了列。`,
          en: `Column “${column}” has 0 in ${came.join(' and ')}, but ${over.slice(0, shownCells).map((cell) => named(cell).replace('为', ':')).join(', ')}${over.length > shownCells ? ' and more' : ''}. What did not come in has no result: check whether it stands in the wrong column.`,
        },
        related: [...need.others, ...over.slice(1)].flatMap(({ span, ref, value }) => {
          const words = `${quoted(nameOfRow(report, ref))}：${formatDecimal(value!)}`;
          return span === null ? [] : [{ span, cell: ref, message: { zh: words, en: words.replace('：', ': ') } }];
        }),
      };
    }
  },
};

const shownCells = 3;

function unread({ relations }: CheckContext): Bilingual {
  return relations.find(({ relation, state }) => relation.kind === 'balance' && state === 'open')?.reason
    ?? { zh: '要用的数没有读出', en: 'the figures it needs were not read' };
}

function intakes(context: CheckContext): ReturnType<typeof intakesIn> {
  return tablesToBlame(context).flatMap(({ id }) => intakesIn(context.relations.filter(({ relation }) => relation.total.table === id)));
}
