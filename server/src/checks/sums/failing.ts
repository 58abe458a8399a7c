import type { CellRef, Relation, RelationKind } from '../../forms/form';
import type { Diagnosis } from '../../diagnosis/diagnose';
import { writeDifference, writeEquation } from '../../report/equation';
import type { Equation } from '../../report/equation';
import type { RelationResult } from '../../report/relations';
import type { ReportCell } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import { formatDecimal } from '../../text/decimal';
import type { CheckContext, Draft } from '../check';
import { onCause, withCauses } from './cause';
import { relatedCells } from './related';

export interface Wording {
  /** What the finding says of a relation that fails. */
  message(relation: Relation, equation: Equation): Bilingual;
  /** How a cell of the sum is called beside the others: by its column in a row, by its row in a column. */
  name(ref: CellRef): string;
}

/**
 * What one kind of sums has to say of those that fail. Of sums that one mistake breaks only the check of the first kind that runs
 * speaks, once: on the cell that explains them, or on a total with what may be wrong; where nothing explains them, each on its total.
 */
export function* failingOf(context: CheckContext, kind: RelationKind, wording: Wording): Iterable<Draft> {
  for (const diagnosis of context.diagnoses) {
    const [cause, other] = diagnosis.explanations;
    const own = diagnosis.relations.filter(({ relation }) => relation.kind === kind);
    if (cause === undefined) yield* own.flatMap((result) => ofTotal(result, wording) ?? []);
    else if (speakerOf(context, diagnosis) !== kind) continue;
    else if (other === undefined) yield* onCause(context, diagnosis, cause);
    else yield* own.slice(0, 1).flatMap((result) => ofTotal(result, wording) ?? []).map((draft) => withCauses(context, diagnosis, draft));
  }
}

/** From the surest: a row is added up by whoever fills it in. */
const kindsInOrder: readonly RelationKind[] = ['row-total', 'column-total', 'balance', 'legal-total'];

/** The kind of sums whose check speaks of a mistake: the surest of those that it breaks and that are checked for. */
function speakerOf({ running }: CheckContext, { relations }: Diagnosis): RelationKind | null {
  return kindsInOrder.find((kind) => running.has(kind) && relations.some(({ relation }) => relation.kind === kind)) ?? null;
}

/** The cells of which the findings of sums say what they should hold, whichever explanation is true. */
export function cellsExplained(context: CheckContext): ReadonlySet<ReportCell> {
  const spoken = context.diagnoses.filter((diagnosis) => speakerOf(context, diagnosis) !== null);
  return new Set(spoken.flatMap(({ explanations }) => (explanations[0]?.changes ?? []).map(({ cell }) => cell)
    .filter((cell) => explanations.every(({ changes }) => changes.some((change) => change.cell === cell)))));
}

/** On the cell of the total, with every other cell that is counted as related; null where it has no place. */
function ofTotal(result: RelationResult, wording: Wording): Draft | null {
  const equation = writeEquation(result);
  if (equation === null || result.total?.span == null || result.total.value === null || result.expected === null) return null;
  const { ref, span, value } = result.total;
  return {
    span,
    cell: ref,
    expected: formatDecimal(result.expected),
    actual: formatDecimal(value),
    message: wording.message(result.relation, equation),
    related: relatedCells(result.parts.map(({ cell }) => cell), wording.name),
  };
}

/** `应为 681 = 645+28+0+0+0+8，现为 680，少 1` */
export function shouldBe(equation: Equation): Bilingual {
  const printed = formatDecimal(equation.total.sum);
  const off = writeDifference(equation.short);
  return {
    zh: `应为 ${equation.parts.reckoned.zh}，现为 ${printed}，${off.zh}`,
    en: `should be ${equation.parts.reckoned.en}, but it is ${printed}, ${off.en}`,
  };
}
