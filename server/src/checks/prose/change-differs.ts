import { changedValues } from '../../report/changes';
import { formatDecimal } from '../../text/decimal';
import type { Check, Draft } from '../check';
import { cellsOf, failingClaims, needsClaims } from './claims';

export const changeDiffers: Check = {
  id: 'change-differs',
  group: 'prose',
  severity: 'hint',
  title: { zh: '文中的增减幅度推不出上年的整数', en: 'a change from which no whole number of last year follows' },
  fix: null,
  cannotRun: (context) => needsClaims(context, 'change'),
  *run(context): Iterable<Draft> {
    for (const { claim, readings } of failingClaims(context, 'change')) {
      const [value] = changedValues(claim, readings, context.claims);
      if (value === undefined) continue;
      const [direction, from] = claim.direction === 'up' ? ['增加', 'up'] : ['减少', 'down'];
      yield {
        span: claim.span,
        message: {
          zh: `文中写${direction} ${claim.printed}，本年为 ${formatDecimal(value)}，按此推算上年不是整数。请对照上年的数核对增减幅度。`,
          en: `It says ${from} ${claim.printed}, but no whole number of last year leads to ${formatDecimal(value)}. Check it against last year’s figure.`,
        },
        related: cellsOf(context.report, readings),
      };
    }
  },
};
