/**
 * The most of some things that already stand in order among each other, so that as few as possible are called out of place; of
 * equals those that come first.
 *
 * @param rankOf where each belongs
 */
export function longestRise<T>(things: readonly T[], rankOf: (thing: T) => number): T[] {
  const longest = (all: readonly T[][]): T[] => all.reduce((best, series) => (series.length > best.length ? series : best), []);
  const ending: T[][] = [];
  for (const thing of things) {
    const before = longest(ending.filter((series) => rankOf(series.at(-1)!) < rankOf(thing)));
    ending.push([...before, thing]);
  }
  return longest(ending);
}
