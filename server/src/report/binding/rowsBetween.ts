import type { CellRef, RowSpec, TableSpec } from '../../forms/form';
import { forms } from '../../forms/registry';
import { relationsAsPrinted, rowsAsPrinted } from '../../forms/relations';
import type { TableNode } from '../../syntax/ast';
import type { Decimal } from '../../text/decimal';
import { foldLabel } from '../../text/fold';
import { groupedBy } from '../../text/grouped';
import type { Span } from '../../text/span';
import { cover } from '../../text/span';
import { holds } from './holds';
import { itemsOf, readCell } from './items';
import type { BlockReading, CellReading, RowReading, TableReading } from './reading';

/**
 * Finds rows of figures that have lost their labels, as extracted texts have them whose labels were wrapped: such a row is
 * the one that is free between its labelled neighbours, if just as many rows stand there as are free, the table then has all
 * its rows, and every sum that its figures allow holds. The figures are marked: position told them.
 *
 * @param readings of the tables of one section
 * @param tables of that section, the ones that named nothing too
 */
export function withRowsBetween(readings: readonly TableReading[], tables: readonly TableNode[]): readonly TableReading[] {
  const own = readings.filter(({ blocks }) => blocks.length === 1);
  const id = own[0]?.id;
  const found = own.filter((reading) => reading.id === id);
  const form = forms.find((candidate) => candidate.id === found[0]?.blocks[0]!.forms[0]);
  const spec = form?.tables.find((table) => table.id === id);
  const block = spec?.blocks[0];
  if (id === undefined || spec === undefined || block === undefined || spec.blocks.length > 1 || block.direction === 'across') return readings;
  const rows = found.flatMap((reading) => reading.blocks[0]!.rows).filter((row) => row.cells.some(({ state }) => state !== 'blank')).sort((a, b) => a.span.start - b.span.start);
  const order = rowsAsPrinted(block.rows, block.groups, new Set(rows.map(({ key }) => key)));
  if (order.every(({ key }) => rows.some((row) => row.key === key))) return readings;
  const placed = placeBetween(rows, looseRows(tables, rows, block.columns.length), order);
  if (placed.length === 0 || !everySumHolds(spec, [...rows, ...placed])) return readings;
  return readings.map((reading) => (reading === found[0] ? withRows(reading, placed) : withoutRows(reading, placed)));
}

/** A line of just as many figures as the table has columns, with what is left of its label. */
interface LooseRow {
  readonly text: string;
  readonly span: Span;
  readonly cells: readonly CellReading[];
}

function looseRows(tables: readonly TableNode[], bound: readonly RowReading[], width: number): LooseRow[] {
  const taken = new Set(bound.flatMap((row) => row.cells.flatMap((cell) => cell.span?.start ?? [])));
  return tables.filter(({ rowsAreRows }) => rowsAreRows).flatMap((table) => {
    return [...groupedBy(itemsOf(table), ({ row }) => row).values()].flatMap((items): LooseRow[] => {
      const figures = items.filter((item) => item.number !== null);
      const rest = items.filter((item) => item.kind !== 'blank' && item.number === null);
      const isRow = figures.length === width && rest.every(({ kind }) => kind === 'text') && !taken.has(figures[0]!.cell.span.start);
      return isRow ? [{ text: foldLabel(rest.map(({ cell }) => cell.text).join('')), span: figures.map(({ cell }) => cell.span).reduce(cover), cells: figures.map(readCell) }] : [];
    });
  });
}

/** The loose rows as the rows of the form that stand free where they do; none unless every row of the form is found then. */
function placeBetween(rows: readonly RowReading[], loose: readonly LooseRow[], order: readonly RowSpec[]): RowReading[] {
  const placed: RowReading[] = [];
  let next = 0;
  for (let at = 0; at <= rows.length; at++) {
    const to = at === rows.length ? order.length : order.findIndex(({ key }) => key === rows[at]!.key);
    const free = to < next ? [] : order.slice(next, to);
    const here = loose.filter(({ span }) => (at === 0 || span.start > rows[at - 1]!.span.end) && (at === rows.length || span.end < rows[at]!.span.start));
    if (to < next || free.length !== here.length || here.some(({ text }, index) => !foldLabel(free[index]!.label).includes(text))) return [];
    here.forEach(({ span, cells }, index) => placed.push({ key: free[index]!.key, label: null, printed: '', span, width: null, cells: cells.map((cell) => ({ ...cell, mark: 'by position' })) }));
    next = to + 1;
  }
  return placed;
}

function everySumHolds(spec: TableSpec, rows: readonly RowReading[]): boolean {
  const columns = spec.blocks[0]!.columns.map(({ key }) => key);
  const valueOf = ({ row, column }: CellRef): Decimal | null => rows.find(({ key }) => key === row)?.cells[columns.indexOf(column)]?.value ?? null;
  return relationsAsPrinted(spec, new Set(rows.map(({ key }) => key))).every((relation) => holds(relation, valueOf) !== false);
}

function withRows(reading: TableReading, placed: readonly RowReading[]): TableReading {
  const own = withoutRows(reading, placed);
  const block = own.blocks[0]!;
  const rows = [...block.rows, ...placed].sort((a, b) => a.span.start - b.span.start);
  return { ...own, span: placed.map(({ span }) => span).reduce(cover, own.span), blocks: [{ ...block, span: rows.map(({ span }) => span).reduce(cover, block.span), rows }] };
}

/** Without the labels that stood there without figures, and what the placed figures were taken for. */
function withoutRows(reading: TableReading, placed: readonly RowReading[]): TableReading {
  const isPlaced = ({ key }: RowReading): boolean => placed.some((row) => row.key === key);
  const blocks = reading.blocks.map((block): BlockReading => ({ ...block, rows: block.rows.filter((row) => !isPlaced(row)) }));
  return { ...reading, blocks, outside: reading.outside.filter(({ span }) => placed.every((row) => row.span.start < span.start || row.span.end > span.end)) };
}
