import type { ColumnSpec } from '../../forms/form';
import { nameOfCell, quoted } from '../../report/names';
import type { Report, ReportCell, ReportTable } from '../../report/report';
import { clausesOf } from '../../text/bilingual';
import type { Bilingual } from '../../text/bilingual';
import { halfWidth } from '../../text/fold';
import { isPlaceholder, readNumber } from '../../text/number';
import type { PrintedNumber } from '../../text/number';
import type { Span } from '../../text/span';
import type { CheckContext, Draft, Repair } from '../check';
import { tablesToBlame } from '../table/torn';

/** A cell of the report with what its column asks for. */
export interface BoundCell {
  readonly cell: ReportCell;
  readonly column: ColumnSpec;
  /** Where the cell stands; without a place of its own its row's label. */
  readonly span: Span;
}

export interface TableCells {
  readonly table: ReportTable;
  readonly cells: readonly BoundCell[];
}

/** What is said of cells in which the same is amiss. */
export interface Wording {
  one(cell: BoundCell): Bilingual;
  /** What should stand in the cell, if that is known. */
  expected?(cell: BoundCell): string | null;
  /** @param places the first cells and what stands in them, written out; `等` where there are more */
  several(count: number, places: Bilingual): Bilingual;
  /** Absent where each cell has to be mended by hand: then the others are pointed at too. */
  repairs?(cells: readonly BoundCell[]): readonly Repair[];
}

/** The cells of each table that can be blamed, in text order. */
export function cellsToBlame(context: Pick<CheckContext, 'report' | 'torn'>): TableCells[] {
  return tablesToBlame(context).map((table) => ({ table, cells: cellsOf(table) }));
}

function cellsOf(table: ReportTable): BoundCell[] {
  return table.blocks.flatMap((block) => block.rows.flatMap((row) => row.cells.map((cell, at): BoundCell =>
    ({ cell, column: block.spec.columns[at]!, span: cell.span ?? row.label ?? row.span })))).sort((a, b) => a.span.start - b.span.start);
}

/** How the figure of a cell is printed; null when the cell holds none. */
export function printedIn({ cell }: BoundCell): PrintedNumber | null {
  return cell.state === 'figure' ? readNumber(cell.text) : null;
}

/** The digits of a cell that blanks part (1 1), together: it may be one figure, or two; null where the cell holds anything else. */
export function partedDigits({ cell }: BoundCell): string | null {
  const text = cell.state === 'not-a-number' ? halfWidth(cell.text).trim() : '';
  return /^[1-9]\d*(?:\s+\d+)+$/.test(text) ? text.replace(/\s+/g, '') : null;
}

/** Whether a customary word for nothing stands in the cell. */
export function holdsPlaceholder({ cell }: BoundCell): boolean {
  return cell.state === 'blank' && isPlaceholder(cell.text);
}

/** Whether nothing stands in the cell, no word for nothing either. */
export function isEmpty({ state, text }: ReportCell): boolean {
  return state === 'blank' && !isPlaceholder(text);
}

/** A finding for each cell; one for the table where there are many: that is a habit of the writer and no slip. */
export function* eachOrAll(report: Report, table: ReportTable, cells: readonly BoundCell[], wording: Wording): Iterable<Draft> {
  if (cells.length > mostSlips) yield allAsOne(report, table, cells, wording);
  else for (const cell of cells) yield allAsOne(report, table, [cell], wording);
}

/** One finding for all the cells, on the first. There must be one. */
export function allAsOne(report: Report, table: ReportTable, cells: readonly BoundCell[], wording: Wording): Draft {
  const only = cells.length === 1 ? cells[0]! : null;
  const expected = only === null ? null : wording.expected?.(only) ?? null;
  return {
    ...onFirst(report, table, cells, (places) => (only === null ? wording.several(cells.length, places) : wording.one(only)), wording.repairs === undefined ? pointedPlaces : shownPlaces),
    repairs: wording.repairs?.(cells) ?? [],
    ...expected === null ? {} : { expected },
  };
}

/** A finding on the first of the cells that names the first few and points at them, or at more. There must be one. */
export function onFirst(report: Report, table: ReportTable, cells: readonly BoundCell[], message: (places: Bilingual) => Bilingual, pointed = shownPlaces): Draft {
  const told = cells.slice(0, pointed).map((bound) => ({ ...bound, says: whatStandsIn(report, bound.cell) }));
  return {
    span: cells[0]!.span,
    cell: cells.length === 1 ? cells[0]!.cell.ref : { table: table.id, row: null, column: null },
    message: message(clausesOf(told.slice(0, shownPlaces).map(({ says }) => says), cells.length > shownPlaces, '，')),
    related: told.slice(1).map(({ cell, span, says }) => ({ span, cell: cell.ref, message: says })),
  };
}

/** `“规章”的“本年废止件数”写的是“/”` */
export function whatStandsIn(report: Report, cell: ReportCell): Bilingual {
  const name = nameOfCell(report, cell.ref);
  if (isEmpty(cell)) return { zh: `${name.zh}为空`, en: `${name.en} is blank` };
  return { zh: `${name.zh}写的是${quoted(cell.text)}`, en: `${name.en} holds ${quoted(cell.text)}` };
}

/** More cells or rows of one table than that are no slips. */
export const mostSlips = 5;
/** So many places are named and pointed at; the count tells of the others. */
export const shownPlaces = 3;
/** So many are pointed at where one has to go from each to the next. */
export const pointedPlaces = 20;
