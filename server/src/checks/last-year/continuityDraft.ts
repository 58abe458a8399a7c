import type { ContinuitySide } from '../../forms/form';
import { totalColumnOf } from '../../forms/relations';
import { cellsByName } from '../../report/continuity';
import type { ContinuityResult, ContinuityValue } from '../../report/continuity';
import { writeDifference } from '../../report/equation';
import { nameOfCell, nameOfColumn, nameOfRow, quoted, specOfTable } from '../../report/names';
import type { Report } from '../../report/report';
import { cellName } from '../../report/summary';
import type { Bilingual } from '../../text/bilingual';
import { addDecimals, compareDecimals, formatDecimal, negateDecimal, subtractDecimals, weighted, zero } from '../../text/decimal';
import type { Decimal } from '../../text/decimal';
import type { Draft } from '../check';
import { nameOfYear, relatedIn } from './years';
import type { OtherYear } from './years';

/** A continuity between a report and one of another year. */
export interface Between {
  readonly year: OtherYear;
  readonly result: ContinuityResult;
  readonly own: ContinuityValue;
  readonly side: ContinuitySide;
  readonly others: ContinuityValue;
  readonly otherSide: ContinuitySide;
}

/** Whether the two agree with what the other report's own sums ask for. */
export function isMendedThere({ year, own, others }: Between): boolean {
  const sum = others.terms.reduce((total, { ref, weight, value }) => addDecimals(total, weighted(year.other.corrected.get(cellName(ref)) ?? value ?? zero, weight)), zero);
  return own.sum !== null && compareDecimals(sum, own.sum) === 0;
}

/** @param failing of one row: where a kind of applicants and the total differ, the kind is what is wrong */
export function continuityDraft(report: Report, failing: readonly Between[]): Draft | null {
  const cells = cellsByName(report);
  const total = totalColumnOf(specOfTable(report, failing[0]!.side.at.table)!);
  const kinds = failing.filter(({ side }) => side.at.column !== total);
  const anchor = (kinds.length === 1 ? kinds[0] : failing.find(({ side }) => side.at.column === total)) ?? failing[0]!;
  const cell = cells.get(cellName(anchor.side.at));
  if (cell?.span == null || cell.value === null) return null;
  const expected = expectedAt(anchor, cell.value);
  const ownCells = failing.flatMap(({ own }) => own.terms.map(({ ref }) => cells.get(cellName(ref)))).filter((each) => each !== undefined && each !== cell);
  return {
    span: cell.span,
    cell: cell.ref,
    ...(isMendedThere(anchor) ? { severity: 'information' as const } : {}),
    ...(compareDecimals(expected, zero) < 0 ? {} : { expected: formatDecimal(expected) }),
    actual: formatDecimal(cell.value),
    message: messageOf(report, anchor, failing.length),
    related: [
      ...failing.flatMap(({ year, others }) => others.terms.flatMap(({ ref }) => relatedIn(year, ref, `${quoted(nameOfRow(report, ref))}${quoted(nameOfColumn(report, ref))}`))),
      ...ownCells.flatMap((each) => (each!.span === null || each!.value === null ? [] : [{ span: each!.span, cell: each!.ref, message: { zh: `${nameOfCell(report, each!.ref).zh}：${formatDecimal(each!.value)}`, en: `${nameOfCell(report, each!.ref).en}: ${formatDecimal(each!.value)}` } }])),
    ],
  };
}

/** What the cell would hold if all else were right. */
function expectedAt({ year, result, side }: Between, value: Decimal): Decimal {
  const { weight } = side.parts.find(({ cell }) => cell === side.at || cellName(cell) === cellName(side.at))!;
  const excess = weighted(result.excess!, weight);
  return year.is === 'before' ? subtractDecimals(value, excess) : addDecimals(value, excess);
}

function messageOf(report: Report, anchor: Between, count: number): Bilingual {
  const { year, own, side, others, otherSide, result } = anchor;
  const of = nameOfYear(year);
  const name = own.terms.length === 1 ? nameOfCell(report, side.at) : { zh: `${quoted(nameOfRow(report, side.at))}的${side.sum.zh}`, en: `${side.sum.en} of ${quoted(nameOfRow(report, side.at))}` };
  const off = writeDifference(year.is === 'before' ? negateDecimal(result.excess!) : result.excess!);
  const corrected = isMendedThere(anchor) ? { zh: `；${of.zh}的合计也表明那里应为 ${formatDecimal(own.sum!)}`, en: `; the sums of ${of.en} ask for ${formatDecimal(own.sum!)} there as well` } : { zh: '', en: '' };
  const more = count === 1 ? { zh: '', en: '' } : { zh: `本行共 ${count} 列与之不同。`, en: ` ${count} columns of the row differ.` };
  return {
    zh: `${name.zh}为 ${written(own)}，${of.zh}的${otherSide.sum.zh}为 ${written(others)}，两年不衔接（${off.zh}）${corrected.zh}。${more.zh}请核对是哪一年的数有误。`,
    en: `${name.en} is ${written(own)}, but ${otherSide.sum.en} in ${of.en} is ${written(others)} (${off.en})${corrected.en}.${more.en} Check which year is wrong.`,
  };
}

/** `53`, `53−17+20 = 56` */
function written({ terms, sum }: ContinuityValue): string {
  if (terms.length === 1) return formatDecimal(sum!);
  const parts = terms.map(({ value, weight }, at) => {
    const signed = weighted(value!, weight);
    return signed.digits < 0n ? `−${formatDecimal(negateDecimal(signed))}` : `${at === 0 ? '' : '+'}${formatDecimal(signed)}`;
  });
  return `${parts.join('')} = ${formatDecimal(sum!)}`;
}
