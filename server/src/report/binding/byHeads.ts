import type { BlockSpec, TableId } from '../../forms/form';
import { tableIn } from '../../forms/registry';
import { totalColumnOf } from '../../forms/relations';
import type { Decimal } from '../../text/decimal';
import { addDecimals, equalDecimals, zero } from '../../text/decimal';
import type { BlockReading, CellReading, GridKind, HeadsReading, RowReading, TableReading } from './reading';

/**
 * Binds cells to columns by their heads where every head is told and they are not those of the form in its order: columns
 * that changed places, or of which some are absent. By order alone figures would be another column's.
 *
 * Heads that stand in lines say where each column is; in a text that has no lines, or no cells, they may come in any order and the figures
 * not, so there only the sums of the rows show it.
 */
export function boundByHeads(table: TableReading, { rowsAreRows, glued = false }: GridKind): TableReading {
  const blocks = table.blocks.map((block): BlockReading => {
    const { spec, totals } = specOf(table.id, block);
    if (spec.direction === 'across') return block;
    const over = table.heads.filter((heads) => heads.block === block.key && heads.whole);
    return over.reduce((bound, heads, at) => {
      const isUnder = (row: RowReading): boolean => row.span.start >= heads.span.end && (over[at + 1] === undefined || row.span.start < over[at + 1]!.span.end);
      return rebound(bound, heads, spec, isUnder, rowsAreRows && !glued, totals);
    }, block);
  });
  return blocks.every((block, at) => block === table.blocks[at]) ? table : { ...table, blocks };
}

function rebound(block: BlockReading, heads: HeadsReading, spec: BlockSpec, isUnder: (row: RowReading) => boolean, hasLines: boolean, totals: string | null): BlockReading {
  const slots = slotsOf(heads, spec, block, hasLines, totals);
  if (slots === null) return block;
  const rows = block.rows.filter(isUnder);
  if (slots.length === spec.columns.length) {
    if (slots.every((key, at) => key === spec.columns[at]!.key)) return block;
    const moved = rows.map((row) => (row.width === null ? withCells(row, row.cells, slots, spec) : row));
    const [asPrinted, byHeads] = [soundRows(rows, spec), soundRows(moved, spec)];
    if (byHeads < asPrinted || (!hasLines && byHeads === asPrinted)) return block;
    return replaced(block, rows, moved);
  }
  // Rows of another width have lost a cell; where nearly all have one for each head, it is the column that is absent.
  const fitting = rows.flatMap((row) => {
    const cells = printedCells(row);
    return cells.length === slots.length ? [{ row, cells }] : [];
  });
  if (fitting.length * 3 < rows.length * 2 || rows.length === 0) return block;
  return replaced(block, fitting.map(({ row }) => row), fitting.map(({ row, cells }) => ({ ...withCells(row, cells, slots, spec), width: null })));
}

/** The cells that are written: without empty ones behind the last, which are what merged cells of wider rows leave. */
function printedCells({ cells, width }: RowReading): readonly CellReading[] {
  return width?.values ?? cells.slice(0, cells.findLastIndex((cell) => cell.state !== 'blank' || cell.text !== '') + 1);
}

/** The columns in the order in which they stand side by side; null where a head names none or two the same. */
function slotsOf({ columns: heads }: HeadsReading, spec: BlockSpec, { forms: [form] }: BlockReading, hasLines: boolean, totals: string | null): readonly string[] | null {
  const named = heads.map(({ names, line }) => ({ line, key: names.find(({ key, forms: own }) => own.includes(form!) && spec.columns.some((column) => column.key === key))?.key }));
  const keys = named.map(({ key }) => key);
  if (keys.includes(undefined) || new Set(keys).size < keys.length || keys.length * 2 < spec.columns.length) return null;
  // The heads of a line take the places that they have in the form among all, in their own order.
  const slots = spec.columns.filter(({ key }) => keys.includes(key)).map(({ key }) => key);
  const placed = [...slots];
  // The head of the totals spans the lines of the others: where lines are lost it comes before them.
  if (!hasLines) return [...keys.filter((key) => key !== totals), ...keys.filter((key) => key === totals)].map((key) => key!);
  for (const line of new Set(named.map((head) => head.line))) {
    const own = named.filter((head) => head.line === line).map(({ key }) => key!);
    const places = own.map((key) => slots.indexOf(key)).sort((a, b) => a - b);
    own.forEach((key, at) => { placed[places[at]!] = key; });
  }
  return placed;
}

function withCells(row: RowReading, cells: readonly CellReading[], slots: readonly string[], { columns }: BlockSpec): RowReading {
  return { ...row, cells: columns.map(({ key }) => cells[slots.indexOf(key)] ?? absent) };
}

const absent: CellReading = { state: 'unreadable', span: null, value: null, text: '', unit: null, mark: null };

/** How many rows have the sum of their other figures in the last column. */
function soundRows(rows: readonly RowReading[], { columns }: BlockSpec): number {
  return rows.filter(({ cells }) => {
    const values = cells.map((cell) => cell.value);
    if (values.length !== columns.length || values.some((value) => value === null)) return false;
    return equalDecimals(values.slice(0, -1).reduce<Decimal>((sum, value) => addDecimals(sum, value!), zero), values.at(-1)!);
  }).length;
}

function replaced(block: BlockReading, rows: readonly RowReading[], by: readonly RowReading[]): BlockReading {
  return { ...block, rows: block.rows.map((row) => by[rows.indexOf(row)] ?? row) };
}

function specOf(table: TableId, block: BlockReading): { readonly spec: BlockSpec; readonly totals: string | null } {
  const ofTable = tableIn(block.forms[0]!, table);
  return { spec: ofTable.blocks.find(({ key }) => key === block.key)!, totals: totalColumnOf(ofTable) };
}
