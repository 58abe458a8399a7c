import type { BlockSpec, FormId, RowSpec, TableId } from '../../forms/form';
import { blocksOf, forms, tableIn, tablesOf } from '../../forms/registry';
import { allRowsOf } from '../../forms/relations';
import type { Term } from '../../forms/vocabulary';
import type { Decimal } from '../../text/decimal';
import { addDecimals, equalDecimals, zero } from '../../text/decimal';
import { foldLabel } from '../../text/fold';
import { readOrdinal } from '../../text/numerals';
import { similarity } from '../../text/similarity';
import type { Span } from '../../text/span';
import { cover } from '../../text/span';
import { gluedDigitsIn, readCell, unreadableCells } from './items';
import { labelledRows } from './labelledRows';
import { placeRows } from './placing';
import { withUnlabelledRows } from './unlabelledRows';
import type { BlockReading, GridKind, Item, LabelledRow, RowReading } from './reading';

/** Binds a table whose rows stand under each other, each behind its label. */
export function bindDown(table: TableId, items: readonly Item[], grid: GridKind): BlockReading[] {
  const { rows, named, heads } = labelledRows(table, items, grid);
  const keyed = withoutHeads(table, byElimination(table, withUnlabelledRows(table, rows)));
  const blocks = new Map<string, { key: string; rows: (LabelledRow & { key: string })[] }>();
  for (const row of keyed) {
    const key = blockOf(table, row.key);
    if (key === null) continue;
    const block = blocks.get(key) ?? { key, rows: [] };
    blocks.set(key, block);
    const twin = block.rows.findIndex((other) => other.key === row.key);
    if (twin < 0) block.rows.push(row);
    else if (filledCount(block.rows[twin]!) === 0 || (row.score > block.rows[twin]!.score && filledCount(row) > 0)) block.rows[twin] = row;
  }
  const votes = [...blocks.values()].map((block) => ({ block, votes: votesOf(table, block.key, block.rows, named, grid) }));
  const chosen = votes.map(({ block, votes: own }) => {
    const order = rankForms(own, votes.map((entry) => entry.votes));
    const possible = order.filter((id) => own.get(id)!.possible);
    const best = possible.filter((id) => own.get(id)!.score === own.get(possible[0]!)!.score);
    const candidates = best.length === 0 ? order : equallyLikely(table, block.key, best, block.rows);
    return { ...block, candidates, count: columnCount(table, block.key, candidates[0]!), headed: own.get(candidates[0]!)!.score > 0 };
  });
  const places = placeRows(chosen.flatMap(({ count, rows: own }) => own.map(({ key, cells }) => ({ cells, count, isSum: isSummed(table, key) }))), heads, grid.rowsAreRows);
  // Digits that are glued together may be several figures, so that a blank cell beside them is none of the form's.
  const isCut = (row: LabelledRow, count: number): boolean => grid.glued !== true || filledCount(row) === count;
  return chosen.map((block): BlockReading => {
    const own = places.splice(0, block.rows.length);
    const readings = soundRows(table, block.rows, block.rows.map((row, at) => (grid.glued ? gluedReading(row, block.count, block.headed) : null) ?? rowReading(row, block.count, isCut(row, block.count) ? own[at] ?? null : null)), block.count, grid.rowsAreRows);
    return { key: block.key, forms: block.candidates, span: readings.map((row) => row.span).reduce(cover), rows: readings };
  });
}

/** A block's forms that give the same rows and columns to what stands there are equally likely: table 3 tells later. */
function equallyLikely(table: TableId, block: string, candidates: readonly FormId[], rows: readonly { key: string }[]): readonly FormId[] {
  const count = columnCount(table, block, candidates[0]!);
  return candidates.filter((id) => columnCount(table, block, id) === count && rows.every((row) => rowKeys(table, id).has(row.key)));
}

/**
 * Where nothing but labels parts the rows, a text that was taken from its page column by column has labels without figures
 * and elsewhere figures of several rows in one run. Of such a table only rows are sound that have complete neighbours.
 */
