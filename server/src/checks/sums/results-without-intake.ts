import { intakesIn, isMet } from '../../report/limits';
import { nameOfColumn, nameOfRow, quoted } from '../../report/names';
import { clausesOf } from '../../text/bilingual';
import type { Bilingual } from '../../text/bilingual';
import { compareDecimals, formatDecimal, zero } from '../../text/decimal';
import type { Check, CheckContext, Draft } from '../check';
import { needsTable } from '../needs';
import { tablesToBlame } from '../table/torn';
import { relatedCells } from './related';

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
      const figures = over.slice(0, shownCells).map(({ ref, value }) => ({ name: quoted(nameOfRow(report, ref)), figure: formatDecimal(value!) }));
      const has = clausesOf(figures.map(({ name, figure }) => ({ zh: `${name}为 ${figure}`, en: `${name}: ${figure}` })), over.length > shownCells, '，');
      const came = need.others.map((cell) => quoted(nameOfRow(report, cell.ref)));
      yield {
        span: over[0]!.span!,
        cell: over[0]!.ref,
        message: {
          zh: `“${column}”列的${came.join('和')}都是 0，却有${has.zh}。没有收到就不会有办理结果，请核对是否填错了列。`,
          en: `Column “${column}” has 0 in ${came.join(' and ')}, but ${has.en}. What did not come in has no result: check whether it stands in the wrong column.`,
        },
        related: relatedCells([...need.others, ...over.slice(1)], (ref) => nameOfRow(report, ref)),
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
