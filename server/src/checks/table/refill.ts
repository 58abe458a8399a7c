import type { Refilled } from '../../diagnosis/width';
import type { Report, ReportRow } from '../../report/report';
import { formatDecimal } from '../../text/decimal';
import { insertion } from '../../text/edits';
import type { Edit } from '../../text/edits';
import type { Span } from '../../text/span';
import { usualFirst } from '../../text/usual';
import { nameOfRow, readBack } from '../../writing/readBack';
import { isSeparator } from '../../writing/separators';
import type { Repair } from '../check';

/**
 * The repair that puts in the figure that a row has lost, or takes out the one too much, as the row itself parts its cells. Marks
 * around the figures may not let one in everywhere: what is written is read again, and offered if that yields the row.
 */
export function refill(report: Report, { found, expected, values }: NonNullable<ReportRow['width']>, refilled: Refilled): Repair[] {
  const spans = values.map(({ span }) => span).filter((span) => span !== null);
  if (spans.length < values.length || spans.length < 2) return [];
  const { figures, places, rows } = refilled;
  const isLost = found < expected;
  const ways = places.toReversed().flatMap((place) => (isLost ? putIn(report.text, spans, place, formatDecimal(figures[place]!)) : takeOut(report.text, spans, place))).slice(0, mostTried);
  let at = 0;
  const rowsThen = new Map(rows.map(({ spec, cells }) => [nameOfRow(cells[0]!.ref.table, spec.key), figures.slice(at, at += cells.length).map(formatDecimal).join(' ')]));
  const edit = ways.find((way) => readBack(report, [way], rowsThen) !== null);
  if (edit === undefined) return [];
  const place = places.at(-1)!;
  const title = isLost
    ? { zh: `补上 ${formatDecimal(figures[place]!)}`, en: `Put in ${formatDecimal(figures[place]!)}` }
    : { zh: `删去多余的 ${values[place]!.text}`, en: `Take out ${values[place]!.text}` };
  return [{ title, safe: false, edits: [edit] }];
}

/** Mostly the first way is the one. */
const mostTried = 8;

/** Behind the figure before, or before the one behind, parted from it as others are. */
function putIn(text: string, spans: readonly Span[], place: number, figure: string): Edit[] {
  const separators = usualFirst(spans.slice(1).map((span, at) => text.slice(spans[at]!.end, span.start)).filter(keepsApart));
  const [before, behind] = [spans[place - 1], spans[place]];
  return separators.flatMap((separator) => [
    ...before === undefined ? [] : [insertion(before.end, separator + figure)],
    ...behind === undefined ? [] : [insertion(behind.start, figure + separator)],
  ]);
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
