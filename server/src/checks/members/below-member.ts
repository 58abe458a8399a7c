import { nameOfCell } from '../../report/names';
import { cellName } from '../../report/summary';
import { compareDecimals, formatDecimal, subtractDecimals } from '../../text/decimal';
import type { Check, CheckContext, Draft, Related } from '../check';
import { cellsExplained } from '../sums/failing';
import { cellsOfMembers, hasNoMembers, membershipOf, nameOfMember, needsMembers } from './membership';
import type { CellOfMembers } from './membership';

export const belowMember: Check = {
  id: 'below-member',
  group: 'members',
  severity: 'error',
  title: { zh: '本报告的数小于一个成员的数', en: 'a figure is less than that of one of the members' },
  fix: null,
  cannotRun: needsMembers,
  isUnasked: hasNoMembers,
  *run(context): Iterable<Draft> {
    const { report } = context;
    const rows = new Map<string, CellOfMembers[]>();
    for (const each of cellsBelow(context)) {
      const key = `${each.cell.ref.table} ${each.cell.ref.row}`;
      rows.set(key, [...rows.get(key) ?? [], each]);
    }
    for (const [first, ...others] of rows.values()) {
      const { cell, value } = first!;
      const { member, figure } = largest(first!);
      const [name, own, theirs] = [nameOfCell(report, cell.ref), formatDecimal(value), formatDecimal(figure.value)];
      yield {
        span: cell.span!,
        cell: cell.ref,
        actual: own,
        message: {
          zh: `${name.zh}为 ${own}，小于成员“${nameOfMember(member)}”的 ${theirs}。汇总的数不会小于其中一个成员的数，请核对两份报告。`,
          en: `${name.en} is ${own}, less than the ${theirs} of its member “${nameOfMember(member)}”. A sum is no less than one of its parts: check both reports.`,
        },
        related: [
          { span: figure.span, cell: cell.ref, other: { place: member.place, range: figure.range }, message: { zh: `${nameOfMember(member)}：${theirs}`, en: `${nameOfMember(member)}: ${theirs}` } },
          ...others.map(({ cell: other, value: less }): Related => ({ span: other.span!, cell: other.ref, message: { zh: `${nameOfCell(report, other.ref).zh}：${formatDecimal(less)}，也小于`, en: `${nameOfCell(report, other.ref).en}: ${formatDecimal(less)}, less as well` } })),
        ],
      };
    }
  },
};

/** Cells with less than one of the members has, without those of which the sums of the report say that they are wrong. */
export function cellsBelow(context: CheckContext): CellOfMembers[] {
  const told = new Set([...cellsExplained(context)].map(({ ref }) => cellName(ref)));
  return cellsOfMembers(context.report, membershipOf(context)).filter((each) =>
    !told.has(cellName(each.cell.ref)) && !each.isSigned && compareDecimals(subtractDecimals(largest(each).figure.value, each.value), each.slack) > 0);
}

function largest({ figures }: CellOfMembers): CellOfMembers['figures'][number] {
  return figures.reduce((most, each) => (compareDecimals(each.figure.value, most.figure.value) > 0 ? each : most));
}
