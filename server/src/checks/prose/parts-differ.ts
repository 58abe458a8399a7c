import { keyOfReading } from '../../prose/readings';
import { claimsBeside } from '../../report/claimsBeside';
import type { ClaimResult } from '../../report/claims';
import { exactly } from '../../report/closeness';
import { addDecimals, compareDecimals, formatDecimal, zero } from '../../text/decimal';
import type { Check, CheckContext, Draft } from '../check';
import { needsClaims } from './claims';

export const partsDiffer: Check = {
  id: 'parts-differ',
  group: 'prose',
  severity: 'warning',
  title: { zh: '“其中”各数之和与总数不符', en: 'the parts listed do not make the number before them' },
  fix: null,
  cannotRun: (context) => needsClaims(context, 'count'),
  *run(context): Iterable<Draft> {
    for (const { whole, parts } of listsIn(context)) {
      const figures = parts.map(({ claim }) => exactly(claim.number)!);
      const [total, sum] = [exactly(whole.claim.number)!, figures.reduce(addDecimals, zero)];
      const order = compareDecimals(sum, total);
      const isClosed = parts.some(({ claim }) => claim.isClosed);
      if (order === 0 || (order < 0 && !isClosed)) continue;
      const reckoned = `${figures.map(formatDecimal).join('+')} = ${formatDecimal(sum)}`;
      yield {
        span: whole.claim.span,
        severity: order > 0 ? 'warning' : 'information',
        message: {
          zh: `文中写 ${whole.claim.printed}，所列各数 ${reckoned}，${order > 0 ? '超过了总数' : '与总数不等'}。请核对总数和各数。`,
          en: `The sentence says ${whole.claim.printed}, but the parts listed make ${reckoned}. Check the whole and its parts.`,
        },
        expected: formatDecimal(sum),
        actual: formatDecimal(total),
        related: parts.map(({ claim }) => ({ span: claim.span, cell: null, message: { zh: '所列的数', en: 'a part listed' } })),
      };
    }
  },
};

interface List {
  readonly whole: ClaimResult;
  readonly parts: readonly ClaimResult[];
}

/** The lists of parts that exclude each other: all applicants, all outcomes, or all ways of applying; none where a figure itself is reported. */
function listsIn({ claims }: CheckContext): List[] {
  return claims.flatMap((whole, index): List[] => {
    if (whole.claim.kind !== 'count' || exactly(whole.claim.number) === null || whole.state === 'fails') return [];
    const parts = claimsBeside(claims, index).filter(({ claim, state }) => claim.whole === index && (claim.kind === 'count' || claim.kind === 'part') && state !== 'fails'
      && claim.number?.counter === whole.claim.number!.counter && exactly(claim.number) !== null);
    return ['applicants', 'results', 'parts'].flatMap((kind) => {
      const own = parts.filter((part) => kindOf(part, whole) === kind);
      return own.length > 1 && areDistinct(own) ? [{ whole, parts: own }] : [];
    });
  });
}

/** Null for parts that may overlap with others: 含上年结转. */
function kindOf({ claim: { kind, quantity } }: ClaimResult, whole: ClaimResult): 'applicants' | 'results' | 'parts' | null {
  if (kind === 'part') return 'parts';
  const reading = quantity?.readings[0];
  if (reading === undefined) return null;
  if (reading.columns.join() !== 'total') return 'applicants';
  const of = whole.claim.quantity?.readings[0]?.rows.join() ?? '';
  return reading.rows.every((row) => row.startsWith(`${of}.`) || (of === 'total' && !row.startsWith('carried') && row !== 'new')) ? 'results' : null;
}

function areDistinct(parts: readonly ClaimResult[]): boolean {
  const keys = parts.flatMap(({ claim: { kind, quantity } }) => (kind === 'part' || quantity === null ? [] : [keyOfReading(quantity.readings[0]!)]));
  return new Set(keys).size === keys.length;
}

