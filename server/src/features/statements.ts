/** Which sentences state which figures of the tables. */
import type { CellRef } from '../forms/form';
import type { ClaimResult, ValuedReading } from '../report/claims';
import type { ReportCell } from '../report/report';
import { touches } from '../text/span';

/** The claim whose number or words the offset touches, where two meet the one that begins there; null elsewhere. */
export function claimAt(claims: readonly ClaimResult[], offset: number): ClaimResult | null {
  const hits = claims.filter(({ claim }) => touches(claim.span, offset));
  return hits.find(({ claim }) => offset < claim.span.end) ?? hits[0] ?? null;
}

/** What a claim says is so many: the reading by which it holds, else the likeliest. Null where it says that of nothing in the tables. */
export function statedBy({ claim, held, readings }: ClaimResult): ValuedReading | null {
  return claim.kind === 'count' || claim.kind === 'none' || claim.kind === 'finished' ? held ?? readings[0] ?? null : null;
}

/** The cells that a claim is about: those that it states, of a percentage those that it is reckoned from. */
export function cellsOf(result: ClaimResult, claims: readonly ClaimResult[]): readonly ReportCell[] {
  const stated = statedBy(result);
  if (stated !== null) return stated.cells;
  const { of, part } = result.claim;
  const others = [part, of].flatMap((at) => (at === null ? [] : [...statedBy(claims[at]!)?.cells ?? []]));
  return [...new Set([...others, ...result.readings[0]?.cells ?? []])];
}

/** The claims that state a cell, alone or in a sum, in the order of the text. */
export function statementsOf(ref: CellRef, claims: readonly ClaimResult[]): ClaimResult[] {
  return claims.filter((result) => statedBy(result)?.cells.some((cell) => isSameCell(cell.ref, ref)) === true)
    .sort((a, b) => a.claim.span.start - b.claim.span.start);
}

export function isSameCell(a: CellRef, b: CellRef): boolean {
  return a.table === b.table && a.row === b.row && a.column === b.column;
}
