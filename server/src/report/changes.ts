import type { Claim } from '../prose/claim';
import { statedValue } from '../prose/numbers';
import { compareDecimals, subtractDecimals, weighted, zero } from '../text/decimal';
import type { Decimal } from '../text/decimal';
import type { ClaimResult, ValuedReading } from './claims';
import { exactly, fitsShare } from './closeness';

/** What a change may be of: the number that it stands behind, as printed, else what the table has for what is named. */
export function changedValues({ of }: Claim, readings: readonly ValuedReading[], results: readonly ClaimResult[]): Decimal[] {
  const other = of === null ? null : results[of] ?? null;
  const printed = other === null ? null : exactly(other.claim.number);
  return [...(printed === null ? [] : [printed]), ...readings.flatMap(({ value }) => value ?? [])];
}

/** Whether there is a whole number from which a value can have changed so; last year's own figure is not known. */
export function canBeChange({ number, direction }: Claim, value: Decimal): boolean {
  if (number === null || direction === null || direction === 'none') return true;
  if (number.unit !== 'percent') {
    const before = subtractDecimals(value, weighted(statedValue(number), direction === 'up' ? 1 : -1));
    return number.precision !== 'exact' || compareDecimals(before, zero) >= 0;
  }
  const sign = direction === 'up' ? 1n : -1n;
  if (value.scale > 0) return true;
  const base = 100n * 10n ** BigInt(number.printed.scale) + sign * number.printed.digits;
  if (base <= 0n) return base === 0n && value.digits === 0n;
  const near = value.digits * 100n * 10n ** BigInt(number.printed.scale) / base;
  for (let before = near > 1n ? near - 1n : 1n; before <= near + 2n; before++) {
    const difference = (value.digits - before) * sign;
    if (difference >= 0n && fitsShare(number, { digits: difference, scale: 0 }, { digits: before, scale: 0 })) return true;
  }
  return false;
}
