import type { RelationKind } from '../../forms/form';
import { writeDifference, writeSide } from '../../report/equation';
import { nameOfCell, specOfTable } from '../../report/names';
import type { Report } from '../../report/report';
import { cellName } from '../../report/summary';
import type { Bilingual } from '../../text/bilingual';
import { absoluteDecimal, addDecimals, compareDecimals, equalDecimals, formatDecimal, subtractDecimals, zero } from '../../text/decimal';
import type { Check, CheckContext, Draft, Related } from '../check';
import { cellsExplained } from '../sums/failing';
import { belowMember, cellsBelow } from './below-member';
import { cellsOfMembers, hasNoMembers, membershipOf, nameOfMember, needsMembers, relatedMembers } from './membership';
import type { CellOfMembers } from './membership';

export const membersSum: Check = {
  id: 'members-sum',
  group: 'members',
  severity: 'warning',
  title: { zh: '本报告的数不等于各成员之和', en: 'a figure is not the sum of those of the members' },
  fix: null,
  cannotRun: needsMembers,
  isUnasked: hasNoMembers,
  *run(context): Iterable<Draft> {
    for (const cells of groupsOf(context.report, differing(context))) yield draftOf(context.report, cells);
  },
};

/** Of members that are not all there the sum can only be too much. Without cells of which another finding speaks. */
function differing(context: CheckContext): CellOfMembers[] {
  const told = new Set([...cellsExplained(context)].map(({ ref }) => cellName(ref)));
  const below = context.running.has(belowMember.id) ? new Set(cellsBelow(context).map(({ cell }) => cell)) : new Set();
  return cellsOfMembers(context.report, membershipOf(context)).filter(({ cell, value, sum, slack, isSigned, isComplete }) => {
    if (below.has(cell) || told.has(cellName(cell.ref))) return false;
    const difference = subtractDecimals(sum, value);
    if (compareDecimals(absoluteDecimal(difference), slack) <= 0) return false;
    return isComplete || (!isSigned && compareDecimals(difference, zero) > 0);
  });
}

/** A wrong figure is in its total too, by the same difference. */
function groupsOf(report: Report, cells: readonly CellOfMembers[]): (readonly CellOfMembers[])[] {
  const groups = new Map<string, CellOfMembers[]>();
  for (const each of cells) {
    const difference = subtractDecimals(each.sum, each.value);
    const scale = Math.max(0, difference.scale);
    const key = `${each.cell.ref.table} ${Number(each.isComplete)} ${difference.digits} ${scale}${each.cell.ref.table === 'disclosure' ? each.cell.ref.row : ''}`;
    groups.set(key, [...groups.get(key) ?? [], each]);
  }
  return [...groups.values()].map((group) => [...group].sort((a, b) => Number(isTotal(report, a)) - Number(isTotal(report, b))));
}

const totals: readonly RelationKind[] = ['row-total', 'column-total', 'legal-total'];

function isTotal(report: Report, { cell: { ref } }: CellOfMembers): boolean {
  return specOfTable(report, ref.table)?.relations.some(({ kind, total }) => totals.includes(kind) && total.row === ref.row && total.column === ref.column) ?? false;
}

function draftOf(report: Report, [first, ...others]: readonly CellOfMembers[]): Draft {
  const { cell, value, figures, sum, isComplete } = first!;
  const [name, written, off] = [nameOfCell(report, cell.ref), writeSide(figures.map(({ figure }) => figure.value)).reckoned, writeDifference(subtractDecimals(sum, value))];
  const cause = causeIn(first!);
  return {
    span: cell.span!,
    cell: cell.ref,
    ...(isComplete ? { expected: formatDecimal(sum) } : {}),
    actual: formatDecimal(value),
    message: isComplete
      ? { zh: `${name.zh}为 ${formatDecimal(value)}，${figures.length} 个成员合计 ${written.zh}，${off.zh}。${cause.zh}请核对本报告和各成员的报告。`, en: `${name.en} is ${formatDecimal(value)}, but ${figures.length} members make ${written.en}: it is ${off.en}.${cause.en} Check this report and those of the members.` }
      : { zh: `${name.zh}为 ${formatDecimal(value)}，而已读到的 ${figures.length} 个成员合计已有 ${written.zh}，${off.zh}。${cause.zh}请核对本报告和各成员的报告。`, en: `${name.en} is ${formatDecimal(value)}, but the ${figures.length} members that were read already make ${written.en}: it is ${off.en}.${cause.en} Check this report and those of the members.` },
    related: [
      ...relatedMembers(first!),
      ...others.map(({ cell: other, sum: otherSum }): Related => ({
        span: other.span!,
        cell: other.ref,
        message: { zh: `${nameOfCell(report, other.ref).zh}：${formatDecimal(other.value!)}，成员合计 ${formatDecimal(otherSum)}`, en: `${nameOfCell(report, other.ref).en}: ${formatDecimal(other.value!)}, members ${formatDecimal(otherSum)}` },
      })),
    ],
  };
}

/** The member whose own sums ask for what makes the sum of all hold; nothing where none does. */
function causeIn({ cell, value, figures, sum }: CellOfMembers): Bilingual {
  for (const { member, figure } of figures) {
    const corrected = member.corrected.get(cellName(cell.ref));
    if (corrected === undefined || !equalDecimals(addDecimals(subtractDecimals(sum, figure.value), corrected), value)) continue;
    const [name, now, should] = [nameOfMember(member), formatDecimal(figure.value), formatDecimal(corrected)];
    return { zh: `${name}的报告中这一格是 ${now}，按其自身的合计应为 ${should}，改正后相符。`, en: ` In the report of ${name} it is ${now}, by its own sums it should be ${should}, and then all agrees.` };
  }
  return { zh: '', en: '' };
}
