import type { CellRef, Relation } from '../../forms/form';
import type { Decimal } from '../../text/decimal';
import { addDecimals, equalDecimals, weighted, zero } from '../../text/decimal';

/** Whether a sum of the form holds between figures; null where one of them is not there. */
export function holds({ total, parts }: Relation, valueOf: (ref: CellRef) => Decimal | null): boolean | null {
  let sum = zero;
  for (const { cell, weight } of parts) {
    const value = valueOf(cell);
    if (value === null) return null;
    sum = addDecimals(sum, weighted(value, weight));
  }
  const printed = valueOf(total);
  return printed === null ? null : equalDecimals(sum, printed);
}
