/**
 * An exact decimal: `digits` × 10^−`scale`. The scale is the number of decimals as printed, so that `3.10` stays `3.10`.
 */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

export const zero: Decimal = { digits: 0n, scale: 0 };

/** Reads ASCII digits with an optional sign and decimals (`-4`, `3401654572.92`); null for anything else. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return null;
  const decimals = match[3] ?? '';
  const digits = BigInt(match[2]! + decimals);
  return { digits: match[1] === '-' ? -digits : digits, scale: decimals.length };
}

/** Plain decimal: no separators, no leading zeros, decimals as printed, `-` for negative. */
export function formatDecimal(value: Decimal): string {
  const sign = value.digits < 0n ? '-' : '';
  const digits = absoluteDecimal(value).digits.toString();
  if (value.scale === 0) return sign + digits;
  const padded = digits.padStart(value.scale + 1, '0');
  return `${sign}${padded.slice(0, -value.scale)}.${padded.slice(-value.scale)}`;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: digitsAt(a, scale) + digitsAt(b, scale), scale };
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, negateDecimal(b));
}

export function negateDecimal(value: Decimal): Decimal {
  return { digits: -value.digits, scale: value.scale };
}

export function absoluteDecimal(value: Decimal): Decimal {
  return value.digits < 0n ? negateDecimal(value) : value;
}

/** The value times ten to the power; a negative power divides. */
export function timesPower({ digits, scale }: Decimal, power: number): Decimal {
  return power <= scale ? { digits, scale: scale - power } : { digits: digits * 10n ** BigInt(power - scale), scale: 0 };
}

/** A value as it counts in a sum: added or taken away. */
export type Weight = 1 | -1;

export function weighted(value: Decimal, weight: Weight): Decimal {
  return weight === 1 ? value : negateDecimal(value);
}

/** Negative, zero or positive, as a is less than, equal to or more than b; `3.10` equals `3.1`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const difference = subtractDecimals(a, b).digits;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Whether nothing but zeros stands behind the point: 3 and 3.00 are whole. */
export function isWhole({ digits, scale }: Decimal): boolean {
  return digits % 10n ** BigInt(scale) === 0n;
}

export function equalDecimals(a: Decimal, b: Decimal): boolean {
  return compareDecimals(a, b) === 0;
}

/** The digits of a value written with so many decimals, which must be no fewer than it has. */
export function digitsAt(value: Decimal, scale: number): bigint {
  return value.scale === scale ? value.digits : value.digits * 10n ** BigInt(scale - value.scale);
}

/** A part of a whole in percent, rounded half up to so many decimals; null for a whole of 0 or less. */
export function percentage(part: Decimal, whole: Decimal, scale: number): Decimal | null {
  const common = Math.max(part.scale, whole.scale);
  const base = digitsAt(whole, common);
  if (base <= 0n) return null;
  const hundredfold = digitsAt(part, common) * 100n * 10n ** BigInt(scale);
  return { digits: (2n * hundredfold + base) / (2n * base), scale };
}
