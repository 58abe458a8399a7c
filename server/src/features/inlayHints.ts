import type { Finding } from '../checks/check';
import type { RelationKind } from '../forms/form';
import type { Evaluated } from '../diagnosis/evaluated';
import type { RelationResult } from '../report/relations';
import type { ReportCell } from '../report/report';
import { addDecimals, formatDecimal, weighted, zero } from '../text/decimal';
import type { Bilingual } from '../text/bilingual';
import type { Span } from '../text/span';

/** A word behind a figure that is none of the text. */
export interface Hint {
  readonly offset: number;
  readonly text: Bilingual;
  /** The whole of it, in a sentence; null where there is no more to say. */
  readonly tooltip: Bilingual | null;
}

/** `mismatches`: what a figure should be where a sum shows that it is another. `all`: also totals that hold, and the sums of blank ones. */
export type HintKinds = 'mismatches' | 'all';

/** The hints in a stretch, in text order: one mistake has one, on the cell that its finding is on. */
export function hintsIn(findings: readonly Finding[], { relations }: Evaluated, stretch: Span, kinds: HintKinds): Hint[] {
  const wrong = findings.flatMap(({ check, span, expected, actual, message }): Hint[] => {
    if (!sums.has(check) || expected === null || expected === actual) return [];
    return [{ offset: span.end, text: { zh: `应为 ${expected}`, en: `should be ${expected}` }, tooltip: message }];
  });
  const others = kinds === 'all' ? totalsOf(relations).flatMap(([cell, own]) => totalHint(cell, own) ?? []) : [];
  return [...wrong, ...others.filter(({ offset }) => !wrong.some((hint) => hint.offset === offset))]
    .filter(({ offset }) => stretch.start <= offset && offset <= stretch.end)
    .sort((a, b) => a.offset - b.offset);
}

const kindsOfSums: readonly RelationKind[] = ['row-total', 'column-total', 'balance', 'legal-total'];
const sums: ReadonlySet<string> = new Set(kindsOfSums);

/** The cells that are the total of a sum, each with its sums. */
function totalsOf(relations: readonly RelationResult[]): [ReportCell, RelationResult[]][] {
  const totals = new Map<ReportCell, RelationResult[]>();
  for (const result of relations) if (result.total !== null) totals.set(result.total, [...totals.get(result.total) ?? [], result]);
  return [...totals];
}

function totalHint({ span, state }: ReportCell, own: readonly RelationResult[]): Hint | null {
  if (span === null) return null;
  if (state === 'figure') return own.every((result) => result.state === 'holds') ? { offset: span.end, text: { zh: '✓', en: '✓' }, tooltip: null } : null;
  const sum = state === 'blank' ? sumOf(own[0]!) : null;
  return sum === null ? null : { offset: span.end, text: { zh: `合计 ${sum}`, en: `sum ${sum}` }, tooltip: null };
}

function sumOf({ parts }: RelationResult): string | null {
  if (parts.some(({ cell }) => cell === null || cell.value === null)) return null;
  return formatDecimal(parts.reduce((sum, { cell, weight }) => addDecimals(sum, weighted(cell!.value!, weight)), zero));
}
