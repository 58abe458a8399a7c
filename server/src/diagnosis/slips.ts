import { nameOfColumn, nameOfRow, quoted } from '../report/names';
import { termsOf } from '../report/relations';
import type { Report, ReportCell } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import { compareDecimals, equalDecimals, formatDecimal, negateDecimal, subtractDecimals, zero } from '../text/decimal';
import type { Decimal } from '../text/decimal';
import { digitSlip } from './digits';
import type { DigitSlip } from './digits';
import type { Change, Standing, System } from './system';

/** How a mistake may have come about. */
export interface Slip {
  readonly name: Bilingual;
  /** The likelier the lower. */
  readonly rank: number;
}

/** The likeliest slip by which one cell came to hold what it holds instead of what it should; null where none is known. */
export function slipOfOne(report: Report, system: System, change: Change): Slip | null {
  const slips = [ofDigits(change), copied(report, system, change), leftOut(report, system, change), ofNeighbour(system, change)].filter((slip) => slip !== null);
  return slips.reduce<Slip | null>((best, slip) => (best === null || slip.rank < best.rank ? slip : best), null);
}

const weakRank = 9;

const digitSlips: Readonly<Record<DigitSlip, Slip>> = {
  'swapped': { rank: 1, name: { zh: '两位数字颠倒', en: 'two digits are swapped' } },
  'zero added': { rank: 2, name: { zh: '多写了一个 0', en: 'a zero too many' } },
  'zero lost': { rank: 2, name: { zh: '少写了一个 0', en: 'a zero is lost' } },
  'doubled': { rank: 3, name: { zh: '一位数字重复', en: 'a digit is doubled' } },
  'lost': { rank: 5, name: { zh: '漏写了一位数字', en: 'a digit is lost' } },
  'added': { rank: 5, name: { zh: '多写了一位数字', en: 'a digit too many' } },
  'mistyped': { rank: weakRank, name: { zh: '一位数字不同', en: 'one digit differs' } },
};

const strayMinus: Slip = { rank: 1, name: { zh: '多写了一个负号', en: 'a minus sign too many' } };

function ofDigits({ cell, value }: Change): Slip | null {
  if (compareDecimals(cell.value!, zero) < 0) return equalDecimals(negateDecimal(cell.value!), value) ? strayMinus : null;
  const slip = digitSlip(formatDecimal(cell.value!), formatDecimal(value));
  if (slip === null) return null;
  // Any digit is another with one more beside it: of numbers of one digit that tells little.
  return isShort(cell.value!) || isShort(value) ? { ...digitSlips[slip], rank: Math.max(digitSlips[slip].rank, weakRank) } : digitSlips[slip];
}

/** A figure of the other side of the balance: what came in written as what was finished. */
function copied(report: Report, system: System, { cell }: Change): Slip | null {
  if (equalDecimals(cell.value!, zero)) return null;
  const sources = balancesOf(system, cell).flatMap(({ relation, weight }) => termsOf(relation).filter((term) => term.cell !== cell && term.weight !== weight && equalDecimals(term.cell!.value!, cell.value!)));
  const [source] = sources;
  if (source === undefined) return null;
  const name = quoted(nameOfRow(report, source.ref));
  return { rank: 4, name: { zh: `照抄了${name}的数`, en: `it is the figure of ${name}` } };
}

/** A figure that was not added into a sum, or twice; what was carried over likewise. */
function leftOut(report: Report, system: System, { cell, value }: Change): Slip | null {
  const by = subtractDecimals(value, cell.value!);
  for (const { relation, weight } of system.standing(cell)) {
    const isBalance = relation.relation.kind === 'balance';
    if (!isBalance && relation.total !== cell) continue;
    const sources = termsOf(relation).filter((term) => term.cell !== cell && !equalDecimals(term.cell!.value!, zero)
      // In a balance what stands on the same side may have been added in, what stands on the other left out.
      && (isBalance && term.weight === weight ? false : equalDecimals(term.cell!.value!, by))
      || term.cell !== cell && !(isBalance && term.weight !== weight) && equalDecimals(term.cell!.value!, negateDecimal(by)));
    const [source] = sources;
    if (source === undefined || sources.length > 1) continue;
    const name = quoted(relation.relation.kind === 'row-total' || relation.relation.kind === 'legal-total' ? nameOfColumn(report, source.ref) : nameOfRow(report, source.ref));
    const figure = formatDecimal(source.cell!.value!);
    const isLeftOut = compareDecimals(by, zero) > 0;
    const slip = { zh: `${isLeftOut ? '漏计' : '多计了一次'}${name} ${figure}`, en: isLeftOut ? `${name} (${figure}) is left out` : `${name} (${figure}) is counted once too often` };
    return { rank: isBalance ? 6 : 7, name: slip };
  }
  return null;
}

/** What stands in the cell beside, above or below. */
function ofNeighbour(system: System, { cell }: Change): Slip | null {
  const place = system.place(cell);
  // Small figures are alike by chance.
  if (place === null || isShort(cell.value!)) return null;
  const { rows, rowAt, columnAt } = place;
  const beside: readonly (readonly [ReportCell | undefined, Bilingual])[] = [
    [rows[rowAt]![columnAt - 1], { zh: '左边', en: 'on the left' }],
    [rows[rowAt]![columnAt + 1], { zh: '右边', en: 'on the right' }],
    [rows[rowAt - 1]?.[columnAt], { zh: '上边', en: 'above' }],
    [rows[rowAt + 1]?.[columnAt], { zh: '下边', en: 'below' }],
  ];
  const hit = beside.find(([other]) => other?.value != null && equalDecimals(other.value, cell.value!));
  return hit === undefined ? null : { rank: 8, name: { zh: `与${hit[1].zh}一格相同`, en: `the same as the cell ${hit[1].en}` } };
}

function isShort(value: Decimal): boolean {
  return value.digits < 10n && value.digits > -10n;
}

function balancesOf(system: System, cell: ReportCell): readonly Standing[] {
  return system.standing(cell).filter(({ relation }) => relation.relation.kind === 'balance');
}
