import { readOrdinal } from '../../text/numerals';
import type { PageLine, PlacedText } from './lines';

/**
 * Labels that are broken over lines, put together into the line of their figures: that stands in the middle of its row, so half of the
 * label is above it and half below. A label begins with its ordinal, where it has one, and goes on without.
 */
export function withWholeLabels(lines: readonly PageLine[]): PageLine[] {
  const taken = new Set<PlacedText>();
  const made = new Map<PageLine, PlacedText[]>();
  lines.forEach((line, at) => {
    const firstFigure = line.parts.findIndex(isFigure);
    if (!isRow(line) || firstFigure < 0) return;
    const beside = line.parts[firstFigure - 1];
    const pair = pairAround(lines, at, beside?.end ?? 0, taken);
    const own = pair === null && beside !== undefined && beside.text.length > 1 ? beside : null;
    const start = pair ?? (own === null ? [] : [own]);
    if (start.length === 0) return;
    const above = extended(lines, at, start, -1, taken);
    // Without an ordinal nothing tells where a label begins, and where the next one does.
    const hasOrdinal = readOrdinal((above[0] ?? start[0]!).text) !== null;
    const whole = hasOrdinal ? [...above, ...start, ...extended(lines, at, start, 1, taken)] : start;
    if (whole.length === 1) return;
    for (const part of whole) taken.add(part);
    const label: PlacedText = { ...whole[0]!, text: whole.map(({ text }) => text).join(''), x: Math.min(...whole.map(({ x }) => x)), end: Math.max(...whole.map(({ end }) => end)), y: line.y };
    made.set(line, [...line.parts.filter((part) => part !== own), label].sort((a, b) => a.x - b.x));
  });
  return lines.flatMap((line) => {
    const parts = (made.get(line) ?? line.parts).filter((part) => !taken.has(part));
    return parts.length === 0 ? [] : [{ ...line, parts, x: parts[0]!.x, end: Math.max(...parts.map(({ end }) => end)) }];
  });
}

export function isFigure({ text }: Pick<PlacedText, 'text'>): boolean {
  return /^[-−]?[\d.,]+$/.test(text);
}

/** A line of a table with its figures. */
function isRow({ parts }: PageLine): boolean {
  return parts.filter(isFigure).length > 2;
}

/** The two middle lines of a label whose number of lines is even: right above and right below the figures, behind what stands beside these. */
function pairAround(lines: readonly PageLine[], at: number, left: number, taken: ReadonlySet<PlacedText>): PlacedText[] | null {
  const line = lines[at]!;
  const near = (step: 1 | -1): PlacedText[] => partsFrom(lines, at, step, taken).filter(({ y, size, x, end, text }) =>
    Math.abs(y - line.y) < 0.85 * size && text.length > (step < 0 ? 1 : 0) && x >= left && end < line.parts.find(isFigure)!.x + size && !line.parts.some((part) => part.x < end && x < part.end));
  for (const above of near(-1).toSorted((a, b) => b.x - a.x)) {
    const below = near(1).find((part) => overlap(above, part) && readOrdinal(part.text) === null);
    if (below !== undefined) return [above, below];
  }
  return null;
}

/** The lines of a label further from its figures, in the order in which they are read. */
function extended(lines: readonly PageLine[], at: number, start: readonly PlacedText[], step: 1 | -1, taken: ReadonlySet<PlacedText>): PlacedText[] {
  const found: PlacedText[] = [];
  let edge = step < 0 ? start[0]! : start.at(-1)!;
  for (const part of partsFrom(lines, at, step, taken)) {
    if (step < 0 && readOrdinal(edge.text) !== null) break;
    const gap = step * (part.y - edge.y);
    if (gap <= 0 || !overlap(edge, part)) continue;
    if (gap > mostLeading * edge.size || (step > 0 && readOrdinal(part.text) !== null)) break;
    found.push(part);
    edge = part;
  }
  return step < 0 ? found.reverse() : found;
}

/** Words of the lines from one on, up to the next one that has a figure; those that belong to another row already are left out. */
function partsFrom(lines: readonly PageLine[], at: number, step: 1 | -1, taken: ReadonlySet<PlacedText>): PlacedText[] {
  const parts: PlacedText[] = [];
  for (let next = at + step; next >= 0 && next < lines.length && !lines[next]!.parts.some(isFigure); next += step) parts.push(...lines[next]!.parts.filter((part) => !taken.has(part)));
  return parts;
}

function overlap(a: PlacedText, b: PlacedText): boolean {
  return Math.min(a.end, b.end) - Math.max(a.x, b.x) > 0.5 * Math.min(a.end - a.x, b.end - b.x);
}

/** How far the lines of one cell stand apart at most, in the size of their characters. */
const mostLeading = 1.6;
