import type { BlockSpec, CellRef, RowSpec, TableId, TableSpec } from '../../forms/form';
import { forms } from '../../forms/registry';
import { groupAsRow, relationsAsPrinted, rowsAsPrinted } from '../../forms/relations';
import type { Decimal } from '../../text/decimal';
import { zero } from '../../text/decimal';
import { cover } from '../../text/span';
import { holds } from './holds';
import { readCell } from './items';
import type { BlockReading, Item, TableReading } from './reading';
import { nothingAround } from './surroundings';

/**
 * Binds a table that has lost all its labels, in the section where it should stand: only if there are just as many figures
 * as the form has cells and every sum of the form then holds. Such figures are marked; of a table without sums (table 2)
 * position alone proves nothing.
 */
export function bindByPosition(id: TableId, layout: string, items: readonly Item[]): TableReading[] {
  const figures = items.filter((item) => item.number !== null);
  if (figures.length === 0 || items.some((item) => item.kind === 'value' && item.number === null)) return [];
  for (const form of forms.toReversed()) {
    const table = form.tables.find((candidate) => candidate.id === id)!;
    const block = table.blocks[0]!;
    if (table.blocks.length !== 1 || table.relations.length === 0) continue;
    for (const rows of rowChoices(block)) {
      if (rows.length * block.columns.length !== figures.length || !everySumHolds(table, block, rows, figures)) continue;
      const fitting = forms.filter((other) => fits(other.tables.find((candidate) => candidate.id === id)!, rows)).map((other) => other.id);
      return [{ id, layout, span: figures.map((item) => item.cell.span).reduce(cover), blocks: [blockOf(block, rows, figures, fitting)], ...nothingAround }];
    }
  }
  return [];
}

/** The rows of the form, and with groups printed as one row where they may be. */
function rowChoices(block: BlockSpec): readonly (readonly RowSpec[])[] {
  const merged = block.groups.flatMap((group) => (group.asRow === null ? [] : [group.asRow]));
  return merged.length === 0 ? [block.rows] : [block.rows, rowsAsPrinted(block.rows, block.groups, new Set(merged))];
}

function fits(table: TableSpec, rows: readonly RowSpec[]): boolean {
  const keys = new Set(table.blocks.flatMap((block) => [...block.rows, ...block.groups.map(groupAsRow)].map((row) => row.key)));
  return rows.every((row) => keys.has(row.key));
}

function everySumHolds(table: TableSpec, block: BlockSpec, rows: readonly RowSpec[], figures: readonly Item[]): boolean {
  const width = block.columns.length;
  const values = new Map<string, Decimal>();
  rows.forEach((row, at) => block.columns.forEach((column, index) => values.set(`${row.key} ${column.key}`, figures[at * width + index]!.number!.value)));
  const valueOf = (cell: CellRef): Decimal => values.get(`${cell.row} ${cell.column}`) ?? zero;
  return relationsAsPrinted(table, new Set(rows.map((row) => row.key))).every((relation) => holds(relation, valueOf));
}

function blockOf(block: BlockSpec, rows: readonly RowSpec[], figures: readonly Item[], fitting: BlockReading['forms']): BlockReading {
  const width = block.columns.length;
  return {
    key: block.key,
    forms: fitting,
    span: figures.map((item) => item.cell.span).reduce(cover),
    rows: rows.map((row, at) => {
      const own = figures.slice(at * width, (at + 1) * width);
      const cells = own.map((item) => ({ ...readCell(item), mark: 'by position' as const }));
      return { key: row.key, label: null, printed: '', span: own.map((item) => item.cell.span).reduce(cover), cells, width: null };
    }),
  };
}
