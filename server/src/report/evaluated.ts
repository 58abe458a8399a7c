import { evaluateClaims } from './claims';
import type { ClaimResult } from './claims';
import { evaluateRelations } from './relations';
import type { RelationResult } from './relations';
import type { Report } from './report';

/** What was made of the figures of a report, once for all checks, hovers and coverage. */
export interface Evaluated {
  /** Every relation of the report's tables. */
  readonly relations: readonly RelationResult[];
  /** Every claim of its prose. */
  readonly claims: readonly ClaimResult[];
}

export function evaluateReport(report: Report): Evaluated {
  const relations = evaluateRelations(report);
  return { relations, claims: evaluateClaims(report, relations) };
}
