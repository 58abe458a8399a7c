import type { BlockSpec, TableId } from '../../forms/form';
import { forms } from '../../forms/registry';
import type { Span } from '../../text/span';
import { cover } from '../../text/span';
import { readCell, unreadableCells } from './items';
import { digitsOf, withoutContradiction } from './rebuilt';
import type { BlockReading, GridKind, Item, RowReading } from './reading';

/**
 * Binds a table whose rows stand side by side in one line of figures under their heads (table 4). A line that has the
 * figures of one row only is that of the head last seen.
 */
export function bindAcross(table: TableId, items: readonly Item[], { rowsAreRows, exact = false, framed = false, glued = false }: GridKind): BlockReading[] {
  const spec = forms.at(-1)!.tables.find(({ id }) => id === table)!;
  const block = spec.blocks[0]!;
  const width = block.columns.length;
  const readings = new Map<string, RowReading>();
  let seen: string[] = [];
  let heads: Span | null = null;
  for (const run of runs(items, rowsAreRows)) {
    if (run.kind === 'heads') {
      for (const item of run.items) {
        const match = item.matches.find(({ term }) => term.table === table);
        if (match === undefined) continue;
        heads = heads === null ? item.cell.span : cover(heads, item.cell.span);
        if (match.term.kind === 'row') seen = [...seen.filter((key) => key !== match.term.key), match.term.key];
      }
      continue;
    }
    const filled = run.items.filter((item) => item.kind !== 'blank');
    if (heads === null || filled.length === 0) continue;
    const span = filled.map((item) => item.cell.span).reduce(cover);
    const rows = filled.length <= width && seen.length > 0 && seen.length < block.rows.length
      ? block.rows.filter((row) => row.key === seen.at(-1))
      : block.rows;
    const expected = rows.length * width;
    const aligned = glued && filled.length === 1 && filled[0]!.cell.text.length === expected
      ? digitsOf(filled[0]!)
      : columnsOf(run.items, expected, exact || framed || (rowsAreRows && run.items.length === widestHead(items)))?.map(readCell);
    rows.forEach((row, at) => {
      if (readings.has(row.key)) return;
      const cells = aligned?.slice(at * width, (at + 1) * width);
      readings.set(row.key, cells === undefined
        ? { key: row.key, label: null, printed: '', span, width: { found: filled.length, expected, span, values: filled.map(readCell) }, cells: unreadableCells(width, span, '') }
        : { key: row.key, label: null, printed: '', span: cells.map((cell) => cell.span!).reduce(cover), width: null, cells });
    });
    seen = [];
  }
  if (heads === null) return [];
  const rows = readings.size > 0 ? [...readings.values()] : blankRows(block, items);
  const reading = { key: block.key, forms: forms.map((form) => form.id), span: rows.map((row) => row.span).reduce(cover, heads), rows };
  return [glued ? withoutContradiction(reading, spec) : reading];
}

/**
 * The cells of a line of figures, or null when it has lost or gained one. Blank cells at its ends are cells of the form only
 * when the line is as wide as its heads; elsewhere they may be remains of merged ones.
 */
function columnsOf(items: readonly Item[], count: number, asWideAsHeads: boolean): readonly Item[] | null {
  if (asWideAsHeads && items.length === count) return items;
  const first = items.findIndex((item) => item.kind !== 'blank');
  const last = items.findLastIndex((item) => item.kind !== 'blank');
  const extent = items.slice(first, last + 1);
  const filled = extent.filter((item) => item.kind !== 'blank');
  return extent.length === count ? extent : filled.length === count ? filled : null;
}

/** The cells of the widest line that has text in it. */
function widestHead(items: readonly Item[]): number {
  const widths = new Map<number, number>();
  for (const item of items) widths.set(item.row, (widths.get(item.row) ?? 0) + 1);
  const heads = new Set(items.filter((item) => item.kind === 'text').map((item) => item.row));
  return Math.max(0, ...[...widths].filter(([row]) => heads.has(row)).map(([, width]) => width));
}

/** The rows of a table that is not filled in: blank cells behind the last head, as many as the form has. */
function blankRows(block: BlockSpec, items: readonly Item[]): RowReading[] {
  const width = block.columns.length;
  const blank = items.slice(items.findLastIndex((item) => item.kind !== 'blank') + 1).slice(-block.rows.length * width);
  if (blank.length < block.rows.length * width) return [];
  return block.rows.map((row, at) => {
    const cells = blank.slice(at * width, (at + 1) * width);
    return { key: row.key, label: null, printed: '', span: cells.map((item) => item.cell.span).reduce(cover), width: null, cells: cells.map(readCell) };
  });
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
      || (newRow && item.kind === 'blank' && lineHolds(items, at)) || (!known && numberLike.test(item.cell.text) && moreValues(items, at, rowsAreRows));
    const kind = among ? 'values' : 'heads';
    if (last?.kind === kind && !(newRow && kind === 'values')) last.items.push(item);
    else found.push({ kind, items: [item] });
  });
  return found;
}

/** Digits with something among them that makes them no number (6k). */
const numberLike = /^\P{Script=Han}{0,8}\d\P{Script=Han}{0,8}$/u;

function moreValues(items: readonly Item[], at: number, rowsAreRows: boolean): boolean {
  const next = items.slice(at + 1).find((item) => item.kind !== 'blank');
  return next?.kind === 'value' && (!rowsAreRows || next.row === items[at]!.row);
}

/** Whether the line that begins here has figures and nothing but figures and blanks. */
function lineHolds(items: readonly Item[], at: number): boolean {
  const line = items.filter((item) => item.row === items[at]!.row);
  return line.some((item) => item.kind === 'value') && line.every((item) => item.kind !== 'text');
}
