import { evaluateClaims } from '../report/claims';
import type { ClaimResult } from '../report/claims';
import { evaluateRelations } from '../report/relations';
import type { RelationResult } from '../report/relations';
import type { Report } from '../report/report';
import { diagnose } from './diagnose';
import type { Diagnosis } from './diagnose';
import { systemOf } from './system';
import { refilledRows } from './width';
import type { Refilled } from './width';

/** What was made of the figures of a report, once for all checks, hovers and coverage. */
export interface Evaluated {
  /** Every relation of the report's tables. */
  readonly relations: readonly RelationResult[];
  /** Every claim of its prose. */
  readonly claims: readonly ClaimResult[];
  /** What explains the relations that fail. */
  readonly diagnoses: readonly Diagnosis[];
  /** What rows have lost, or have too much, as far as the sums show it. */
  readonly refilled: readonly Refilled[];
}

export function evaluateReport(report: Report): Evaluated {
  const relations = evaluateRelations(report);
  const claims = evaluateClaims(report, relations);
  const system = systemOf(report, relations);
  return { relations, claims, diagnoses: diagnose(report, system, relations, claims), refilled: refilledRows(report, system) };
}
