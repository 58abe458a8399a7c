import { termsOf } from '../report/relations';
import type { Report, ReportCell } from '../report/report';
import { equalDecimals, negateDecimal, subtractDecimals } from '../text/decimal';
import { slipOfOne } from './slips';
import type { Slip } from './slips';
import type { Change, System } from './system';

/** The likeliest slip by which two cells came to hold what they hold; null where none is known. */
export function slipOfTwo(report: Report, system: System, one: Change, other: Change): Slip | null {
  const [byOne, byOther] = [one, other].map(({ cell, value }) => subtractDecimals(value, cell.value!)) as [Change['value'], Change['value']];
  const isInRow = one.cell.ref.row === other.cell.ref.row;
  if (!isInRow && one.cell.ref.column !== other.cell.ref.column) return null;
  if (equalDecimals(one.value, other.cell.value!) && equalDecimals(other.value, one.cell.value!)) return exchanged;
  if (equalDecimals(byOne, negateDecimal(byOther))) return isInRow ? otherColumn : otherRow;
  if (!equalDecimals(byOne, byOther)) return null;
  const first = counts(system, one.cell, other.cell) ? one : counts(system, other.cell, one.cell) ? other : null;
  if (first === null) return null;
  const slip = slipOfOne(report, system, first);
  return slip === null ? followed : { rank: slip.rank, name: { zh: `${slip.name.zh}，合计随之有误`, en: `${slip.name.en}, and the sum followed` } };
}

const exchanged: Slip = { rank: 3, name: { zh: '两格的数互换了', en: 'the two figures changed places' } };
const otherColumn: Slip = { rank: 6, name: { zh: '似填到了另一列', en: 'it seems to have been counted in the other column' } };
const otherRow: Slip = { rank: 7, name: { zh: '似填到了另一行', en: 'it seems to have been counted in the other row' } };
const followed: Slip = { rank: 8, name: { zh: '合计随之有误', en: 'the sum followed' } };

/** Whether the total is that of a sum that counts the part. */
function counts(system: System, part: ReportCell, total: ReportCell): boolean {
  return system.standing(part).some(({ relation }) => relation.total === total && relation.relation.kind !== 'balance' && termsOf(relation).some(({ cell }) => cell === part));
}
