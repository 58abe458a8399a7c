import type { CellRef, Relation, RelationKind } from '../../forms/form';
import { writeDifference, writeEquation } from '../../report/equation';
import type { Equation } from '../../report/equation';
import type { Bilingual } from '../../text/bilingual';
import { formatDecimal } from '../../text/decimal';
import type { CheckContext, Draft } from '../check';
import { relatedCells } from './related';

export interface Wording {
  /** What the finding says of a relation that fails. */
  message(relation: Relation, equation: Equation): Bilingual;
  /** How a cell of the sum is called beside the others: by its column in a row, by its row in a column. */
  name(ref: CellRef): string;
}

/** One draft for each failing relation of a kind, on the cell of its total, with every other cell it counts as related. */
export function* failingOf(context: CheckContext, kind: RelationKind, wording: Wording): Iterable<Draft> {
  for (const result of context.relations) {
    const equation = result.relation.kind === kind && result.state === 'fails' ? writeEquation(result) : null;
    if (equation === null || result.total?.span == null || result.total.value === null || result.expected === null) continue;
    const { ref, span, value } = result.total;
    yield {
      span,
      cell: ref,
      expected: formatDecimal(result.expected),
      actual: formatDecimal(value),
      message: wording.message(result.relation, equation),
      related: relatedCells(result.parts.map(({ cell }) => cell), wording.name),
    };
  }
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
