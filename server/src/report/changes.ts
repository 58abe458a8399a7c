import type { Claim } from '../prose/claim';
import { statedValue } from '../prose/numbers';
import { compareDecimals, equalDecimals, negateDecimal, subtractDecimals, weighted, zero } from '../text/decimal';
import type { Decimal } from '../text/decimal';
import type { ClaimResult, ValuedReading } from './claims';
import { exactly, fitsAmount, fitsCount, fitsShare } from './closeness';

/** What a change may be of: the number that it stands behind, as printed, else what the table has for what is named. */
export function changedValues(claim: Claim, readings: readonly ValuedReading[], results: readonly ClaimResult[]): Decimal[] {
  return [...[statedBefore(claim, results)].flatMap((stated) => stated ?? []), ...readings.flatMap(({ value }) => value ?? [])];
}

/** The number that a change stands behind, as printed; null where there is none that is exact. */
export function statedBefore({ of }: Claim, results: readonly ClaimResult[]): Decimal | null {
  const other = of === null ? null : results[of] ?? null;
  return other === null ? null : exactly(other.claim.number);
}

/** A figure of this year and the same of the year before. */
export interface Pair {
  readonly value: Decimal;
  readonly last: Decimal;
  /** Of amounts; null where none is printed. */
  readonly unit: string | null;
}

/**
 * Whether figures have changed as a sentence says: one of the pairs by which its words may be read, or what it prints beside where
 * that is none of them. What it prints beside is not compared with last year's figure of another reading: 收到85件 means by the table
 * what was received, and not that less what was received and carried in last year. Null where that cannot be told: nothing grows
 * from 0 by a percentage.
 */
export function hasChangedSo(claim: Pick<Claim, 'number' | 'direction'>, pairs: readonly Pair[], stated: Decimal | null): boolean | null {
  const isPaired = stated === null || pairs.some(({ value }) => equalDecimals(value, stated));
  const all = isPaired ? pairs : [...pairs, ...pairs.map((pair) => ({ ...pair, value: stated }))];
  const answers = all.map((pair) => changedSo(claim, pair));
  return answers.includes(true) ? true : answers.length === 0 || answers.includes(null) ? null : false;
}

function changedSo({ number, direction }: Pick<Claim, 'number' | 'direction'>, { value, last, unit }: Pair): boolean | null {
  if (number === null || (direction !== 'up' && direction !== 'down')) return null;
  if (number.unit === 'percent' && compareDecimals(last, zero) <= 0) return null;
  const difference = subtractDecimals(value, last);
  const change = direction === 'up' ? difference : negateDecimal(difference);
  if (compareDecimals(change, zero) < 0) return false;
  if (number.unit === 'percent') return fitsShare(number, change, last);
  return number.unit === 'money' ? fitsAmount(number, change, unit) : fitsCount(number, change);
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
