import type { PlacedNumber } from '../prose/claim';
import { statedValue } from '../prose/numbers';
import { absoluteDecimal, addDecimals, compareDecimals, digitsAt, equalDecimals, negateDecimal, subtractDecimals, timesPower, zero } from '../text/decimal';
import type { Decimal } from '../text/decimal';

/** What a number counts; null where it is a percentage, or only near (近百件). */
export function exactly(number: PlacedNumber | null): Decimal | null {
  return number !== null && number.unit !== 'percent' && number.precision === 'exact' ? statedValue(number) : null;
}

/** Whether a number in a sentence can be the figure of the table: exactly, within its last digit, or near it where it says so. */
export function fitsCount(number: PlacedNumber, value: Decimal): boolean {
  return fits(number, value, zero);
}

/**
 * The same of an amount of money; both sides are rounded to their last digits.
 *
 * @param unit in which the table has it; null where it prints none: then 元 and 万元 both may be meant
 */
export function fitsAmount(number: PlacedNumber, value: Decimal, unit: string | null): boolean {
  const powers = unit === null ? [0, 4] : [unit.startsWith('万') ? 4 : unit.startsWith('亿') ? 8 : 0];
  return powers.some((power) => fits(number, timesPower(value, power), power === 0 ? zero : halfOfLast(value, power)));
}

/** Whether a percentage is that of a part of a whole, within the last digit printed. False for a whole of 0. */
export function fitsShare({ printed, precision }: PlacedNumber, part: Decimal, whole: Decimal): boolean {
  const scale = Math.max(part.scale, whole.scale);
  const [a, b] = [digitsAt(part, scale), digitsAt(whole, scale)];
  if (b <= 0n) return false;
  const off = 2n * (100n * a * 10n ** BigInt(printed.scale) - printed.digits * b);
  const most = precision === 'rounded' ? b : 4n * b;
  return -most <= off && off <= most;
}

function fits(number: PlacedNumber, value: Decimal, slack: Decimal): boolean {
  const claimed = statedValue(number);
  const difference = subtractDecimals(value, claimed);
  const distance = absoluteDecimal(difference);
  const within = (most: Decimal): boolean => compareDecimals(distance, addDecimals(most, slack)) <= 0;
  switch (number.precision) {
    case 'exact': return within(zero);
    case 'rounded': return fitsRounded(distance, halfOfLast(number.printed, number.power), slack);
    case 'over': return compareDecimals(difference, negateDecimal(slack)) >= 0 && within(lastPlace(claimed));
    case 'under': return compareDecimals(difference, slack) <= 0 && within(lastPlace(claimed));
    case 'about': return within(lastPlace(claimed));
  }
}

/** Whether one of two can be the other, rounded: where both have as many digits, only if they are equal. */
function fitsRounded(distance: Decimal, half: Decimal, slack: Decimal): boolean {
  if (equalDecimals(half, slack)) return equalDecimals(distance, zero);
  return compareDecimals(distance, half) <= 0 || compareDecimals(distance, slack) <= 0;
}

/** Half of one in the last digit printed. */
function halfOfLast({ scale }: Decimal, power: number): Decimal {
  return power === 0 && scale === 0 ? zero : { digits: 5n * 10n ** BigInt(Math.max(0, power - scale - 1)), scale: Math.max(0, scale + 1 - power) };
}

/** One in the last digit that is not 0: 100 for 5500. */
function lastPlace({ digits, scale }: Decimal): Decimal {
  if (equalDecimals({ digits, scale }, zero)) return zero;
  let place = 1n;
  while (digits % (place * 10n) === 0n) place *= 10n;
  return { digits: place, scale };
}