function soundRows(table: TableId, rows: readonly LabelledRow[], readings: readonly RowReading[], count: number, rowsAreRows: boolean): readonly RowReading[] {
  const filled = rows.map(filledCount);
  const heaped = filled.some((own) => own > count) && filled.filter((own) => own !== count).length >= fewestTorn;
  if (rowsAreRows || count === 1) return readings;
  return readings.map((reading, at) => {
    const isAmongWhole = [at - 1, at, at + 1].every((near) => near < 0 || near >= rows.length || filled[near] === count);
    // Figures that make no sum beside a row that lacks some: they may be those of two rows. A blank cell that is written is no lack.
    const isBesideLack = [at - 1, at + 1].some((near) => near >= 0 && near < rows.length && filled[near] !== count && rows[near]!.cells.items.length !== count);
    const isMixed = filled[at] === count && isBesideLack && failsItsSum(table, reading);
    if (!heaped && !isMixed) return reading;
    const sound = heaped && isAmongWhole;
    if (sound) return reading;
    const items = rows[at]!.cells.items;
    const span = items.length === 0 ? reading.span : items.map((item) => item.cell.span).reduce(cover);
    return { ...reading, cells: unreadableCells(count, span, '') };
  });
}

/** The row whose figures are one run of digits, for sums to part them. A single figure is one only where the heads say that the row has no more. */
function gluedReading(row: LabelledRow & { key: string }, count: number, headed: boolean): RowReading | null {
  const run = row.cells.items.filter((item) => item.kind !== 'blank');
  if (run.length !== 1 || (count === 1 && headed)) return null;
  const { span, text } = run[0]!.cell;
  const cells = unreadableCells(count, span, text);
  const glued = count === 1 ? [] : gluedDigitsIn(run);
  return { key: row.key, label: row.label, printed: row.text, span: cover(row.label, span), width: null, cells, ...(glued.length > 0 && { glued }) };
}

function isSummed(table: TableId, key: string): boolean {
  return tablesOf(table).some(({ relations }) => relations.some((relation) => relation.kind === 'row-total' && relation.total.row === key));
}

/** Whether a row of figures that the form sums up does not make its sum. */
function failsItsSum(table: TableId, { key, cells }: RowReading): boolean {
  const values = cells.map((cell) => cell.value);
  if (!isSummed(table, key) || values.some((value) => value === null)) return false;
  const sum = values.slice(0, -1).reduce<Decimal>((before, value) => addDecimals(before, value!), zero);
  return !equalDecimals(sum, values.at(-1)!);
}

/** A lost label makes one row too long and a lost row none; a torn table has more rows of the wrong length. */
const fewestTorn = 3;

function rowReading(row: LabelledRow & { key: string }, count: number, placed: readonly Item[] | null): RowReading {
  const filled = row.cells.items.filter((item) => item.kind !== 'blank');
  const span = [...row.cells.items.filter((item) => item.kind !== 'blank').map((item) => item.cell.span)].reduce(cover, row.label);
  if (filled.length === 0) {
    // Not one figure: however many of the blank cells are written, the row is there and empty.
    const places = placed?.map((item) => item.cell.span) ?? [];
    return { key: row.key, label: row.label, printed: row.text, span, width: null, cells: Array.from({ length: count }, (_, at) => ({ state: 'blank', span: places[at] ?? null, value: null, text: '', unit: null, mark: null })) };
  }
  if (placed !== null) {
    const cells = placed.map(readCell);
    return { key: row.key, label: row.label, printed: row.text, span, width: null, cells: row.byPosition ? cells.map((cell) => ({ ...cell, mark: 'by position' })) : cells };
  }
  const stretch: Span = filled.length === 0 ? row.label : filled.map((item) => item.cell.span).reduce(cover);
  const text = filled.map((item) => item.cell.text).join(' ');
  return { key: row.key, label: row.label, printed: row.text, span, width: { found: filled.length, expected: count, span: stretch, values: filled.map(readCell) }, cells: unreadableCells(count, stretch, text) };
}

interface Votes {
  score: number;
  /** Whether the form has all rows that were found in the block. */
  possible: boolean;
}

