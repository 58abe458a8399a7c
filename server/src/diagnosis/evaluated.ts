import { evaluateClaims } from '../report/claims';
import type { ClaimResult } from '../report/claims';
import { noRelated } from '../report/related';
import type { RelatedReports } from '../report/related';
import { evaluateRelations } from '../report/relations';
import type { RelationResult } from '../report/relations';
import type { Report } from '../report/report';
import { lazily } from '../text/lazily';
import { lazy } from '../text/lazy';
import { diagnose } from './diagnose';
import type { Diagnosis } from './diagnose';
import { movedUp } from './movedUp';
import type { MovedUp } from './movedUp';
import { systemOf } from './system';
import { votesFor } from './votes';
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
  /** Blank cells at the end of a line, as far as others may have been left out instead. */
  readonly movedUp: readonly MovedUp[];
}

/** Each part is made when it is first asked for. */
export function evaluateReport(report: Report, related: RelatedReports = noRelated): Evaluated {
  const relations = lazy(() => evaluateRelations(report));
  const claims = lazy(() => evaluateClaims(report, relations(), related.lastYear));
  const system = lazy(() => systemOf(report, relations()));
  const diagnoses = lazy(() => diagnose(report, system(), relations(), claims(), related));
  return lazily<Evaluated>({
    relations,
    claims,
    diagnoses,
    refilled: () => refilledRows(report, system(), (changes) => votesFor(report, relations(), claims(), changes, related).count),
    movedUp: () => movedUp(report, system(), relations(), claims(), diagnoses(), related),
  });
}
