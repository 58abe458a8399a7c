import type { ClaimResult } from './claims';
import { evaluateClaims } from './claims';
import { fitsCount } from './closeness';
import { evaluateRelations } from './relations';
import type { Report, ReportCell, ReportRow } from './report';

/**
 * The report with the figures of glued rows that no sum parts, where the sentences that state figures of the row leave exactly
 * one way to cut its digits. Such figures are marked, and those sentences are used up: they cannot check them.
 */
export function withSettled(report: Report): Report {
  const isOpen = ({ glued }: ReportRow): boolean => glued !== undefined && glued.beside === undefined && glued.ways.length > 1;
  const open = report.tables.filter(({ blocks }) => blocks.some(({ rows }) => rows.some(isOpen)));
  if (open.length === 0 || report.prose.claims.length === 0) return report;
  const claims = evaluateClaims(report, evaluateRelations(report));
  const settle = (row: ReportRow): ReportRow => (isOpen(row) ? settled(report.text, row, claims) : row);
  return {
    ...report,
    tables: report.tables.map((table) => (open.includes(table) ? { ...table, blocks: table.blocks.map((block) => ({ ...block, rows: block.rows.map(settle) })) } : table)),
  };
}

function settled(text: string, row: ReportRow, claims: readonly ClaimResult[]): ReportRow {
  const glued = row.glued!;
  const about = claims.filter((result) => statesOf(result, row).length > 0);
  const ways = glued.ways.filter((way) => about.every((result) => statesOf(result, row).some((at) => fitsCount(result.claim.number!, way[at]!.value))));
  const way = ways[0];
  if (about.length === 0 || ways.length !== 1 || way === undefined) return row;
  const cells = row.cells.map((cell, at): ReportCell => {
    const { span, value } = way[at]!;
    if (cell.state === 'figure') return cell;
    return { ...cell, state: 'figure', span, value, text: text.slice(span.start, span.end), unit: null, mark: 'from prose' };
  });
  return { ...row, cells, glued: { ...glued, readings: 1, ways: [way] } };
}

/** The cells of the row that a sentence may state exactly, by their place in it; none where it may speak of anything else. */
function statesOf({ claim, readings, isScoped }: ClaimResult, row: ReportRow): number[] {
  if (claim.kind !== 'count' || claim.number === null || claim.number.unit === 'money' || claim.number.precision !== 'exact' || isScoped) return [];
  const places = readings.map(({ cells }) => (cells.length === 1 ? row.cells.indexOf(cells[0]!) : -1));
  return places.every((at) => at >= 0) ? places : [];
}
