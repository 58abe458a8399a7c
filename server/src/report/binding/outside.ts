import type { BlockSpec, TableId } from '../../forms/form';
import { forms } from '../../forms/registry';
import type { TermMatch } from '../../forms/vocabulary';
import { matchLabel } from '../../forms/vocabulary';
import { cover } from '../../text/span';
import { namesSum } from '../printedLabels';
import type { Gap, Neighbour } from './gaps';
import { readCell } from './items';
import type { BlockReading, CellReading, GridKind, Item, OutsideReading, RowReading } from './reading';

/** Rows with figures in a gap: those that are none of the form's, and those of the form that are printed once more. */
export interface OtherRows {
  readonly outside: readonly OutsideReading[];
  readonly repeated: readonly RowReading[];
}

/**
 * @param lines the items of the table by their line
 * @param bound the keys of the rows that were bound
 */
export function rowsIn(table: TableId, gap: Gap, lines: ReadonlyMap<number, readonly Item[]>, bound: ReadonlySet<string>, grid: GridKind): OtherRows {
  const neighbour = gap.before ?? gap.after;
  if (neighbour === null) return { outside: [], repeated: [] };
  const spec = specOf(table, neighbour.block);
  if (spec.direction === 'across') return { outside: [], repeated: repeatedAcross(spec, gap) };
  const outside: OutsideReading[] = [];
  const repeated: RowReading[] = [];
  for (const { label, printed, matches, values } of runsOf(gap.items, grid)) {
    const best = matches[0];
    const span = [...values.filter((item) => item.kind !== 'blank'), ...label].map((item) => item.cell.span).reduce(cover);
    const place = label.map((item) => item.cell.span).reduce(cover);
    const sum = namesSum(printed);
    const key = !sum && best !== undefined && best.score >= surely && best.term.kind === 'row' && bound.has(best.term.key) ? best.term.key : null;
    if (key !== null) {
      const cells = cellsOf(values, columnsOf(table, key) ?? spec.columns.length, lines, [neighbour], grid);
      if (cells !== null) repeated.push({ key, label: place, printed, span, cells, width: null });
      continue;
    }
    if (!sum && best !== undefined && best.score >= surely && best.term.kind !== 'group' && best.term.kind !== 'row') continue;
    if (!hanzi.test(printed)) continue;
    outside.push({
      label: place,
      printed,
      span,
      group: best !== undefined && best.score >= surely && best.term.kind === 'group' ? best.term.key : null,
      cells: cellsOf(values, spec.columns.length, lines, [gap.before, gap.after], grid),
      block: neighbour.block.key,
      before: gap.before?.row.key ?? null,
      after: gap.after?.row.key ?? null,
    });
  }
  return { outside, repeated };
}

const surely = 0.9;
const hanzi = /\p{Script=Han}/u;

interface FigureRun {
  readonly label: readonly Item[];
  readonly printed: string;
  readonly matches: readonly TermMatch[];
  readonly values: readonly Item[];
}

/** Labels with the figures behind them: a line each, or where the text has no lines from text to text. */
function runsOf(items: readonly Item[], { rowsAreRows, labelsWrap = false }: GridKind): FigureRun[] {
  const runs: { texts: Item[]; values: Item[] }[] = [];
  items.forEach((item, at) => {
    const last = runs.at(-1);
    const begins = last === undefined || (rowsAreRows ? items[at - 1]!.row !== item.row : item.kind === 'text' && last.values.length > 0);
    const run = begins ? { texts: [], values: [] } : last;
    if (begins) runs.push(run);
    if (item.kind === 'text' && run.values.every((value) => value.kind === 'blank')) {
      run.texts.push(item);
      run.values = [];
    } else run.values.push(item);
  });
  return runs.flatMap(({ texts, values }) => {
    if (texts.length === 0 || !values.some((value) => value.kind === 'value')) return [];
    // Blanks part the words of a label too where they part the cells.
    const label = labelsWrap ? texts : texts.slice(-1);
    const printed = label.map((item) => item.cell.text).join('');
    return [{ label, printed, matches: label.length === 1 ? label[0]!.matches : matchLabel(printed), values }];
  });
}

/** The cells of a row with as many figures as columns, or in a line cut as the lines of its neighbours are. */
function cellsOf(values: readonly Item[], count: number, lines: ReadonlyMap<number, readonly Item[]>, neighbours: readonly (Neighbour | null)[], { rowsAreRows, labelsWrap = false }: GridKind): CellReading[] | null {
  const filled = values.filter((item) => item.kind !== 'blank');
  if (filled.length === count) return filled.map(readCell);
  if (!rowsAreRows || labelsWrap || filled.length > count) return null;
  const own = lines.get(values[0]!.row)!;
  for (const neighbour of neighbours) {
    const first = neighbour?.row.cells[0]?.span;
    if (first == null || neighbour!.row.cells.length !== count) continue;
    const line = lines.get(neighbour!.line)!;
    const start = line.findIndex((item) => item.cell.span.start <= first.start && first.end <= item.cell.span.end);
    const cells = own.slice(start, start + count);
    if (start >= 0 && line.length === own.length && filled.every((item) => cells.includes(item))) return cells.map(readCell);
  }
  return null;
}

/** A second line of figures under the heads of rows that stand side by side. */
function repeatedAcross({ rows, columns }: BlockSpec, gap: Gap): RowReading[] {
  if (gap.before === null) return [];
  const figures = gap.items.filter((item) => item.kind === 'value');
  if (figures.length !== rows.length * columns.length) return [];
  return rows.map((row, at) => {
    const own = figures.slice(at * columns.length, (at + 1) * columns.length);
    return { key: row.key, label: null, printed: '', span: own.map((item) => item.cell.span).reduce(cover), cells: own.map(readCell), width: null };
  });
}

function specOf(table: TableId, block: BlockReading): BlockSpec {
  return specsOf(table).find(({ form, spec }) => form === block.forms[0] && spec.key === block.key)!.spec;
}

/** How many columns the row has; where forms differ in it, null. */
function columnsOf(table: TableId, key: string): number | null {
  const counts = new Set(specsOf(table).filter(({ spec }) => spec.rows.some((row) => row.key === key)).map(({ spec }) => spec.columns.length));
  return counts.size === 1 ? [...counts][0]! : null;
}

function specsOf(table: TableId) {
  return forms.flatMap((form) => form.tables.filter(({ id }) => id === table).flatMap(({ blocks }) => blocks.map((spec) => ({ form: form.id, spec }))));
}
