import { claimsBeside } from '../../report/claimsBeside';
import { formatDecimal } from '../../text/decimal';
import type { Check, Draft } from '../check';
import { cellsOf, failingClaims, needsClaims } from './claims';

export const allAnsweredButCarried: Check = {
  id: 'all-answered-but-carried',
  group: 'prose',
  severity: 'information',
  title: { zh: '文中说全部办结，表中却有结转的', en: 'all are said to be finished, but some are carried out' },
  fix: null,
  cannotRun: (context) => needsClaims(context, 'finished'),
  *run(context): Iterable<Draft> {
    for (const result of failingClaims(context, 'finished')) {
      const { claim, readings: [reading] } = result;
      const isTold = claimsBeside(context.claims, context.claims.indexOf(result)).some(({ claim: other }) => other.number !== null
        && other.quantity?.readings.every(({ rows }) => rows.join() === 'carriedOut') === true);
      if (isTold || reading?.value == null) continue;
      const value = formatDecimal(reading.value);
      yield {
        span: claim.span,
        message: {
          zh: `文中说“${claim.printed}”，表中${reading.name.zh}为 ${value}。请说明结转的 ${value} 件，或核对表格。`,
          en: `The sentence says “${claim.printed}”, but ${reading.name.en} is ${value}. Say that ${value} are carried out, or check the table.`,
        },
        related: cellsOf(context.report, [reading]),
      };
    }
  },
};
