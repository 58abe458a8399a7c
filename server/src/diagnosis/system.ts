import type { ColumnSpec } from '../forms/form';
import { termsOf } from '../report/relations';
import type { RelationResult } from '../report/relations';
import type { Report, ReportBlock, ReportCell, ReportTable } from '../report/report';
import { addDecimals, compareDecimals, equalDecimals, isWhole, negateDecimal, subtractDecimals, weighted, zero } from '../text/decimal';
import type { Decimal, Weight } from '../text/decimal';
import { addTo } from '../text/grouped';

/** A cell with what it should hold. */
export interface Change {
  readonly cell: ReportCell;
  readonly value: Decimal;
}

/** The sums of a report's tables as equations, for the search of what would make them hold. */
export interface System {
  /** The relations that a cell stands in, as far as all their figures were read, with its weight. */
  standing(cell: ReportCell): readonly Standing[];
  /** All relations that a cell stands in of which no row is missing. */
  touching(cell: ReportCell): readonly Standing[];
  /** What the terms of a relation make, those not read left out: 0 where it holds. */
  excess(relation: RelationResult): Decimal;
  /** How many terms of a relation were not read. */
  unread(relation: RelationResult): number;
  /** The cells of a relation, parts before the total. */
  cells(relation: RelationResult): readonly ReportCell[];
  /** The change that adds an amount to a cell; null where the form allows no such figure in it. */
  change(cell: ReportCell, by: Decimal): Change | null;
  /** Whether the form allows the figure of a cell; so it does where none was read. */
  isAllowed(cell: ReportCell): boolean;
  place(cell: ReportCell): Place | null;
  /** The blocks of all tables, in the order of the text. */
  readonly blocks: readonly ReportBlock[];
}

export interface Standing {
  readonly relation: RelationResult;
  readonly weight: Weight;
}

/** Where a cell stands in its table. */
export interface Place {
  readonly table: ReportTable;
  readonly column: ColumnSpec;
  /** The rows of its block in the order of the text, each with its cells. */
  readonly rows: readonly (readonly ReportCell[])[];
  readonly rowAt: number;
  readonly columnAt: number;
}

/**
 * The equations of a report. One that was used to read its own figures is none of those that can fail, but what is changed must not
 * break it either: it counts among those that a cell stands in.
 */
export function systemOf(report: Report, relations: readonly RelationResult[]): System {
  const touching = new Map<ReportCell, Standing[]>();
  const sums = new Map<RelationResult, { readonly excess: Decimal; readonly unread: number }>();
  for (const relation of relations) {
    const terms = termsOf(relation);
    if (terms.some(({ cell }) => cell === null)) continue;
    sums.set(relation, {
      excess: terms.reduce((sum, { cell, weight }) => addDecimals(sum, weighted(cell!.value ?? zero, weight)), zero),
      unread: terms.filter(({ cell }) => cell!.value === null).length,
    });
    for (const { cell, weight } of terms) addTo(touching, cell!, { relation, weight });
  }
  const isRead = ({ relation }: Standing): boolean => sums.get(relation)!.unread === 0;
  const standings = new Map([...touching].map(([cell, own]) => [cell, own.filter(isRead)]));
  const places = placesIn(report);
  return {
    standing: (cell) => standings.get(cell) ?? [],
    touching: (cell) => touching.get(cell) ?? [],
    excess: (relation) => sums.get(relation)?.excess ?? zero,
    unread: (relation) => sums.get(relation)?.unread ?? 0,
    cells: (relation) => termsOf(relation).flatMap(({ cell }) => cell ?? []),
    change(cell, by) {
      const value = addDecimals(cell.value ?? zero, by);
      return equalDecimals(by, zero) && cell.value !== null || !canHold(places.get(cell)?.column, value) ? null : { cell, value: plain(value) };
    },
    isAllowed: (cell) => cell.value === null || canHold(places.get(cell)?.column, cell.value),
    place: (cell) => places.get(cell) ?? null,
    blocks: report.tables.flatMap(({ blocks }) => blocks),
  };
}

/** What must be added to a cell so that a relation of it holds, the other cells as they are. */
export function neededBy(system: System, { relation, weight }: Standing): Decimal {
  const excess = system.excess(relation);
  return weight === 1 ? negateDecimal(excess) : excess;
}

/** The equations as they are with one figure taken for another; the cell itself holds what it holds. */
export function supposing(system: System, { cell, value }: Change): System {
  const by = subtractDecimals(value, cell.value ?? zero);
  const own = new Map(system.touching(cell).map(({ relation, weight }) => [relation, addDecimals(system.excess(relation), weighted(by, weight))]));
  return { ...system, excess: (relation) => own.get(relation) ?? system.excess(relation) };
}

function canHold(column: ColumnSpec | undefined, value: Decimal): boolean {
  if (column === undefined) return false;
  return (column.kind === 'change' || compareDecimals(value, zero) >= 0) && (column.kind === 'amount' || isWhole(value));
}

/** Without decimals where nothing but zeros is behind the point: 2, and not 2.0, is what mends 1.5. */
function plain(value: Decimal): Decimal {
  return isWhole(value) ? { digits: value.digits / 10n ** BigInt(value.scale), scale: 0 } : value;
}

function placesIn(report: Report): ReadonlyMap<ReportCell, Place> {
  const places = new Map<ReportCell, Place>();
  for (const table of report.tables) {
    for (const { rows, spec } of table.blocks) {
      const cells = rows.map((row) => row.cells);
      cells.forEach((row, rowAt) => row.forEach((cell, columnAt) => places.set(cell, { table, column: spec.columns[columnAt]!, rows: cells, rowAt, columnAt })));
    }
  }
  return places;
}
