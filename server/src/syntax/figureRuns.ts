import type { FormId } from '../forms/form';
import { forms } from '../forms/registry';
import { matchLabel } from '../forms/vocabulary';
import { lazy } from '../text/lazy';
import { isPlaceholder, readNumber } from '../text/number';
import type { Lines } from './lines';

/** Figures that follow each other, a line each, behind a label. */
export interface FigureRun {
  readonly lines: readonly number[];
  /** Of each line the whole number that may be that of a page: it stands alone, in no cell that bars close. */
  readonly values: readonly (number | null)[];
  /** How many figures the forms have there. */
  readonly widths: ReadonlySet<number>;
  /** Whether the label is closed by a bar, as each cell but the last of a table is then. */
  readonly closed: boolean;
  /** Whether it has one figure more than one of the forms and as many as another, and the text is that one's. */
  readonly mayHaveSurplus: boolean;
  /** The lines that are closer to a neighbour than the others of the run are, or farther from it. */
  readonly oddlySpaced: readonly number[];
}

/** Whether there is just one figure more than any form has there. */
export function hasSurplus({ lines, widths }: FigureRun): boolean {
  return widths.has(lines.length - 1) && !widths.has(lines.length);
}

/** @param content the lines that are not blank */
export function figureRuns(lines: Lines, content: readonly number[]): FigureRun[] {
  const runs: FigureRun[] = [];
  const own = lazy(() => new Set(formsIn(lines, content)));
  let label = '';
  let closed = false;
  let open: Cell[][] | null = null;
  const close = (): void => {
    if (open !== null) runs.push(runOf(label, closed, open, own));
    open = null;
  };
  for (const line of content) {
    const cell = lines.content(line).replace(/(?<![\s|｜│])[\s|｜│]+$/u, '');
    const isBarred = cell !== lines.content(line);
    const value = readNumber(cell);
    if (cell === '') open?.push([]);
    else if (value === null && !isPlaceholder(cell)) {
      close();
      label = cell;
      closed = isBarred;
    } else {
      open ??= [[]];
      open.at(-1)!.push({ line, value: value !== null && !isBarred && value.value.scale === 0 ? Number(value.value.digits) : null });
      if (isBarred) open.push([]);
    }
  }
  close();
  return runs;
}

interface Cell {
  readonly line: number;
  readonly value: number | null;
}

/** @param cells what stands between two bars; without bars all of the run */
function runOf(label: string, closed: boolean, cells: readonly (readonly Cell[])[], own: () => ReadonlySet<FormId>): FigureRun {
  const all = cells.flat();
  const barred = cells.length > 1;
  const shared = new Set(cells.filter((cell) => cell.length > 1).flat());
  const lines = all.map(({ line }) => line);
  const widths = widthsBehind(label);
  const counts = new Set(widths.map(({ width }) => width));
  return {
    lines,
    // Where bars part the cells, a page's number has got into one with a figure, or stands behind the last.
    values: all.map((cell, at) => (barred && !shared.has(cell) && at < all.length - 1 ? null : cell.value)),
    widths: counts,
    closed,
    mayHaveSurplus: counts.has(lines.length) && counts.has(lines.length - 1) && widths.some(({ form, width }) => width === lines.length - 1 && own().has(form))
      && widths.every(({ form, width }) => width !== lines.length || !own().has(form)),
    oddlySpaced: oddlySpaced(lines),
  };
}

function oddlySpaced(lines: readonly number[]): number[] {
  const gaps = lines.slice(1).map((line, at) => line - lines[at]!);
  const usual = gaps.toSorted((a, b) => a - b)[gaps.length >> 1];
  return lines.filter((_, at) => at > 0 && gaps[at - 1] !== usual);
}

/** How many figures may follow a label, by form. */
function widthsBehind(label: string): readonly { readonly form: FormId; readonly width: number }[] {
  const terms = matchLabel(label).map(({ term }) => term);
  return blockWidths().filter(({ table, block }) => terms.some((term) => term.table === table && (term.block === null || term.block === block)));
}

const blockWidths = lazy(() => forms.flatMap((form) => form.tables.flatMap((table) => table.blocks.flatMap(({ key, direction, columns, rows }) => (direction === 'down'
  ? [{ form: form.id, table: table.id, block: key, width: columns.length }]
  : rows.map((_, at) => ({ form: form.id, table: table.id, block: key, width: columns.length * (at + 1) })))))));

/** The forms to which the heads in the text belong: those with the most heads that no other form has. */
function formsIn(lines: Lines, content: readonly number[]): FormId[] {
  const votes = new Map<FormId, number>();
  for (const line of content) {
    if (lines.end(line) - lines.start(line) > longestHead) continue;
    const best = matchLabel(lines.content(line).replace(/(?<![\s|｜│])[\s|｜│]+$/u, ''))[0];
    if (best === undefined || best.score < 0.95 || best.term.kind !== 'column' || best.term.forms.length > 1) continue;
    votes.set(best.term.forms[0]!, (votes.get(best.term.forms[0]!) ?? 0) + 1);
  }
  const most = Math.max(0, ...votes.values());
  return [...votes].filter(([, count]) => count === most).map(([form]) => form);
}

const longestHead = 20;
