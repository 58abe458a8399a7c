import { joinsOf } from '../report/rebuilding/joins';
import type { Report, ReportCell, ReportRow } from '../report/report';
import { equalDecimals, formatDecimal, parseDecimal, zero } from '../text/decimal';
import type { Decimal } from '../text/decimal';
import { assumptionOf } from './grid';
import { solve } from './solve';
import type { Change, System } from './system';

/** A row that has lost or gained a figure, and what the sums make of it. */
export interface Refilled {
  /** Those that share the line: one, or those that stand side by side. */
  readonly rows: readonly ReportRow[];
  /** Every way in which they make all their sums, the likeliest first; one at least. */
  readonly ways: readonly Refilling[];
}

/** What a row that has lost or gained a figure may have been. */
export interface Refilling {
  readonly slip: 'lost' | 'extra' | 'split';
  /** The figures that then stand in the rows, in the form's order. */
  readonly figures: readonly Decimal[];
  /** Where the figure is lost, as an index of `figures`, or too much, as one of those printed: one of several that come to the same. */
  readonly places: readonly number[];
  /** Of figures written in several cells from which to which of those printed; else empty. */
  readonly parts: readonly (readonly [number, number])[];
}

/**
 * Looks where rows with one figure too few or too many have lost or gained it, or have figures in several cells: all places are tried,
 * and their own sums and those of the columns tell. Without rows of which no place would do, or a figure was not read.
 *
 * @param votes how many sentences and figures of other years speak for a change
 */
export function refilledRows(report: Report, system: System, votes: (changes: readonly Change[]) => number): Refilled[] {
  const lines = new Map<number, ReportRow[]>();
  for (const row of report.tables.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows))) {
    if (row.width === null) continue;
    const known = lines.get(row.width.span.start);
    if (known === undefined) lines.set(row.width.span.start, [row]);
    else known.push(row);
  }
  return [...lines.values()].flatMap((rows) => {
    const cells = rows.flatMap((row) => row.cells);
    const ways = waysOf(system, rows, cells).map((way) => ({ way, rank: rankOf(rows, way), votes: votes(cells.map((cell, at) => ({ cell, value: way.figures[at]! }))) }));
    return ways.length === 0 ? [] : [{ rows, ways: ways.sort((a, b) => b.votes - a.votes || a.rank - b.rank).map(({ way }) => way) }];
  });
}

/** One at which a figure is taken out, put in, or put together; `null` stands for what the sums must tell. */
interface Try extends Pick<Refilling, 'slip' | 'parts'> {
  readonly place: number;
  readonly figures: readonly (Decimal | null)[];
}

function waysOf(system: System, rows: readonly ReportRow[], cells: readonly ReportCell[]): Refilling[] {
  const width = rows[0]!.width!;
  const values = width.values.map(({ value }) => value);
  if (width.expected !== cells.length || values.some((value) => value === null)) return [];
  const ways = new Map<string, Refilling & { readonly places: number[] }>();
  for (const { place, ...tried } of triesOf(rows, cells.length, values as Decimal[])) {
    const solution = solve(system, assumptionOf(cells, tried.figures), new Set());
    if (solution === null || solution.sums === 0) continue;
    const told = new Map(solution.changes.map((change) => [change.cell, change.value]));
    const figures = cells.map((cell) => told.get(cell) ?? zero);
    const name = figures.map(formatDecimal).join(' ');
    const known = ways.get(name);
    if (known === undefined) ways.set(name, { ...tried, figures, places: [place] });
    else known.places.push(place);
  }
  return [...ways.values()];
}

function* triesOf(rows: readonly ReportRow[], columns: number, values: readonly Decimal[]): Iterable<Try> {
  if (values.length === columns - 1) {
    for (let place = 0; place < columns; place++) yield { slip: 'lost', place, parts: [], figures: [...values.slice(0, place), null, ...values.slice(place)] };
  }
  if (values.length === columns + 1) {
    for (let place = 0; place < values.length; place++) yield { slip: 'extra', place, parts: [], figures: values.toSpliced(place, 1) };
  }
  // What could be read by itself has been: what is left here has several ways.
  const texts = rows[0]!.width!.values.map(({ text }, at) => (/^\d+$/.test(text) ? text : formatDecimal(values[at]!)));
  for (const { values: joined, parts } of joinsOf(texts, rows.map(({ cells }) => ({ width: cells.length, isSum: true }))) ?? []) {
    const several = parts?.filter(([from, to]) => to > from) ?? [];
    if (several.length > 0) yield { slip: 'split', place: several[0]![0], parts: several, figures: joined.map((value) => parseDecimal(String(value))!) };
  }
}

/** The likelier the lower: a figure in two cells seldom makes its sums by chance, and what is too much is mostly a figure once more or a 0. */
function rankOf(rows: readonly ReportRow[], { slip, places }: Refilling): number {
  const values = rows[0]!.width!.values.map(({ value }) => value!);
  const [at] = places;
  if (slip !== 'extra') return 0;
  const own = values[at!]!;
  if ([at! - 1, at! + 1].some((beside) => values[beside] !== undefined && equalDecimals(values[beside], own))) return 1;
  return equalDecimals(own, zero) ? 2 : 3;
}
