/** What occurs most often; of equals the first; undefined where there is nothing. */
export function usualOf<T>(things: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  let usual: T | undefined;
  let most = 0;
  for (const [thing, count] of counts) {
    if (count > most) [usual, most] = [thing, count];
  }
  return usual;
}
