import type { ClaimResult } from '../../report/claims';
import { exactly } from '../../report/closeness';
import { absoluteDecimal, addDecimals, compareDecimals, equalDecimals, formatDecimal, subtractDecimals, zero } from '../../text/decimal';
import type { Decimal } from '../../text/decimal';
import { addTo } from '../../text/grouped';
import type { Check, CheckContext, Draft } from '../check';
import { needsClaims } from './claims';

export const sharesSum: Check = {
  id: 'shares-sum',
  group: 'prose',
  severity: 'information',
  title: { zh: '同一总数的各项占比之和不是 100%', en: 'the shares of one whole do not make 100 %' },
  fix: null,
  cannotRun: (context) => (context.claims.some(({ claim }) => claim.kind === 'share') ? null : needsClaims(context, 'share')),
  *run(context): Iterable<Draft> {
    for (const { shares, isAll } of listsIn(context)) {
      const figures = shares.map(({ claim }) => claim.number!.printed);
      const sum = figures.reduce(addDecimals, zero);
      const off = subtractDecimals(sum, { digits: 100n, scale: 0 });
      const isOver = compareDecimals(off, zero) > 0;
      if (isRounding(off, figures) || (!isOver && !isAll)) continue;
      const reckoned = `${figures.map(formatDecimal).join('+')} = ${formatDecimal(sum)}`;
      yield {
        span: shares.at(-1)!.claim.span,
        message: {
          zh: `各项占比之和为 ${reckoned}，${isOver ? '超过' : '不足'} 100%。请核对各项占比。`,
          en: `The shares make ${reckoned}, ${isOver ? 'more' : 'less'} than 100. Check them.`,
        },
        expected: '100',
        actual: formatDecimal(sum),
        related: shares.slice(0, -1).map(({ claim }) => ({ span: claim.span, cell: null, message: { zh: `占比 ${claim.printed}`, en: `share ${claim.printed}` } })),
      };
    }
  },
};

interface List {
  readonly shares: readonly ClaimResult[];
  /** Whether the parts are known to make up the whole. */
  readonly isAll: boolean;
}

/** The shares of each list of parts that exclude each other; none of a list in which a share itself is wrong. */
function listsIn({ claims }: CheckContext): List[] {
  const lists = new Map<string, ClaimResult[]>();
  for (const share of claims) {
    const part = share.claim.kind === 'share' && share.claim.of !== null ? claims[share.claim.of]!.claim : null;
    if (part === null || (part.whole === null && part.quantity?.table !== 'applications')) continue;
    const key = `${part.paragraph} ${part.whole ?? ''} ${kindOf(part)}`;
    addTo(lists, key, share);
  }
  return [...lists.values()].flatMap((shares): List[] => {
    const parts = shares.map(({ claim }) => claims[claim.of!]!.claim);
    if (shares.length < 2 || shares.some(({ state }) => state === 'fails') || !areDistinct(parts)) return [];
    const whole = parts[0]!.whole === null ? null : exactly(claims[parts[0]!.whole]!.claim.number);
    const figures = parts.map(({ number }) => exactly(number));
    const sum = figures.reduce<Decimal | null>((made, part) => (made === null || part === null ? null : addDecimals(made, part)), zero);
    return [{ shares, isAll: whole !== null && sum !== null && equalDecimals(sum, whole) }];
  });
}

/** Parts by rows, by columns, or by what no table has: those of one kind exclude each other. */
function kindOf({ kind, quantity }: ClaimResult['claim']): string {
  if (kind === 'part') return 'part';
  return quantity?.readings.some(({ columns }) => columns.join() === 'total') === true ? 'rows' : 'columns';
}

function areDistinct(parts: readonly ClaimResult['claim'][]): boolean {
  const keys = parts.flatMap(({ quantity }) => (quantity === null ? [] : quantity.readings[0]!.rows.map((row) => `${row}.${quantity.readings[0]!.columns.join('+')}`)));
  return new Set(keys).size === keys.length && !keys.some((key) => keys.some((other) => other !== key && other.startsWith(`${key.split('.')[0]}.`) && key.split('.').length === 2));
}

/** Each share may be off by half of its last digit. */
function isRounding(off: Decimal, figures: readonly Decimal[]): boolean {
  const lastDigits = figures.map(({ scale }): Decimal => ({ digits: 1n, scale })).reduce(addDecimals, zero);
  const distance = absoluteDecimal(off);
  return compareDecimals(addDecimals(distance, distance), lastDigits) <= 0;
}
