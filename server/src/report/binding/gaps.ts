import type { Span } from '../../text/span';
import type { BlockReading, GridKind, Item, RowReading } from './reading';

/** A row that was bound, with its block. */
interface BoundRow {
  readonly row: RowReading;
  readonly block: BlockReading;
}

/** A bound row beside a gap. */
export interface Neighbour extends BoundRow {
  /** The line of the table in which it begins or ends. */
  readonly line: number;
}

/** What stands between two bound rows, before the first or behind the last: heads, captions, rows that are none of the form's. */
export interface Gap {
  readonly items: readonly Item[];
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
}

/** The gaps of a table in text order, empty ones left out. */
export function gapsOf(blocks: readonly BlockReading[], items: readonly Item[], { rowsAreRows, labelsWrap = false }: GridKind): Gap[] {
  const rows = blocks.flatMap((block) => block.rows.map((row): BoundRow => ({ row, block })));
  const owners = rowsAreRows && !labelsWrap ? ownersOfLines(rows, items) : ownersIn(rows.map((bound) => ({ bound, span: bound.row.span })), items);
  const gaps: Gap[] = [];
  let before: Neighbour | null = null;
  let open: Item[] = [];
  items.forEach((item, at) => {
    const owner = owners[at];
    if (owner == null) {
      open.push(item);
      return;
    }
    const here = { ...owner, line: item.row };
    if (open.length > 0) gaps.push({ items: open, before, after: here });
    open = [];
    before = here;
  });
  if (open.length > 0) gaps.push({ items: open, before, after: null });
  return gaps;
}

/** Of a line that holds a row's label or one of its cells all is the row's: what else stands there are labels over it. */
function ownersOfLines(rows: readonly BoundRow[], items: readonly Item[]): (BoundRow | null)[] {
  const places = rows.flatMap((bound) => {
    const { label, cells, width } = bound.row;
    return [label, ...(width?.values ?? cells).map((cell) => cell.span)].filter((span) => span !== null).map((span) => ({ bound, span }));
  });
  const own = ownersIn(places, items);
  const byLine = new Map<number, BoundRow>();
  items.forEach((item, at) => { if (own[at] != null && !byLine.has(item.row)) byLine.set(item.row, own[at]); });
  return items.map((item) => byLine.get(item.row) ?? null);
}

/** For each item the row in one of whose places it stands. */
function ownersIn(places: readonly { readonly bound: BoundRow; readonly span: Span }[], items: readonly Item[]): (BoundRow | null)[] {
  const sorted = [...places].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const owners: (BoundRow | null)[] = [];
  let next = 0;
  let held: { bound: BoundRow; span: Span } | null = null;
  for (const { cell: { span } } of items) {
    while (next < sorted.length && sorted[next]!.span.start <= Math.max(span.start, span.end - 1)) {
      const place = sorted[next++]!;
      if (held === null || place.span.end >= held.span.end) held = place;
    }
    owners.push(held !== null && span.start < Math.max(held.span.end, held.span.start + 1) ? held.bound : null);
  }
  return owners;
}
