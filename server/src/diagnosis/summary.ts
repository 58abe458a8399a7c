import type { ClaimResult } from '../report/claims';
import { statedBefore } from '../report/changes';
import type { Report, ReportCell } from '../report/report';
import { summarize } from '../report/summary';
import type { ReportSummary, SummaryChange } from '../report/summary';
import type { Decimal } from '../text/decimal';
import type { Diagnosis } from './diagnose';
import type { Evaluated } from './evaluated';

/** What other reports need to know of one. */
export function summaryOf(report: Report, { claims, diagnoses }: Pick<Evaluated, 'claims' | 'diagnoses'>): ReportSummary {
  return summarize(report, { corrected: correctedBy(diagnoses), changes: changesIn(claims) });
}

/** What cells should hold, where sums that fail leave one answer. */
function correctedBy(diagnoses: readonly Diagnosis[]): Map<ReportCell, Decimal> {
  const sure = diagnoses.flatMap(({ explanations }) => (explanations.length === 1 ? explanations[0]!.changes : []));
  return new Map(sure.map(({ cell, value }) => [cell, value]));
}

function changesIn(claims: readonly ClaimResult[]): SummaryChange[] {
  return claims.flatMap(({ claim, readings }): SummaryChange[] => {
    const table = readings[0]?.cells[0]?.ref.table;
    if (claim.kind !== 'change' || claim.number === null || table === undefined) return [];
    const { printed, number, direction, span } = claim;
    const valued = readings.flatMap(({ reading, value, unit }) => (value === null ? [] : [{ reading, value, unit }]));
    return [{ printed, number, direction, span, table, readings: valued, stated: statedBefore(claim, claims) }];
  });
}
