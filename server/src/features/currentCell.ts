import { nameOfColumn, nameOfRow } from '../report/names';
import type { Report } from '../report/report';
import { cellAround } from './cells';

/** What the form calls the row and the column of a figure. */
export interface CurrentCell {
  readonly row: string;
  readonly column: string;
}

/** Null where the caret is at no figure, nor where one belongs. */
export function currentCellAt(report: Report, offset: number): CurrentCell | null {
  const cell = cellAround(report, offset);
  return cell === null ? null : { row: nameOfRow(report, cell.ref), column: nameOfColumn(report, cell.ref) };
}
