import { ratesFor } from '../../report/shares';
import { formatDecimal, percentage } from '../../text/decimal';
import type { Check, Draft } from '../check';
import { failingClaims, needsClaims, percentRepair } from './claims';

export const rateDiffers: Check = {
  id: 'rate-differs',
  group: 'prose',
  severity: 'warning',
  title: { zh: '文中的办结率等与同一句中的数不符', en: 'a rate is not what the two figures of its sentence make' },
  fix: 'unsafe',
  cannotRun: (context) => needsClaims(context, 'rate'),
  *run(context): Iterable<Draft> {
    for (const { claim } of failingClaims(context, 'rate')) {
      const [rate] = ratesFor(claim, context.claims);
      const number = claim.number!;
      const right = rate === undefined ? null : percentage(rate.part, rate.whole, number.printed.scale);
      if (rate === undefined || right === null) continue;
      const way = `${formatDecimal(rate.part)}÷${formatDecimal(rate.whole)} = ${formatDecimal(right)}%`;
      yield {
        span: claim.span,
        message: { zh: `文中写 ${claim.printed}，${way}。请核对这个比率。`, en: `The sentence says ${claim.printed}, but ${way}. Check the rate.` },
        expected: formatDecimal(right),
        actual: formatDecimal(number.printed),
        repairs: [percentRepair(number, right)],
      };
    }
  },
};
