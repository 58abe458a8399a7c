import type { BlockSpec, RowSpec, TableId } from '../../forms/form';
import { forms, newestForm, tableIn } from '../../forms/registry';
import type { Decimal } from '../../text/decimal';
import { addDecimals, equalDecimals, zero } from '../../text/decimal';
import type { Span } from '../../text/span';
import { cover } from '../../text/span';
import { gluedDigitsIn, linesOf, readCell, unreadableCells } from './items';
import type { BlockReading, CellReading, GridKind, Item, RowReading } from './reading';

/**
 * Binds a table whose rows stand side by side in one line of figures under their heads (table 4). A line that has the
 * figures of one row only is that of the head last seen.
 */
export function bindAcross(table: TableId, items: readonly Item[], { rowsAreRows, glued = false }: GridKind): BlockReading[] {
  const spec = tableIn(newestForm.id, table);
  const block = spec.blocks[0]!;
  const width = block.columns.length;
  const { lines, heads } = figureLines(table, block, items, rowsAreRows);
  if (heads === null) return [];
  const readings = new Map<string, RowReading>();
  const starts = rowsAreRows ? headStarts(table, block, items) : new Map<number, number>();
  // A line of blank cells only is a row that is not filled in, unless there is another line for it.
  for (const { cells, before, rows } of lines.toSorted((a, b) => Number(isEmpty(a)) - Number(isEmpty(b)))) {
    const expected = rows.length * width;
    const start = rowsAreRows ? starts.get(cells.length) ?? null : mergedHeads(table, before, expected);
    // A line that is narrower than the heads has lost a cell, however many blank ones end it.
    const isWide = rowsAreRows && [...starts.keys()].every((wide) => wide <= cells.length);
    // Digits that are glued together may be several figures, so that a blank cell beside them is none of the form's.
    const digits = glued && cells.filter(isFilled).length < expected ? gluedDigitsIn(cells.filter(isFilled)) : [];
    const own = digits.length > 0
      ? null
      : columnsOf(rowsAreRows ? cells : [...blanksAtEnd(before), ...cells], expected, width, start, isWide)?.map(readCell) ?? null;
    rows.forEach((row, at) => {
      if (!readings.has(row.key)) readings.set(row.key, { ...rowReading(row, cells, own?.slice(at * width, (at + 1) * width) ?? null, expected, width), line: rows.map(({ key }) => key), ...(digits.length > 0 && { width: null, glued: digits }) });
    });
  }
  const rows = readings.size > 0 ? [...readings.values()] : blankRows(block, items);
  return [{ key: block.key, forms: forms.map((form) => form.id), span: rows.map((row) => row.span).reduce(cover, heads), rows }];
}

interface FigureLine {
  readonly cells: readonly Item[];
  /** The heads before it. */
  readonly before: readonly Item[];
  /** The rows whose figures it has. */
  readonly rows: readonly RowSpec[];
}

function isEmpty({ cells }: FigureLine): boolean {
  return !cells.some(isFilled);
}

/** The lines of figures under heads of the table, and the place of these; null without any. */
function figureLines(table: TableId, block: BlockSpec, items: readonly Item[], rowsAreRows: boolean): { readonly lines: readonly FigureLine[]; readonly heads: Span | null } {
  const lines: FigureLine[] = [];
  let before: readonly Item[] = [];
  let seen: string[] = [];
  let heads: Span | null = null;
  for (const run of runs(items, rowsAreRows)) {
    if (run.kind === 'heads') {
      before = run.items;
      for (const item of run.items) {
        const match = item.matches.find(({ term }) => term.table === table);
        if (match === undefined) continue;
        heads = heads === null ? item.cell.span : cover(heads, item.cell.span);
        if (match.term.kind === 'row') seen = [...seen.filter((key) => key !== match.term.key), match.term.key];
      }
    } else if (heads !== null) {
      lines.push({ cells: run.items, before, rows: rowsUnder(seen, run.items.filter(isFilled), block) });
      seen = [];
    }
  }
  return { lines, heads };
}

/** The rows whose figures a line has: all, or those whose heads stand over it alone where it has no more figures than they. */
function rowsUnder(seen: readonly string[], cells: readonly Item[], { rows, columns }: BlockSpec): readonly RowSpec[] {
  const filled = cells.length;
  const [own, all] = [seen.length * columns.length, rows.length * columns.length];
  // One figure more than there are heads for is one too many, and not the line of all rows that has lost most of them.
  if (seen.length === 0 || seen.length === rows.length || cells.some(({ cell }) => severalRows.test(cell.text)) || filled - own > Math.abs(all - filled)) return rows;
  return rows.filter(({ key }) => (filled <= columns.length ? key === seen.at(-1) : seen.includes(key)));
}

/** More digits than a count of cases has, and than a row has figures: those of rows side by side. */
const severalRows = /^[\dOoIl〇]{10,}$/u;

/** @param own the row's columns; null when they cannot be told */
function rowReading({ key }: RowSpec, line: readonly Item[], own: readonly CellReading[] | null, expected: number, width: number): RowReading {
  if (own !== null) return { key, label: null, printed: '', span: own.map((cell) => cell.span!).reduce(cover), width: null, cells: own };
  const filled = line.filter(isFilled);
  const span = (filled.length === 0 ? line : filled).map((item) => item.cell.span).reduce(cover);
  if (filled.length === 0) return { key, label: null, printed: '', span, width: null, cells: blankCells(width) };
  return { key, label: null, printed: '', span, width: { found: filled.length, expected, span, values: filled.map(readCell) }, cells: unreadableCells(width, span, '') };
}

