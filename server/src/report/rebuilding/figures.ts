import type { Decimal } from '../../text/decimal';

/**
 * The searches for figures reckon with numbers, which is many times faster than with exact decimals and here as exact: all
 * figures are whole, of at most so many digits, and nothing adds up more than `mostAdded` of them, so that no sum reaches 2^53.
 */
export const longestFigure = 14;
export const mostAdded = 90;

/** A figure as a number to search with; null for one with decimals or too many digits. */
export function searchable({ digits, scale }: Decimal): number | null {
  return scale > 0 || String(digits).replace('-', '').length > longestFigure ? null : Number(digits);
}
