/**
 * Counts how often the server has crashed: told of each crash, it says whether to start the server again. Not after the fifth within
 * three minutes: what kills it that often will kill it again, and the user should hear of it.
 *
 * @param now milliseconds
 */
export function crashCounter(now: () => number = Date.now): () => boolean {
  let recent: readonly number[] = [];
  return () => {
    const at = now();
    recent = [...recent.filter((time) => at - time < withinMs), at];
    return recent.length < most;
  };
}

const most = 5;
const withinMs = 3 * 60 * 1000;
