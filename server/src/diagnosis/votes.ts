import { evaluateClaims } from '../report/claims';
import type { ClaimResult } from '../report/claims';
import type { RelationResult } from '../report/relations';
import type { Report, ReportTable } from '../report/report';
import type { Change } from './system';

/** What the sentences make of a change. */
export interface Votes {
  /** Sentences that agree with the tables then and did not before, less those with which it is the other way round. */
  readonly count: number;
  /** The claims that fail and would not. */
  readonly mended: readonly ClaimResult[];
}

/** @param claims of the report as it is, in the order of its prose */
export function votesFor(report: Report, relations: readonly RelationResult[], claims: readonly ClaimResult[], changes: readonly Change[]): Votes {
  if (!claims.some(({ readings }) => readings.some(({ cells }) => changes.some(({ cell }) => cells.includes(cell))))) return noVotes;
  const then = evaluateClaims(changed(report, changes), relations);
  const mended = claims.filter(({ state }, at) => state === 'fails' && then[at]!.state === 'holds');
  const broken = claims.filter(({ state }, at) => state === 'holds' && then[at]!.state === 'fails');
  return { count: mended.length - broken.length, mended };
}

const noVotes: Votes = { count: 0, mended: [] };

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
