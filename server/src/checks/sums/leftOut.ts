import type { RelationResult } from '../../report/relations';
import type { ReportCell, ReportTable } from '../../report/report';
import { isEmpty } from '../cell/cells';
import type { CheckContext } from '../check';

/** Rows in which the totals, or all but the totals, were left out as a habit. */
export interface LeftOut {
  readonly what: 'totals' | 'parts';
  /** One relation a row, in the form's order; at least three. */
  readonly rows: readonly RelationResult[];
  /** The blank cells. */
  readonly cells: readonly ReportCell[];
}

/** What only-totals reports of a table. */
export function leftOutOf({ relations }: CheckContext, table: ReportTable): LeftOut[] {
  const ofRows = relations.filter(({ relation }) => relation.total.table === table.id && relation.parts.every(({ cell }) => cell.row === relation.total.row));
  const parts = (result: RelationResult): ReportCell[] => result.parts.flatMap(({ cell }) => cell ?? []);
  const total = (result: RelationResult): ReportCell[] => (result.total === null ? [] : [result.total]);
  const ways: LeftOut[] = [
    leaving('totals', ofRows.filter((row) => total(row).some(isEmpty) && parts(row).some(isFilled)), total),
    leaving('parts', ofRows.filter((row) => total(row).some(isFilled) && parts(row).length > 0 && parts(row).every(isEmpty)), parts),
  ];
  return ways.filter(({ rows }) => rows.length >= fewest);
}

/** The blank cells that only-totals reports, so that blank-cell does not. */
export function cellsLeftOut(context: CheckContext, table: ReportTable): ReadonlySet<ReportCell> {
  return new Set(leftOutOf(context, table).flatMap(({ cells }) => cells));
}

/** One or two may have been forgotten. */
const fewest = 3;

function leaving(what: LeftOut['what'], rows: readonly RelationResult[], blank: (row: RelationResult) => ReportCell[]): LeftOut {
  return { what, rows, cells: rows.flatMap(blank) };
}

function isFilled(cell: ReportCell): boolean {
  return cell.state === 'figure';
}
