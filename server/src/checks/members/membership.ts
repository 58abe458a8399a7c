import { agencyKey, likenessOf } from '../../report/agencyKey';
import type { RelatedFigure, RelatedReport } from '../../report/related';
import type { Report, ReportCell } from '../../report/report';
import { cellName } from '../../report/summary';
import type { Bilingual } from '../../text/bilingual';
import { addDecimals, formatDecimal, zero } from '../../text/decimal';
import type { Decimal } from '../../text/decimal';
import { fileNameOf } from '../../text/fileName';
import type { CheckContext, Related } from '../check';
import { needsTable } from '../needs';

/** The members of a report that are counted, and what is to be said of the others. */
export interface Membership {
  readonly counted: readonly RelatedReport[];
  /** Members that stand there twice: the first is counted. */
  readonly doubled: readonly { readonly first: RelatedReport; readonly again: RelatedReport }[];
  /** Whether all that were declared are counted. */
  readonly isComplete: boolean;
}

/** A cell of the report with the figures of its members. */
export interface CellOfMembers {
  readonly cell: ReportCell;
  readonly value: Decimal;
  readonly figures: readonly { readonly member: RelatedReport; readonly figure: RelatedFigure }[];
  readonly sum: Decimal;
  /** How far the sum may be off for what was rounded; 0 for counts. */
  readonly slack: Decimal;
  /** Whether it may be below 0, so that some of it proves nothing of the whole. */
  readonly isSigned: boolean;
  /** Whether every member that was declared has a figure in it. */
  readonly isComplete: boolean;
}

export function membershipOf({ related: { members } }: Pick<CheckContext, 'related'>): Membership {
  const counted: RelatedReport[] = [];
  const doubled: { first: RelatedReport; again: RelatedReport }[] = [];
  for (const member of members?.found ?? []) {
    const first = counted.find((other) => other.agency !== null && member.agency !== null && likenessOf(agencyKey(other.agency), agencyKey(member.agency))?.isSameKind);
    if (first === undefined) counted.push(member);
    else doubled.push({ first, again: member });
  }
  return { counted, doubled, isComplete: members !== null && members.missing.length === 0 && members.otherYears.length === 0 };
}

/** Why no sum of members can be checked; null when one can. */
export function needsMembers(context: CheckContext): Bilingual | null {
  const { members } = context.related;
  if (members === null) return undeclared;
  return needsTable(context) ?? (members.found.length > 0 ? null : { zh: '声明的成员没有一份读到', en: 'of the members declared none was read' });
}

export function hasNoMembers({ related }: CheckContext): boolean {
  return related.members === null;
}

/** Whether the report is neither one with members nor declared as one: drafts and copies of such a report lie beside it for good reasons. */
export function isOutsideOfMembers({ related: { members, parents } }: CheckContext): boolean {
  return members === null && parents.length === 0;
}

export const undeclared: Bilingual = { zh: '没有声明本报告的成员', en: 'no members of this report are declared' };

/** Every figure of the report of which a member has one too; without amounts whose units may differ. */
export function cellsOfMembers({ tables }: Report, { counted, isComplete }: Membership): CellOfMembers[] {
  return tables.flatMap(({ blocks }) => blocks.flatMap(({ spec, rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell): CellOfMembers[] => {
    const column = spec.columns.find(({ key }) => key === cell.ref.column)!;
    const figures = counted.flatMap((member) => {
      const figure = member.figures.get(cellName(cell.ref));
      return figure === undefined ? [] : [{ member, figure }];
    });
    const isUnclear = column.kind === 'amount' && (!column.label.includes('单位') || figures.some(({ figure }) => figure.unit !== cell.unit));
    if (cell.value === null || cell.span === null || figures.length === 0 || isUnclear) return [];
    return [{ cell, value: cell.value, figures, sum: figures.reduce((sum, { figure }) => addDecimals(sum, figure.value), zero), slack: column.kind === 'amount' ? slackOf([cell.value, ...figures.map(({ figure }) => figure.value)]) : zero, isSigned: column.kind === 'change', isComplete: isComplete && figures.length === counted.length }];
  }))));
}

/** Half of the last digit of each. */
function slackOf(values: readonly Decimal[]): Decimal {
  return values.reduce<Decimal>((sum, { scale }) => addDecimals(sum, { digits: 5n, scale: scale + 1 }), zero);
}

/** `云川县人民政府`, else the name of the file. */
export function nameOfMember({ agency, place }: RelatedReport): string {
  return agency ?? fileNameOf(place);
}

/** What members have in a cell, those with 0 left out, as many as help. */
export function relatedMembers({ cell, figures }: CellOfMembers): Related[] {
  return figures.filter(({ figure }) => figure.value.digits !== 0n).slice(0, mostRelated).map(({ member, figure }) => {
    const line = `${nameOfMember(member)}：${formatDecimal(figure.value)}`;
    return { span: figure.span, cell: cell.ref, other: { place: member.place, range: figure.range }, message: { zh: line, en: line.replace('：', ': ') } };
  });
}

const mostRelated = 30;