/**
 * The cells of a line of figures; null when it has lost or gained one, or when the text does not tell which blank cells at
 * its ends are cells of the form and which remains of merged ones.
 *
 * @param start where the first cell stands, as the heads tell it; null when they do not
 * @param isWide whether the line has as many cells as any line of heads
 */
function columnsOf(items: readonly Item[], count: number, width: number, start: number | null, isWide: boolean): readonly Item[] | null {
  const filled = items.filter(isFilled);
  if (filled.length === count) return filled;
  if (filled.length > count || items.length < count) return null;
  if (items.length === count && (isWide || start === 0)) return items;
  const first = items.findIndex(isFilled);
  const last = items.findLastIndex(isFilled);
  if (first >= 0 && last - first + 1 === count) return items.slice(first, last + 1);
  if (start === null || start + count > items.length || (first >= 0 && (start > first || last >= start + count))) return null;
  const ways = Array.from({ length: items.length - count + 1 }, (_, way) => way).filter((way) => makeSums(items.slice(way, way + count), width));
  return ways.length > 0 && !ways.includes(start) ? null : items.slice(start, start + count);
}

/** Whether of each row the last figure is the sum of the others, a blank cell counting nothing, and not all are zero. */
function makeSums(items: readonly Item[], width: number): boolean {
  const values = items.map((item) => item.number?.value ?? zero);
  if (values.every((value) => equalDecimals(value, zero))) return false;
  return values.every((total, at) => (at + 1) % width !== 0
    || equalDecimals(values.slice(at + 1 - width, at).reduce<Decimal>(addDecimals, zero), total));
}

/** Where the first head of a column stands, by the number of cells in the line. */
function headStarts(table: TableId, { columns }: BlockSpec, items: readonly Item[]): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (const line of linesOf(items)) {
    const start = line.findIndex((item) => isColumn(table, item, columns[0]!.key));
    if (start >= 0) starts.set(line.length, Math.min(start, starts.get(line.length) ?? start));
  }
  return starts;
}

/**
 * How many blank cells merged heads leave before the first figure: none where they leave none among the heads, else as many
 * as columns have no head of their own in the last line of heads.
 */
function mergedHeads(table: TableId, heads: readonly Item[], expected: number): number {
  const last = heads.findLastIndex(isFilled);
  if (heads.slice(0, last).every(isFilled)) return 0;
  let own = 0;
  while (own < expected && isColumn(table, heads[last - own], null)) own++;
  return expected - own;
}

function isColumn(table: TableId, item: Item | undefined, key: string | null): boolean {
  return item?.matches.some(({ term, score }) => score >= 0.9 && term.table === table && term.kind === 'column' && (key === null || term.key === key)) ?? false;
}

function blanksAtEnd(items: readonly Item[]): readonly Item[] {
  return items.slice(items.findLastIndex(isFilled) + 1);
}

/** The rows of a table that is not filled in: blank cells behind the last head, as many as the form has. */
function blankRows(block: BlockSpec, items: readonly Item[]): RowReading[] {
  const width = block.columns.length;
  const blank = blanksAtEnd(items).slice(-block.rows.length * width);
  if (blank.length < block.rows.length * width) return [];
  return block.rows.map((row, at) => {
    const cells = blank.slice(at * width, (at + 1) * width);
    return { key: row.key, label: null, printed: '', span: cells.map((item) => item.cell.span).reduce(cover), width: null, cells: cells.map(readCell) };
  });
}

function blankCells(count: number): CellReading[] {
  return Array.from({ length: count }, () => ({ state: 'blank', span: null, value: null, text: '', unit: null, mark: null }));
}

interface Run {
  readonly kind: 'heads' | 'values';
  readonly items: Item[];
}

/** Heads and figures in turn. A cell that is no number stands among figures when it stands between two of them. */
function runs(items: readonly Item[], rowsAreRows: boolean): Run[] {
  const found: Run[] = [];
  items.forEach((item, at) => {
    const last = found.at(-1);
    const newRow = rowsAreRows && items[at - 1]?.row !== item.row;
    const known = item.matches.length > 0;
    const among = item.kind === 'value' || (last?.kind === 'values' && !newRow && (item.kind === 'blank' || (!known && moreValues(items, at, rowsAreRows))))
      || (newRow && item.kind === 'blank' && holdsNoText(items, at)) || (!known && numberLike.test(item.cell.text) && moreValues(items, at, rowsAreRows));
    const kind = among ? 'values' : 'heads';
    if (last?.kind === kind && !(newRow && kind === 'values')) last.items.push(item);
    else found.push({ kind, items: [item] });
  });
  return found;
}

/** Digits with something among them that makes them no number (6k). */
const numberLike = /^\P{Script=Han}{0,8}\d\P{Script=Han}{0,8}$/u;

function moreValues(items: readonly Item[], at: number, rowsAreRows: boolean): boolean {
  const next = items.slice(at + 1).find(isFilled);
  return next?.kind === 'value' && (!rowsAreRows || next.row === items[at]!.row);
}

/** Whether the line that begins here has figures and blanks only. */
function holdsNoText(items: readonly Item[], at: number): boolean {
  return items.every((item) => item.row !== items[at]!.row || item.kind !== 'text');
}

function isFilled(item: Item): boolean {
  return item.kind !== 'blank';
}
