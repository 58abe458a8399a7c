import { writeRefilling } from '../../diagnosis/refilledWords';
import type { Refilled, Refilling } from '../../diagnosis/width';
import { readReport } from '../../report/read';
import type { Report, ReportRow } from '../../report/report';
import { isHtml } from '../../syntax/html';
import { formatDecimal } from '../../text/decimal';
import { insertion } from '../../text/edits';
import type { Edit } from '../../text/edits';
import { shift } from '../../text/span';
import type { Span } from '../../text/span';
import { usualFirst } from '../../text/usual';
import { inWhole, partAt } from '../../writing/part';
import type { Part } from '../../writing/part';
import { nameOfRow, readBack } from '../../writing/readBack';
import { isSeparator } from '../../writing/separators';
import type { Repair } from '../check';

/**
 * The repairs that put in the figure that a row has lost, take out the one too much or join what is one, as the row itself parts its
 * cells; one for each way. Marks around the figures may not let one in everywhere: what is written is read again, and offered if
 * that yields the row.
 */
export function refill(report: Report, refilled: Refilled): Repair[] {
  const { rows, ways } = refilled;
  const { values } = rows[0]!.width!;
  const spans = values.map(({ span }) => span).filter((span) => span !== null);
  if (spans.length < values.length || spans.length < 2) return [];
  const { before, part } = aloneOrWhole(report, rows[0]!);
  return ways.slice(0, mostRepairs).flatMap((way) => {
    let at = 0;
    const rowsThen = new Map(rows.map(({ spec, cells }) => [nameOfRow(cells[0]!.ref.table, spec.key), way.figures.slice(at, at += cells.length).map(formatDecimal).join(' ')]));
    const own = spans.map((span) => shift(span, -part.start));
    const edits = editsOf(part.text, own, way).slice(0, mostTried).find((tried) => readBack(before, tried, rowsThen) !== null);
    return edits === undefined ? [] : [{ title: writeRefilling(report, refilled, way), safe: false, edits: inWhole(edits, part) }];
  });
}

/** The section of a row, where it is read alone as in the report: that is quicker; else the whole text. */
function aloneOrWhole(report: Report, { spec, width }: ReportRow): { readonly before: Report; readonly part: Part } {
  const part = isHtml(report.text) ? null : partAt(report, width!.span.start);
  const before = part === null ? report : readReport(part.text);
  const rows = before.tables.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows));
  const isSame = part !== null && rows.some((row) => row.spec === spec && row.width?.span.start === width!.span.start - part.start && row.width.found === width!.found);
  return isSame ? { before, part } : { before: report, part: { text: report.text, start: 0 } };
}

/** More than a line of table 4 has that lost two figures; of one whose figures are written in several cells the message tells the number. */
const mostRepairs = 100;

/** The ways to write it, each of them by itself. */
function editsOf(text: string, spans: readonly Span[], { slip, figures, places, parts }: Refilling): (readonly Edit[])[] {
  if (slip === 'split') {
    const edits = parts.flatMap(([from, to]) => spans.slice(from, to).map(({ end }, at): Edit => ({ span: { start: end, end: spans[from + at + 1]!.start }, text: '' })));
    return edits.every(({ span }) => isSeparator(text.slice(span.start, span.end))) ? [edits] : [];
  }
  if (slip === 'two lost') return putInTwo(text, spans, places, places.map((place) => formatDecimal(figures[place]!)));
  return places.toReversed().flatMap((place) => (slip === 'lost' ? putIn(text, spans, place, formatDecimal(figures[place]!)) : takeOut(text, spans, place))).map((edit) => [edit]);
}

/** Mostly the first way is the one. */
const mostTried = 8;

/** Behind the figure before, or before the one behind, parted from it as others are. */
function putIn(text: string, spans: readonly Span[], place: number, figure: string): Edit[] {
  const [before, behind] = [spans[place - 1], spans[place]];
  return separatorsIn(text, spans).flatMap((separator) => [
    ...before === undefined ? [] : [insertion(before.end, separator + figure)],
    ...behind === undefined ? [] : [insertion(behind.start, figure + separator)],
  ]);
}

/** Each behind the figure before it, or before all; side by side both in one place. */
function putInTwo(text: string, spans: readonly Span[], places: readonly number[], figures: readonly string[]): Edit[][] {
  const [first, second] = [places[0]!, places[1]!];
  return separatorsIn(text, spans).flatMap((separator): Edit[][] => {
    const [before, between] = [spans[first - 1], spans[second - 2]];
    const put = (figure: string): Edit => (before === undefined ? insertion(spans[0]!.start, figure + separator) : insertion(before.end, separator + figure));
    return second === first + 1 ? [[put(figures.join(separator))]] : [[put(figures[0]!), insertion(between!.end, separator + figures[1]!)]];
  });
}

/** What parts the figures, the usual first. */
function separatorsIn(text: string, spans: readonly Span[]): readonly string[] {
  return usualFirst(spans.slice(1).map((span, at) => text.slice(spans[at]!.end, span.start)).filter(keepsApart));
}

/** The figure, and what parts it from the one before or behind. */
function takeOut(text: string, spans: readonly Span[], place: number): Edit[] {
  const [before, own, behind] = [spans[place - 1], spans[place]!, spans[place + 1]];
  return [
    ...before !== undefined && keepsApart(text.slice(before.end, own.start)) ? [{ span: { start: before.end, end: own.end }, text: '' }] : [],
    ...behind !== undefined && keepsApart(text.slice(own.end, behind.start)) ? [{ span: { start: own.start, end: behind.start }, text: '' }] : [],
  ];
}

/** Whether a stretch keeps two cells apart: there is something, and nothing that anybody wrote. */
function keepsApart(text: string): boolean {
  return text !== '' && isSeparator(text);
}
