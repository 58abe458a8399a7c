import { joinsOf } from '../report/rebuilding/joins';
import type { Report, ReportCell, ReportRow } from '../report/report';
import { equalDecimals, formatDecimal, parseDecimal, zero } from '../text/decimal';
import type { Decimal } from '../text/decimal';
import { assumptionOf } from './grid';
import { tryOut } from './solve';
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
  readonly slip: 'lost' | 'two lost' | 'extra' | 'split';
  /** The figures that then stand in the rows, in the form's order. */
  readonly figures: readonly Decimal[];
  /** Where the figure is lost, as an index of `figures`, or too much, as one of those printed: one of several that come to the same. Of two lost figures both. */
  readonly places: readonly number[];
  /** Of figures written in several cells from which to which of those printed; else empty. */
  readonly parts: readonly (readonly [number, number])[];
}

/**
 * Looks where rows with one figure too few or too many, or two too few, have lost or gained it, or have figures in several cells: all
 * places are tried, and their own sums and those of the columns tell. Without rows of which no place would do, or a figure was not read.
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
  readonly places: readonly number[];
  readonly figures: readonly (Decimal | null)[];
}

function waysOf(system: System, rows: readonly ReportRow[], cells: readonly ReportCell[]): Refilling[] {
  const width = rows[0]!.width!;
  const values = width.values.map(({ value }) => value);
  if (width.expected !== cells.length || values.some((value) => value === null)) return [];
  const ways = new Map<string, Refilling & { readonly places: number[] }>();
  for (const { places, ...tried } of triesOf(rows, cells.length, values as Decimal[])) {
    const solution = tryOut(system, assumptionOf(cells, tried.figures), new Set());
    // Two figures of one sum may be any: what the sums do tell is then only a part of what is possible.
    if (solution === 'open' && tried.slip === 'two lost') return [];
    if (solution === null || solution === 'open' || solution.sums === 0) continue;
    const told = new Map(solution.changes.map((change) => [change.cell, change.value]));
    const figures = cells.map((cell) => told.get(cell) ?? zero);
    const name = figures.map(formatDecimal).join(' ');
    const known = ways.get(name);
    if (known === undefined) ways.set(name, { ...tried, figures, places: [...places] });
    else if (known.slip !== 'two lost') known.places.push(...places);
  }
  return [...ways.values()];
}

function* triesOf(rows: readonly ReportRow[], columns: number, values: readonly Decimal[]): Iterable<Try> {
  if (values.length === columns - 1) {
    for (let place = 0; place < columns; place++) yield { slip: 'lost', places: [place], parts: [], figures: [...values.slice(0, place), null, ...values.slice(place)] };
  }
  if (values.length === columns - 2) {
    for (let first = 0; first < columns; first++) {
      for (let second = first + 1; second < columns; second++) {
        yield { slip: 'two lost', places: [first, second], parts: [], figures: [...values.slice(0, first), null, ...values.slice(first, second - 1), null, ...values.slice(second - 1)] };
      }
    }
  }
  if (values.length === columns + 1) {
    for (let place = 0; place < values.length; place++) yield { slip: 'extra', places: [place], parts: [], figures: values.toSpliced(place, 1) };
  }
  // What could be read by itself has been: what is left here has several ways.
  const texts = rows[0]!.width!.values.map(({ text }, at) => (/^\d+$/.test(text) ? text : formatDecimal(values[at]!)));
  for (const { values: joined, parts } of joinsOf(texts, rows.map(({ cells }) => ({ width: cells.length, isSum: true }))) ?? []) {
    const several = parts?.filter(([from, to]) => to > from) ?? [];
    if (several.length > 0) yield { slip: 'split', places: [several[0]![0]], parts: several, figures: joined.map((value) => parseDecimal(String(value))!) };
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
