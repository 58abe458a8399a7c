import type { CellRef, TableSpec } from '../../forms/form';
import type { Decimal } from '../../text/decimal';
import { parseDecimal } from '../../text/decimal';
import type { Cut } from './cuts';
import { cutsOfSum, onlyCut } from './cuts';
import { holds } from './holds';
import type { BlockReading, CellReading, Item } from './reading';

/**
 * The figures of a row whose digits are one run (`1000001`), if there is one way only to cut it: by the row's sum, or because
 * no number begins with a zero. Cells may have been blank, so a way with fewer figures counts too. Null when there are
 * several ways, or none.
 *
 * @param isSum whether the last figure of the row is the sum of the others
 */
export function cutRun(item: Item, count: number, isSum: boolean): readonly CellReading[] | null {
  const digits = item.cell.text;
  if (!/^\d+$/.test(digits)) return null;
  const cut = isSum ? onlySum(digits, count) : onlyCut(digits, count);
  return cut === null ? null : figuresOf(item, cut);
}

function onlySum(digits: string, count: number): Cut | null {
  const { cuts, complete } = cutsOfSum(digits, count);
  if (!complete || cuts.length !== 1) return null;
  for (let fewer = 2; fewer < count; fewer++) {
    const others = cutsOfSum(digits, fewer, 1);
    if (!others.complete || others.cuts.length > 0) return null;
  }
  return cuts[0]!;
}

/** Each digit of a run as a figure of its own. */
export function digitsOf(item: Item): readonly CellReading[] {
  return figuresOf(item, Array.from(item.cell.text, () => 1));
}

function figuresOf({ cell }: Item, cut: Cut): readonly CellReading[] {
  let from = 0;
  return cut.map((length) => {
    from += length;
    const text = cell.text.slice(from - length, from);
    const span = { start: cell.span.start + from - length, end: cell.span.start + from };
    return { state: 'figure', span, value: parseDecimal(text), text, unit: null, mark: 'rebuilt' };
  });
}

/**
 * A relation that fails between rebuilt figures shows that the digits are not all there (a cell was blank, a digit was lost):
 * then no cut can be trusted, however unique it was.
 */
export function withoutContradiction(block: BlockReading, table: TableSpec): BlockReading {
  const columns = table.blocks.find((spec) => spec.key === block.key)!.columns.map((column) => column.key);
  const valueOf = (ref: CellRef): Decimal | null => block.rows.find((row) => row.key === ref.row)?.cells[columns.indexOf(ref.column)]?.value ?? null;
  return table.relations.some((relation) => holds(relation, valueOf) === false) ? withoutRebuilt(block) : block;
}

export function withoutRebuilt(block: BlockReading): BlockReading {
  const unread = (cell: CellReading): CellReading => (cell.mark === 'rebuilt' ? { ...cell, state: 'unreadable', value: null, mark: null } : cell);
  return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(unread) })) };
}
