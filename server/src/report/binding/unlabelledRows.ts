import type { TableId } from '../../forms/form';
import { blocksOf } from '../../forms/registry';
import { cover } from '../../text/span';
import type { Item, LabelledRow } from './reading';

/**
 * Gives the rows of a group their keys where only the group's own head is printed and just as many rows stand there without
 * labels ((六)其他处理 over three rows in form2021): by position, and marked so.
 */
export function withUnlabelledRows(table: TableId, rows: readonly LabelledRow[]): LabelledRow[] {
  const groups = groupsOf(table);
  return rows.flatMap((row, at) => {
    const group = groups.find(({ asRow }) => asRow === row.key);
    const own = group === undefined ? [] : rowsUnder(rows, at, group);
    if (own.length > 0 && rows.slice(0, at).some((earlier) => earlier.key === row.key && own.includes(earlier))) return [];
    return own.length === 0 ? [row] : own.map((each, index) => ({ ...each, key: group!.keys[index]!, byPosition: true }));
  });
}

interface Group {
  readonly asRow: string;
  readonly keys: readonly string[];
  readonly columns: number;
}

function groupsOf(table: TableId): Group[] {
  const blocks = blocksOf(table);
  return blocks.flatMap((block) => block.groups.flatMap(({ key, asRow }) => (asRow === null
    ? []
    : [{ asRow, keys: block.rows.filter((row) => row.group === key).map((row) => row.key), columns: block.columns.length }])));
}

/**
 * The rows of the group around its head, in text order: all in one run where nothing parts rows, else lines without labels,
 * or with the head's label again, above and below it. None when their number is not the group's.
 */
function rowsUnder(rows: readonly LabelledRow[], at: number, { asRow, keys, columns }: Group): LabelledRow[] {
  const head = rows[at]!;
  const filled = head.cells.items.filter((item) => item.kind !== 'blank');
  if (filled.length === keys.length * columns) return keys.map((_, index) => part(head, filled.slice(index * columns, (index + 1) * columns)));
  const belongs = (row: LabelledRow | undefined): boolean => row !== undefined && (row.key === asRow || (row.key === null && row.text === ''));
  let from = at;
  while (belongs(rows[from - 1])) from--;
  let to = at;
  while (belongs(rows[to + 1])) to++;
  return to - from + 1 === keys.length ? rows.slice(from, to + 1) : [];
}

function part(head: LabelledRow, items: readonly Item[]): LabelledRow {
  return { ...head, label: items.map((item) => item.cell.span).reduce(cover), cells: { ...head.cells, items } };
}
