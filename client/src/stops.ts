import type { Stop, Stretch } from '../../server/src/lsp/protocol';

/** Where Tab stops, and from where it goes there; offsets in UTF-16 code units, in text order. */
export interface Stops {
  readonly places: readonly Stop[];
  readonly ways: readonly Stretch[];
}

/** So many code units from an offset on were replaced by so many others. */
export interface Replacement {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** The place behind an offset; of the one that it is in, the next. */
export function stopAfter({ places }: Stops, offset: number): Stop | undefined {
  return places.find(({ start }) => start > offset);
}

/** The place before an offset; of the one that it is in, the previous. */
export function stopBefore({ places }: Stops, offset: number): Stop | undefined {
  return places.findLast(({ end }) => end < offset);
}

/** Whether Tab leads to a place from there. */
export function isOnWay({ ways }: Stops, offset: number): boolean {
  return ways.some(({ start, end }) => start <= offset && offset <= end);
}

/** The stops as they are after a change, until they are known anew: so that Tab need not wait for them while somebody types. */
export function movedStops({ places, ways }: Stops, change: Replacement): Stops {
  return { places: places.map((place) => ({ ...place, ...moved(place, change) })), ways: ways.map((way) => moved(way, change)) };
}

/** What is written at the edge of a stretch belongs to it. */
function moved({ start, end }: Stretch, { rangeOffset, rangeLength, text }: Replacement): Stretch {
  const changed = rangeOffset + rangeLength;
  const by = text.length - rangeLength;
  if (rangeOffset > end) return { start, end };
  if (changed < start) return { start: start + by, end: end + by };
  return { start: Math.min(start, rangeOffset), end: Math.max(end, changed) + by };
}
