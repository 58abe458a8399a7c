import { quoted } from '../../report/names';
import type { ReportCell } from '../../report/report';
import type { CellRef } from '../../forms/form';
import { formatDecimal } from '../../text/decimal';
import type { Related } from '../check';

/**
 * The other cells of a sum, each with its figure; without those that have no place or no figure.
 *
 * @param nameOf how a cell is called beside the others: by its column in a row, by its row in a column
 */
export function relatedCells(cells: readonly (ReportCell | null)[], nameOf: (ref: CellRef) => string): Related[] {
  return cells.flatMap((cell) => {
    if (cell === null || cell.span === null || cell.value === null) return [];
    const [name, figure] = [quoted(nameOf(cell.ref)), formatDecimal(cell.value)];
    return [{ span: cell.span, cell: cell.ref, message: { zh: `${name}：${figure}`, en: `${name}: ${figure}` } }];
  });
}
