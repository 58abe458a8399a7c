/**
 * The index of the first item for which `isReached` holds, of items that are sorted so that it holds for all behind that one too;
 * their number where it holds for none.
 */
export function firstIndexWhere<T>(items: readonly T[], isReached: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
