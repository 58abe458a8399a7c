import { forms } from '../../forms/registry';
import type { SectionNumber, TableId } from '../../forms/form';
import type { TableNode } from '../../syntax/ast';
import { isRunOn } from '../../syntax/layouts/glued';
import { foldLabel } from '../../text/fold';
import { cover } from '../../text/span';
import { bindAcross } from './across';
import { bindByPosition } from './byPosition';
import { bindDown } from './down';
import { bindGlued } from './glued';
import { itemsOf } from './items';
import type { BlockReading, Item, TableReading } from './reading';
import { withSurroundings } from './surroundings';

/**
 * Finds which cells of a table written in the text are which cells of the form. Rows are found by their labels, columns by
 * their order; a part of the tree that names nothing of any form is no table of the form and yields nothing, unless it is
 * in the place of one and has just its figures.
 *
 * @param section that the table stands in
 */
export function bindTable(table: TableNode, section: SectionNumber | 0): TableReading[] {
  if (isRunOn(table.layout)) return bindGlued(table);
  const readings: TableReading[] = [];
  const all = itemsOf(table);
  const named = segments(all, table.rowsAreRows);
  const due = forms.flatMap((form) => form.tables).find((spec) => spec.section === section);
  if (named.length === 0) return due === undefined ? [] : bindByPosition(due.id, table.layout, all);
  for (const { id, items } of named) {
    const across = forms.some((form) => form.tables.some((spec) => spec.id === id && spec.blocks.some((block) => block.direction === 'across')));
    const blocks = across ? bindAcross(id, items, table) : bindDown(id, items, table);
    if (blocks.length > 0) readings.push(withSurroundings({ id, layout: table.layout, span: spanOf(blocks, items), blocks }, items, table));
  }
  return readings;
}

interface Segment {
  readonly id: TableId;
  readonly items: readonly Item[];
}

/** The stretches that belong to one table of the form each: a label that only one table has begins it. */
function segments(items: readonly Item[], rowsAreRows: boolean): Segment[] {
  const starts: { at: number; id: TableId }[] = [];
  items.forEach((item, at) => {
    const id = onlyTable(item);
    if (id === null || starts.at(-1)?.id === id) return;
    // A short word (其他) may be part of a broken head of the table that has begun.
    if (starts.length > 0 && foldLabel(item.cell.text).length < shortestSwitch) return;
    const first = rowsAreRows ? items.findIndex((other) => other.row === item.row) : at;
    starts.push({ at: starts.length === 0 ? 0 : first, id });
  });
  return starts.map(({ at, id }, index) => ({ id, items: items.slice(at, starts[index + 1]?.at ?? items.length) }));
}

function onlyTable(item: Item): TableId | null {
  const best = item.matches[0];
  if (best === undefined || best.score < surelyNamed) return null;
  const close = item.matches.filter((match) => match.score >= best.score - 0.1);
  return close.every((match) => match.term.table === best.term.table) ? best.term.table : null;
}

const surelyNamed = 0.75;
const shortestSwitch = 3;

function spanOf(blocks: readonly BlockReading[], items: readonly Item[]) {
  const start = items[0]!.cell.span.start;
  return blocks.map((block) => block.span).reduce(cover, { start, end: start });
}
