import type { Report, ReportRow } from '../report/report';
import { formatDecimal, zero } from '../text/decimal';
import type { Decimal } from '../text/decimal';
import { assumptionOf } from './grid';
import { solve } from './solve';
import type { System } from './system';

/** The only way in which a row that has lost or gained a figure makes all its sums. */
export interface Refilled {
  /** Those that share the line: one, or those that stand side by side. */
  readonly rows: readonly ReportRow[];
  /** The figures that then stand in them, in the form's order. */
  readonly figures: readonly Decimal[];
  /** Where the figure is lost, as an index of `figures`, or too much, as one of those printed: one of several that come to the same. */
  readonly places: readonly number[];
}

/**
 * Looks where rows with one figure too few or too many have lost or gained it: the places are tried in turn, and their own sums and
 * those of the columns tell. Without those of which none, or several places that are not the same, would do, or a figure was not read.
 */
export function refilledRows(report: Report, system: System): Refilled[] {
  const lines = new Map<number, ReportRow[]>();
  for (const row of report.tables.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows))) {
    if (row.width === null) continue;
    const known = lines.get(row.width.span.start);
    if (known === undefined) lines.set(row.width.span.start, [row]);
    else known.push(row);
  }
  return [...lines.values()].flatMap((rows) => refilled(system, rows) ?? []);
}

function refilled(system: System, rows: readonly ReportRow[]): Refilled | null {
  const cells = rows.flatMap((row) => row.cells);
  const width = rows[0]?.width ?? null;
  const values = width?.values.map(({ value }) => value) ?? [];
  if (width?.expected !== cells.length || Math.abs(values.length - cells.length) !== 1 || values.some((value) => value === null)) return null;
  const ways = new Map<string, { readonly figures: readonly Decimal[]; readonly places: number[] }>();
  for (let place = 0; place < Math.max(values.length, cells.length); place++) {
    const assumed = values.length > cells.length ? values.toSpliced(place, 1) : values.toSpliced(place, 0, null);
    const solution = solve(system, assumptionOf(cells, assumed), new Set());
    if (solution === null || solution.sums === 0) continue;
    const told = new Map(solution.changes.map((change) => [change.cell, change.value]));
    const figures = cells.map((cell) => told.get(cell) ?? zero);
    const name = figures.map(formatDecimal).join(' ');
    const known = ways.get(name);
    if (known === undefined) ways.set(name, { figures, places: [place] });
    else known.places.push(place);
  }
  const [only] = ways.values();
  return only === undefined || ways.size > 1 ? null : { rows, ...only };
}
