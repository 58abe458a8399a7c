import type { Change } from '../../diagnosis/system';
import { votesFor } from '../../diagnosis/votes';
import { statedValue } from '../../prose/numbers';
import type { ClaimResult } from '../../report/claims';
import type { LimitResult } from '../../report/limits';
import { limitsIn, sumOf } from '../../report/limits';
import { nameOfColumn, quoted } from '../../report/names';
import type { Report, ReportCell } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import { compareDecimals, equalDecimals, formatDecimal, zero } from '../../text/decimal';
import { writeInto } from '../../writing/intoCell';
import type { CheckContext, Draft, Related, Repair } from '../check';
import { tablesToBlame } from '../table/torn';

/** What a cell of a limit should hold by sentences that do not agree with it: then the limit is kept, and they agree. */
export interface Correction {
  readonly change: Change;
  readonly mended: readonly ClaimResult[];
}

/** The corrections of a limit that is broken; none of one that is kept or cannot be told. */
export function correctionsOf({ report, relations, claims, related }: CheckContext, { parts, sum }: LimitResult): Correction[] {
  if (sum === null || compareDecimals(sum, zero) >= 0) return [];
  const tried: Change[] = [];
  for (const { claim, state, readings, isScoped } of claims) {
    if (state !== 'fails' || isScoped || claim.kind !== 'count' || claim.number!.precision !== 'exact') continue;
    const value = statedValue(claim.number!);
    for (const { cells: [cell, other] } of readings) {
      const isIn = cell !== undefined && other === undefined && parts.some((part) => part.cell === cell);
      if (isIn && !tried.some((known) => known.cell === cell && equalDecimals(known.value, value))) tried.push({ cell, value });
    }
  }
  return tried.flatMap((change) => {
    const then = sumOf(parts, (cell) => (cell === change.cell ? change.value : cell.value));
    if (then === null || compareDecimals(then, zero) < 0) return [];
    const { count, mended } = votesFor(report, relations, claims, [change], related);
    return count > 0 ? [{ change, mended }] : [];
  });
}

/** The claims of which the findings of limits speak, as one cell is wrong by both. */
export function claimsOfLimits(context: CheckContext): ReadonlySet<ClaimResult> {
  const limits = tablesToBlame(context).flatMap(limitsIn).filter(({ limit }) => context.running.has(limit.kind));
  return new Set(limits.flatMap((limit) => correctionsOf(context, limit)).flatMap(({ mended }) => mended));
}

/** `文中写 14件，“本年新公开数量”改为 14 后都相符。`; nothing where there is no correction. */
export function writeCorrections(report: Report, corrections: readonly Correction[]): Bilingual {
  const each = corrections.map(({ change: { cell, value }, mended }) => ({ name: quoted(nameOfColumn(report, cell.ref)), figure: formatDecimal(value), said: mended[0]!.claim.printed }));
  return {
    zh: each.map(({ name, figure, said }) => `文中写 ${said}，${name}若为 ${figure} 则都相符。`).join(''),
    en: each.map(({ name, figure, said }) => ` The sentence says ${said}: were ${name} ${figure}, all would agree.`).join(''),
  };
}

/** Where a finding stands: on the one cell that is wrong by the sentences, else on that of the limit. */
export function onCorrected(corrections: readonly Correction[], own: ReportCell): Pick<Draft, 'span' | 'cell' | 'expected' | 'actual'> {
  const [only, other] = corrections;
  if (only === undefined || other !== undefined) return { span: own.span!, cell: own.ref };
  const { cell, value } = only.change;
  return { span: cell.span!, cell: cell.ref, expected: formatDecimal(value), actual: formatDecimal(cell.value!) };
}

/** The sentences that a finding speaks of. */
export function relatedClaims(corrections: readonly Correction[]): Related[] {
  return corrections.flatMap(({ mended }) => mended).map(({ claim }) => ({ span: claim.span, cell: null, message: { zh: `文中写 ${claim.printed}`, en: `the sentence says ${claim.printed}` } }));
}

/** The repairs that write what the sentences say into the table. */
export function correct(report: Report, corrections: readonly Correction[]): Repair[] {
  return corrections.flatMap(({ change: { cell, value } }) => {
    const table = report.tables.find(({ id }) => id === cell.ref.table)!;
    const edit = cell.span === null || cell.mark === 'rebuilt' ? null : writeInto(report, table, cell.span, formatDecimal(value));
    const [name, figure] = [quoted(nameOfColumn(report, cell.ref)), formatDecimal(value)];
    return edit === null ? [] : [{ title: { zh: `${name}改为 ${figure}（与正文一致）`, en: `Change ${name} to ${figure}, as the sentence says` }, safe: false, edits: [edit] }];
  });
}
