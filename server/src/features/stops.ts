import type { CellRef } from '../forms/form';
import { specOfTable } from '../report/names';
import type { Report, ReportTable } from '../report/report';
import { isPlaceholder, readNumber } from '../text/number';
import { overlaps, shift, touches } from '../text/span';
import type { Span } from '../text/span';
import { linesAround } from '../writing/separators';
import { printedTables } from './printedTables';
import { isSameCell } from './statements';

/** A place for something to be typed. */
export interface Stop extends Span {
  /** A cell of the form that is the sum of others: there is something to be offered for it. */
  readonly isTotal?: true;
}

/** Where Tab stops, and from where it goes there. */
export interface Stops {
  /** The cells that figures stand in or belong in, those with the blanks around them, and what is to be filled in elsewhere; in text order. */
  readonly places: readonly Stop[];
  /** Where Tab leads to the next place; elsewhere Tab is Tab. In text order. */
  readonly ways: readonly Span[];
}

/**
 * Tab leads from figure to figure in tables, and into them from the heading over them. While something is left to be filled in, it
 * also leads there from behind the first character of any line; before it, Tab indents.
 */
export function stopsOf(report: Report): Stops {
  const { text, leftovers, tables, sections } = report;
  const inTables = tables.flatMap((table) => stopsIn(report, table));
  const places = [...inTables, ...leftovers.map(({ span }) => span)].sort((a, b) => a.start - b.start);
  const printed = tables.flatMap((table) => printedTables(report, table).map(({ span }) => linesAround(text, span)));
  const headings = sections.filter(({ span }) => places.some((place) => overlaps(span, place) || touches(span, place.start))).map(({ heading }) => heading);
  const lines = leftovers.length === 0 ? [] : linesBehindTheirFirst(text, sections.map(({ span }) => span)).filter((line) => !printed.some((own) => touches(own, line.start)));
  return { places, ways: [...printed, ...headings, ...lines].sort((a, b) => a.start - b.start) };
}

/** Of every line of the report what stands behind its first character. */
function linesBehindTheirFirst(text: string, sections: readonly Span[]): Span[] {
  const end = sections.at(-1)?.end ?? text.length;
  return [...text.slice(0, end).matchAll(/^([^\S\r\n]*\S)[^\r\n]*/gmu)].map(({ index, 0: line, 1: first }) => ({ start: index + first!.length, end: index + line.length }));
}

/** Of rows of the form the cells for figures, of a row whose label is not there yet every cell. Heads hold none. */
function stopsIn(report: Report, table: ReportTable): Stop[] {
  const totals = specOfTable(report, table.id)?.relations.map(({ total }) => total) ?? [];
  const isTotal = (ref: CellRef): boolean => totals.some((total) => isSameCell(total, ref));
  const bound = table.blocks.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ span, ref }): Stop[] => (span === null ? [] : [isTotal(ref) ? { ...span, isTotal: true } : span]))));
  const free = printedTables(report, table).filter(({ node }) => node.rowsAreRows).flatMap(({ node, by }) =>
    node.rows.map(({ cells }) => cells.map((cell) => ({ ...cell, span: shift(cell.span, by) }))))
    .filter((cells) => !bound.some(({ start }) => start >= cells[0]!.span.start && start <= cells.at(-1)!.span.end))
    .flatMap((cells) => {
      const words = cells.filter(({ text }) => text !== '' && !isFigure(text));
      if (words.length > 1 || cells.length < 2) return [];
      return cells.filter(({ text }, at) => isFigure(text) || (text === '' && (at > 0 || words.length === 0)));
    })
    .map(({ span }) => span);
  const all = new Map([...bound, ...free].map((stop) => ({ ...stop, ...withBlanks(report.text, stop) })).map((stop) => [stop.start, stop]));
  return [...all.values()];
}

function isFigure(text: string): boolean {
  return readNumber(text) !== null || isPlaceholder(text);
}

/** With the blanks up to the bars around it: a caret anywhere between them is in the cell. */
function withBlanks(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && blank.test(text[from - 1]!)) from--;
  while (to < text.length && blank.test(text[to]!)) to++;
  return { start: from, end: to };
}

const blank = /[^\S\t\r\n]/u;
