import { addDecimals, equalDecimals, negateDecimal, weighted, zero } from '../text/decimal';
import type { Decimal } from '../text/decimal';
import { termsOf } from './relations';
import type { RelationResult } from './relations';
import type { ReportCell } from './report';

/**
 * What a cell that was not read must hold by the sums in which every other figure was; null where there is none, they disagree, or
 * ask for less than 0.
 */
export function impliedFigure(relations: readonly RelationResult[], cell: ReportCell): Decimal | null {
  const values = relations.flatMap((result) => {
    const terms = termsOf(result);
    const own = terms.find((term) => term.cell === cell);
    const others = terms.filter((term) => term !== own);
    if (own === undefined || others.some((term) => term.cell?.value == null)) return [];
    const rest = others.reduce((sum, { cell: other, weight }) => addDecimals(sum, weighted(other!.value!, weight)), zero);
    return [negateDecimal(weighted(rest, own.weight))];
  });
  const [first] = values;
  return first !== undefined && first.digits >= 0n && values.every((value) => equalDecimals(value, first)) ? first : null;
}
