import { nameOfColumn, nameOfRow } from '../report/names';
import type { Report, ReportTable } from '../report/report';
import type { TableNode } from '../syntax/ast';
import { isPlaceholder, readNumber } from '../text/number';
import { shift } from '../text/span';
import type { Span } from '../text/span';
import { cellAround } from './cells';

/** Where a caret in a table is, and where it can go. */
export interface CurrentCell {
  /** What the form calls the row and the column of the figure; null where it is on none. */
  readonly name: { readonly row: string; readonly column: string } | null;
  /** The contents of the cells for figures behind and before the one at the caret; null behind the last and before the first. */
  readonly next: Span | null;
  readonly previous: Span | null;
}

/** Null outside of tables. */
export function currentCellAt(report: Report, offset: number): CurrentCell | null {
  const table = report.tables.find((each) => extentsOf(report, each).some(({ span }) => inLinesOf(report.text, span, offset)));
  if (table === undefined) return null;
  const stops = stopsIn(report, table);
  const cell = cellAround(report, offset);
  return {
    name: cell === null ? null : { row: nameOfRow(report, cell.ref), column: nameOfColumn(report, cell.ref) },
    next: stops.find(({ start }) => start > offset) ?? null,
    previous: stops.findLast(({ end }) => end < offset) ?? null,
  };
}

/** What is printed of a table, with the rows that are none of the form's yet. */
export function extentsOf({ tree }: Report, { span: whole }: ReportTable): { readonly node: TableNode; readonly span: Span; readonly by: number }[] {
  return tree.sections.filter(({ span }) => span.start <= whole.end && whole.start <= span.end)
    .flatMap(({ body, span }) => body.tables.map((node) => ({ node, span: shift(node.span, span.start), by: span.start })))
    .filter(({ span }) => span.start <= whole.end && whole.start <= span.end);
}

/** Whether an offset is in one of the lines of a stretch; nothing is looked at but the ends of the first and the last. */
function inLinesOf(text: string, { start, end }: Span, offset: number): boolean {
  if (offset >= start && offset <= end) return true;
  return offset < start ? isOneLine(text, offset, start) : isOneLine(text, end, offset);
}

function isOneLine(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text[at] === '\n' || text[at] === '\r') return false;
  return true;
}

/**
 * The cells that figures stand in or belong in: of rows of the form theirs, of a row whose label is not there yet every cell. Heads
 * hold none.
 */
function stopsIn(report: Report, table: ReportTable): Span[] {
  const bound = table.blocks.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ span }) => span ?? [])));
  const free = extentsOf(report, table).filter(({ node }) => node.rowsAreRows).flatMap(({ node, by }) =>
    node.rows.map(({ cells }) => cells.map((cell) => ({ ...cell, span: shift(cell.span, by) }))))
    .filter((cells) => !bound.some(({ start }) => start >= cells[0]!.span.start && start <= cells.at(-1)!.span.end))
    .flatMap((cells) => {
      const words = cells.filter(({ text }) => text !== '' && !isFigure(text));
      if (words.length > 1 || cells.length < 2) return [];
      return cells.filter(({ text }, at) => isFigure(text) || (text === '' && (at > 0 || words.length === 0)));
    })
    .map(({ span }) => span);
  const all = new Map([...bound, ...free].map((span) => [span.start, span]));
  return [...all.values()].sort((a, b) => a.start - b.start);
}

function isFigure(text: string): boolean {
  return readNumber(text) !== null || isPlaceholder(text);
}
