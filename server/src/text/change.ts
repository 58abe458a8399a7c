/** One stretch of a text that became another; what stands before and behind it stayed. */
export interface Change {
  readonly start: number;
  /** In the text before. */
  readonly end: number;
  /** How much longer the text has become; negative where it is shorter. */
  readonly by: number;
}

/**
 * The smallest stretch by which two texts differ; zero-length at the end where they are equal. Stretches are compared by halves,
 * as the engine compares whole strings faster than any loop over their units.
 */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  const start = longest(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const by = after.length - before.length;
  const behind = longest(shorter - start, (from, to) => before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from));
  return { start, end: before.length - behind, by };
}

/** How many units from the start on are the same; `isSame` compares a stretch of them, those before it being the same. */
function longest(length: number, isSame: (from: number, to: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isSame(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