function votesOf(table: TableId, block: string, rows: readonly (LabelledRow & { key: string })[], named: readonly Term[], { glued = false }: GridKind): Map<FormId, Votes> {
  const votes = new Map<FormId, Votes>();
  for (const form of forms) {
    const keys = rowKeys(table, form.id);
    const count = columnCount(table, block, form.id);
    let score = 0;
    for (const term of named) {
      if (term.block === block && !isGroupSomewhere(table, term) && term.forms.length === 1 && term.forms[0] === form.id) score += 2;
    }
    if (!glued) for (const row of rows) if (filledCount(row) === count) score += 1;
    votes.set(form.id, { score, possible: count > 0 && rows.every((row) => keys.has(row.key)) });
  }
  return votes;
}

/** A group's head in one form is a row's label in the other ((六)其他处理): it tells nothing. */
function isGroupSomewhere(table: TableId, term: Term): boolean {
  return term.kind === 'group' || blocksOf(table).some((block) => block.groups.some((group) => term.kind === 'row' && group.asRow === term.key));
}

/** A block's forms by its own evidence, then by that of the whole table, then the newest. */
function rankForms(own: ReadonlyMap<FormId, Votes>, all: readonly ReadonlyMap<FormId, Votes>[]): FormId[] {
  const sum = (id: FormId) => all.reduce((total, votes) => total + votes.get(id)!.score, 0);
  return forms.map((form) => form.id).reverse().sort((a, b) => own.get(b)!.score - own.get(a)!.score || sum(b) - sum(a));
}

/**
 * Gives rows with an unknown label the row of the form that stands free between their known neighbours, if there are just as
 * many free ones and the label still is somewhat alike.
 */
function byElimination(table: TableId, rows: readonly LabelledRow[]): (LabelledRow & { key: string })[] {
  const orders = forms.map((form) => specRows(table, form.id));
  const taken = new Set(rows.map((row) => row.key));
  return rows.flatMap((row, at) => {
    if (row.key !== null) return [{ ...row, key: row.key }];
    const before = rows[at - 1]?.key ?? null;
    const after = rows[at + 1]?.key ?? null;
    for (const order of orders) {
      const from = before === null ? -1 : order.findIndex((spec) => spec.key === before);
      const to = after === null ? order.length : order.findIndex((spec) => spec.key === after);
      if (to - from !== 2 || (before === null && after === null)) continue;
      const free = order[from + 1]!;
      if (taken.has(free.key) || !resembles(row.text, free)) continue;
      return [{ ...row, key: free.key }];
    }
    return [];
  });
}

/** Whether an unknown label may be the row's: somewhat alike, or the row's label with instructions in it. */
function resembles(text: string, row: RowSpec): boolean {
  const folded = foldLabel(text);
  return [row.label, ...row.aliases].map((label) => foldLabel(label.slice(readOrdinal(label)?.length ?? 0)))
    .some((label) => (label.length >= 4 && folded.includes(label)) || similarity(folded, label) >= 0.3);
}

/** Leaves out the head of a group that has its own rows, which looked like a row without figures. */
function withoutHeads(table: TableId, rows: readonly (LabelledRow & { key: string })[]): readonly (LabelledRow & { key: string })[] {
  const groups = blocksOf(table).flatMap((block) => block.groups.map((group) => ({ group, block })));
  const heads = groups.filter(({ group, block }) => block.rows.some((spec) => spec.group === group.key && rows.some((row) => row.key === spec.key)));
  return rows.filter((row) => filledCount(row) > 0 || !heads.some(({ group }) => group.asRow === row.key));
}

function filledCount(row: LabelledRow): number {
  return row.cells.items.filter((item) => item.kind !== 'blank').length;
}

function columnCount(table: TableId, block: string, form: FormId): number {
  return specBlocks(table, form).find((spec) => spec.key === block)?.columns.length ?? 0;
}

function blockOf(table: TableId, row: string): string | null {
  return blocksOf(table).find((spec) => allRowsOf(spec).some((candidate) => candidate.key === row))?.key ?? null;
}

function rowKeys(table: TableId, form: FormId): ReadonlySet<string> {
  return new Set(specRows(table, form).map((spec) => spec.key));
}

function specRows(table: TableId, form: FormId): RowSpec[] {
  return specBlocks(table, form).flatMap(allRowsOf);
}

function specBlocks(table: TableId, form: FormId): readonly BlockSpec[] {
  return tableIn(form, table).blocks;
}
