/** What occurs most often; of equals the first; undefined where there is nothing. */
export function usualOf<T>(things: readonly T[]): T | undefined {
  return usualFirst(things)[0];
}

/** Each of the things once, what occurs most often first; of equals the earlier one. */
export function usualFirst<T>(things: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([thing]) => thing);
}
