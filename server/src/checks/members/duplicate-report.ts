import { mostTwins } from '../../report/related';
import type { RelatedReport } from '../../report/related';
import type { Report } from '../../report/report';
import { cellName } from '../../report/summary';
import { equalDecimals } from '../../text/decimal';
import { fileNameOf } from '../../text/fileName';
import type { Check, Draft, Related } from '../check';
import { needsReport } from '../needs';
import { isOutsideOfMembers, membershipOf, nameOfMember, undeclared } from './membership';

export const duplicateReport: Check = {
  id: 'duplicate-report',
  group: 'members',
  severity: 'warning',
  title: { zh: '同一单位同一年度有两份报告', en: 'two reports of the same agency and year' },
  fix: null,
  cannotRun: (context) => (isOutsideOfMembers(context) ? undeclared : null) ?? needsReport(context)
    ?? (context.report.agency === null || context.report.year === null ? { zh: '没有读出单位和年度', en: 'agency and year were not read' } : null),
  isUnasked: isOutsideOfMembers,
  *run(context): Iterable<Draft> {
    const { report, related: { twins } } = context;
    const span = report.title ?? { start: 0, end: 0 };
    const [twin, ...more] = twins;
    if (twin !== undefined) {
      const count = differencesFrom(report, twin);
      const how = count === 0 ? { zh: '两份的数相同', en: 'with the same figures' } : { zh: `两份有 ${count} 格不同`, en: `with ${count} figures that differ` };
      yield {
        span,
        message: {
          zh: `“${fileNameOf(twin.place)}”${more.length === 0 ? '' : `等 ${twins.length} 份${twins.length < mostTwins ? '' : '以上'}`}也是${twin.agency ?? ''} ${twin.year ?? ''} 年度的报告，${more.length === 0 ? '' : '与第一份相比，'}${how.zh}。请只留一份，或改正写错的单位、年度。`,
          en: `“${fileNameOf(twin.place)}”${more.length === 0 ? ' is a report' : ` and ${twins.length < mostTwins ? '' : 'at least '}${more.length} more are reports`} of ${twin.agency ?? ''} for ${twin.year ?? ''} as well, ${more.length === 0 ? '' : 'the first '}${how.en}. Keep one of them, or correct agency or year.`,
        },
        related: twins.map(relatedTo),
      };
    }
    for (const { first, again } of membershipOf(context).doubled) {
      yield {
        span,
        message: {
          zh: `成员“${nameOfMember(again)}”有两份报告：“${fileNameOf(first.place)}”和“${fileNameOf(again.place)}”，只计前一份。请只留一份。`,
          en: `The member “${nameOfMember(again)}” has two reports, “${fileNameOf(first.place)}” and “${fileNameOf(again.place)}”; only the first is counted. Keep one of them.`,
        },
        related: [relatedTo(first), relatedTo(again)],
      };
    }
  },
};

function differencesFrom({ tables }: Report, { figures }: RelatedReport): number {
  const cells = tables.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells)));
  return cells.filter(({ ref, value }) => {
    const other = figures.get(cellName(ref))?.value ?? null;
    return value === null ? other !== null : other === null || !equalDecimals(value, other);
  }).length;
}

function relatedTo({ place, agency, year }: RelatedReport): Related {
  const name = `${agency ?? ''} ${year ?? ''}`.trim();
  return { span: { start: 0, end: 0 }, cell: null, other: { place, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }, message: { zh: name, en: name } };
}
