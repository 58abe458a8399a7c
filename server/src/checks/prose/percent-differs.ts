import type { ClaimResult } from '../../report/claims';
import { sharesFor } from '../../report/shares';
import type { Share } from '../../report/shares';
import { formatDecimal, percentage } from '../../text/decimal';
import type { Bilingual } from '../../text/bilingual';
import type { Check, Draft } from '../check';
import { cellsOf, failingClaims, needsClaims, percentRepair } from './claims';

export const percentDiffers: Check = {
  id: 'percent-differs',
  group: 'prose',
  severity: 'warning',
  title: { zh: '文中的占比与据以计算的数不符', en: 'a share in a sentence is not what its figures make' },
  fix: 'unsafe',
  cannotRun: (context) => needsClaims(context, 'share'),
  *run(context): Iterable<Draft> {
    for (const result of failingClaims(context, 'share')) {
      const number = result.claim.number!;
      const shares = distinct(sharesFor(result.claim, result.readings, context.claims)).slice(0, mostShares);
      const right = shares.map((share) => percentage(share.part, share.whole, number.printed.scale));
      const [best] = right;
      if (best == null) continue;
      yield {
        span: result.claim.span,
        message: message(result, shares, right.map((value) => (value === null ? '' : formatDecimal(value)))),
        expected: formatDecimal(best),
        actual: formatDecimal(number.printed),
        related: [
          ...(result.claim.of === null ? [] : [{ span: context.claims[result.claim.of]!.claim.span, cell: null, message: partMessage }]),
          ...cellsOf(context.report, result.readings),
        ],
        repairs: [percentRepair(number, best)],
      };
    }
  },
};

const mostShares = 2;
const partMessage: Bilingual = { zh: '占比的分子', en: 'the part of the share' };

/** One way for each part: its likeliest whole. */
function distinct(shares: readonly Share[]): Share[] {
  return shares.filter(({ part }, at) => shares.findIndex((other) => formatDecimal(other.part) === formatDecimal(part)) === at);
}

function message({ claim: { printed } }: ClaimResult, shares: readonly Share[], right: readonly string[]): Bilingual {
  const way = ({ part, whole }: Share, at: number): string => `${formatDecimal(part)}÷${formatDecimal(whole)} = ${right[at]!}%`;
  const [first, second] = shares;
  if (second === undefined) {
    return { zh: `文中写 ${printed}，${way(first!, 0)}。请核对占比。`, en: `The sentence says ${printed}, but ${way(first!, 0)}. Check the share.` };
  }
  return {
    zh: `文中写 ${printed}，按文中的数 ${way(first!, 0)}，按表中的数 ${way(second, 1)}。请核对占比。`,
    en: `The sentence says ${printed}, but its own figure makes ${way(first!, 0)}, that of the table ${way(second, 1)}. Check the share.`,
  };
}
