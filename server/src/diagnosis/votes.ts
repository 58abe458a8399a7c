import { evaluateClaims } from '../report/claims';
import type { ClaimResult } from '../report/claims';
import { continuitiesBetween, figuresIn, figuresOf } from '../report/continuity';
import type { FigureOf } from '../report/continuity';
import { noRelated } from '../report/related';
import type { RelatedReports } from '../report/related';
import type { RelationResult } from '../report/relations';
import type { Report, ReportTable } from '../report/report';
import { cellName } from '../report/summary';
import type { Change } from './system';

/** What the sentences, and the reports of the years beside, make of a change. */
export interface Votes {
  /** Sentences and figures of other years that agree with the tables then and did not before, less those with which it is the other way round. */
  readonly count: number;
  /** The claims that fail and would not. */
  readonly mended: readonly ClaimResult[];
}

/** @param claims of the report as it is, in the order of its prose */
export function votesFor(report: Report, relations: readonly RelationResult[], claims: readonly ClaimResult[], changes: readonly Change[], related: RelatedReports = noRelated): Votes {
  const years = votesOfYears(report, changes, related);
  if (!claims.some(({ readings }) => readings.some(({ cells }) => changes.some(({ cell }) => cells.includes(cell))))) return { count: years, mended: [] };
  const then = evaluateClaims(changed(report, changes), relations, related.lastYear);
  const mended = claims.filter(({ state }, at) => state === 'fails' && then[at]!.state === 'holds');
  const broken = claims.filter(({ state }, at) => state === 'holds' && then[at]!.state === 'fails');
  return { count: mended.length - broken.length + years, mended };
}

/** What was carried over, and the like: one vote for each that would hold and does not, one against for each that does and would not. */
function votesOfYears(report: Report, changes: readonly Change[], { lastYear, nextYear }: RelatedReports): number {
  if (lastYear === null && nextYear === null) return 0;
  const own = figuresIn(report);
  const then: FigureOf = figuresAfter(own, changes);
  const held = (figures: FigureOf): number => [
    ...(lastYear === null ? [] : continuitiesBetween(figures, figuresOf(lastYear))),
    ...(nextYear === null ? [] : continuitiesBetween(figuresOf(nextYear), figures)),
  ].filter(({ state }) => state === 'holds').length;
  return held(then) - held(own);
}

/** Figures with others in some cells. */
export function figuresAfter(figureOf: FigureOf, changes: readonly Change[]): FigureOf {
  const values = new Map(changes.map(({ cell, value }) => [cellName(cell.ref), value]));
  return (ref) => values.get(cellName(ref)) ?? figureOf(ref);
}

/** The report with other figures in some cells. */
function changed(report: Report, changes: readonly Change[]): Report {
  const values = new Map(changes.map(({ cell, value }) => [cell, value]));
  const ofTable = (table: ReportTable): ReportTable => ({
    ...table,
    blocks: table.blocks.map((block) => ({
      ...block,
      rows: block.rows.map((row) => (row.cells.some((cell) => values.has(cell)) ? { ...row, cells: row.cells.map((cell) => ({ ...cell, value: values.get(cell) ?? cell.value })) } : row)),
    })),
  });
  return { ...report, tables: report.tables.map((table) => (changes.some(({ cell }) => cell.ref.table === table.id) ? ofTable(table) : table)) };
}
