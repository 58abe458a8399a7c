import { evaluateClaims } from '../report/claims';
import type { ClaimResult } from '../report/claims';
import { evaluateRelations } from '../report/relations';
import type { RelationResult } from '../report/relations';
import type { Report } from '../report/report';
import { diagnose } from './diagnose';
import type { Diagnosis } from './diagnose';

/** What was made of the figures of a report, once for all checks, hovers and coverage. */
export interface Evaluated {
  /** Every relation of the report's tables. */
  readonly relations: readonly RelationResult[];
  /** Every claim of its prose. */
  readonly claims: readonly ClaimResult[];
  /** What explains the relations that fail. */
  readonly diagnoses: readonly Diagnosis[];
}

export function evaluateReport(report: Report): Evaluated {
  const relations = evaluateRelations(report);
  const claims = evaluateClaims(report, relations);
  return { relations, claims, diagnoses: diagnose(report, relations, claims) };
}
