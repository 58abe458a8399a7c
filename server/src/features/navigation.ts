/** The ways between the figures of the tables and the sentences that state them. */
import type { ClaimResult } from '../report/claims';
import type { Evaluated } from '../diagnosis/evaluated';
import { noRelated } from '../report/related';
import type { RelatedReports } from '../report/related';
import type { Report, ReportCell } from '../report/report';
import { cover } from '../text/span';
import type { Span } from '../text/span';
import { cellAt, rowOf } from './cells';
import { placesInLastYear, placesInOtherYears } from './otherYears';
import type { OtherPlace } from './otherYears';
import { cellsOf, claimAt, isSameCell, statedBy, statementsOf } from './statements';

/** Where one gets from a place. */
export interface Jump {
  readonly from: Span;
  /** In the form's order: the cell, and the row that it stands in. */
  readonly targets: readonly { readonly span: Span; readonly row: Span }[];
  /** In last year’s report. */
  readonly others: readonly OtherPlace[];
}

/**
 * From a number in a sentence to the cells that it states, or is reckoned from, of a change also to those of last year; from a total
 * to the cells that it adds up; from a cell to that of last year’s report. Any other cell leads to itself. Null elsewhere.
 */
export function definitionAt(report: Report, evaluated: Evaluated, offset: number, related: RelatedReports = noRelated): Jump | null {
  const cell = cellAt(report, offset);
  if (cell !== null) {
    const parts = targetsIn(report, partsOf(cell.cell, evaluated));
    const others = placesInLastYear(related, cell.cell.ref);
    return { from: cell.span, targets: parts.length + others.length > 0 ? parts : [{ span: cell.span, row: cover(cell.row.span, cell.span) }], others };
  }
  const result = claimAt(evaluated.claims, offset);
  if (result === null) return null;
  const cells = cellsOf(result, evaluated.claims);
  const targets = targetsIn(report, cells);
  const others = result.claim.kind === 'change' ? cells.flatMap(({ ref }) => placesInLastYear({ ...related, nextYear: null }, ref)) : [];
  return targets.length === 0 ? null : { from: result.claim.span, targets, others };
}

function targetsIn(report: Report, cells: readonly ReportCell[]): Jump['targets'] {
  return cells.flatMap(({ ref, span }) => {
    const row = rowOf(report, ref);
    return span === null || row === null ? [] : [{ span, row: cover(row.span, span) }];
  });
}

/** The cells at a place, and every sentence that states the same. */
export interface Mentions {
  readonly cells: readonly Span[];
  /** The numbers in them, in the order of the text. */
  readonly statements: readonly Span[];
  /** The totals that count the cell; empty from a sentence. */
  readonly totals: readonly Span[];
  /** The same figure in the reports of the years beside; empty from a sentence. */
  readonly others: readonly OtherPlace[];
}

/** Of a cell every sentence that states it, alone or in a sum, every total that counts it, and what the years beside have there; of a number in a sentence its cells and those that state the same. Null elsewhere. */
export function mentionsAt(report: Report, evaluated: Evaluated, offset: number, related: RelatedReports = noRelated): Mentions | null {
  const { claims } = evaluated;
  const cell = cellAt(report, offset);
  if (cell !== null) return { ...mentions([cell.cell], statementsOf(cell.cell.ref, claims)), totals: placesOf(totalsOf(cell.cell, evaluated)), others: placesInOtherYears(related, cell.cell.ref) };
  const result = claimAt(claims, offset);
  if (result === null) return null;
  const stated = statedBy(result) ?? (result.claim.of === null ? null : statedBy(claims[result.claim.of]!));
  const cells = stated?.cells ?? cellsOf(result, claims);
  const [first] = cells;
  const same = first === undefined ? [] : statementsOf(first.ref, claims).filter((other) => isSameSum(statedBy(other)!.cells, cells));
  return mentions(cells, same.length > 0 ? same : [result]);
}

/** `cell`: what is stated. `statement`: the number that states it. `part`: of the sums whose total is under the cursor. `total`: of those that count it. */
export interface Highlight {
  readonly span: Span;
  readonly kind: 'cell' | 'statement' | 'part' | 'total';
}

/** Both sides of what is stated at a place, of a cell also those that it adds up and the totals that count it; empty elsewhere. */
export function highlightsAt(report: Report, evaluated: Evaluated, offset: number): Highlight[] {
  const found = mentionsAt(report, evaluated, offset);
  if (found === null) return [];
  const cell = cellAt(report, offset)?.cell ?? null;
  const parts = cell === null ? [] : partsOf(cell, evaluated).filter((part) => part !== cell);
  const all = [
    ...found.cells.map((span): Highlight => ({ span, kind: 'cell' })),
    ...found.statements.map((span): Highlight => ({ span, kind: 'statement' })),
    ...placesOf(parts).map((span): Highlight => ({ span, kind: 'part' })),
    ...found.totals.map((span): Highlight => ({ span, kind: 'total' })),
  ];
  return all.sort((a, b) => a.span.start - b.span.start);
}

function partsOf(cell: ReportCell, { relations }: Evaluated): ReportCell[] {
  const own = relations.filter(({ relation }) => isSameCell(relation.total, cell.ref));
  return [...new Set(own.flatMap(({ parts }) => parts.flatMap((part) => part.cell ?? [])))];
}

/** A part that counts against a total (（七）总计 in the balance) makes it up all the same. */
function totalsOf(cell: ReportCell, { relations }: Evaluated): ReportCell[] {
  const own = relations.filter(({ parts }) => parts.some(({ ref }) => isSameCell(ref, cell.ref)));
  return [...new Set(own.flatMap(({ total }) => total ?? []))];
}

function mentions(cells: readonly ReportCell[], statements: readonly ClaimResult[]): Mentions {
  return { cells: placesOf(cells), statements: statements.map(({ claim }) => claim.span), totals: [], others: [] };
}

/** Cells that could not be told apart have one place. */
function placesOf(cells: readonly ReportCell[]): Span[] {
  const spans = cells.flatMap(({ span }) => span ?? []);
  return spans.filter(({ start, end }, at) => spans.findIndex((other) => other.start === start && other.end === end) === at);
}

function isSameSum(a: readonly ReportCell[], b: readonly ReportCell[]): boolean {
  return a.length === b.length && a.every((cell) => b.some((other) => isSameCell(cell.ref, other.ref)));
}
