/** One way to cut a run of digits: the lengths of its numbers. */
export type Cut = readonly number[];

export interface Cuts {
  /** At most `most` of the ways there are. */
  readonly cuts: readonly Cut[];
  /** False when the search was given up: there may be others. */
  readonly complete: boolean;
}

/**
 * Every way to cut `digits` into `count` numbers whose last is the sum of the others. A number has no leading zero.
 *
 * @param digits ASCII digits
 * @param most stops behind so many ways: two are enough to know that the digits alone do not tell
 */
export function cutsOfSum(digits: string, count: number, most = 2): Cuts {
  const cuts: Cut[] = [];
  let steps = 0;
  const length = digits.length;
  for (let lastLength = 1; lastLength <= length - (count - 1) && cuts.length < most; lastLength++) {
    const from = length - lastLength;
    if (lastLength > 1 && digits[from] === '0') continue;
    search(0, from, count - 1, BigInt(digits.slice(from)), [lastLength]);
  }
  return { cuts, complete: steps <= budget };

  /** Cuts digits[start, end) into `parts` numbers that make `sum`. */
  function search(start: number, end: number, parts: number, sum: bigint, lengths: number[]): void {
    if (++steps > budget || cuts.length >= most) return;
    const left = end - start;
    const sumLength = sum.toString().length;
    // Each part has at most as many digits as the sum, and the longest possible part must be able to reach it.
    if (left > parts * sumLength || left - parts + 2 < sumLength) return;
    if (parts === 1) {
      if (left === sumLength && BigInt(digits.slice(start, end)) === sum) cuts.push([...lengths.slice(1), left, lengths[0]!]);
      return;
    }
    const longest = digits[start] === '0' ? 1 : Math.min(sumLength, left - parts + 1);
    for (let own = 1; own <= longest; own++) {
      const value = BigInt(digits.slice(start, start + own));
      if (value > sum) break;
      search(start + own, end, parts - 1, sum - value, [...lengths, own]);
    }
  }
}

/**
 * The only way to cut `digits` into numbers, where there are at most `count` and no number has a leading zero, if they are
 * just `count` then (`000` into three); null when another number of them would do as well.
 */
export function onlyCut(digits: string, count: number): Cut | null {
  const ways: Cut[] = [];
  const extend = (from: number, lengths: readonly number[]): void => {
    if (ways.length > 1) return;
    if (from === digits.length) ways.push(lengths);
    else if (lengths.length < count) {
      const longest = digits[from] === '0' ? 1 : digits.length - from;
      for (let own = 1; own <= longest; own++) extend(from + own, [...lengths, own]);
    }
  };
  extend(0, []);
  return ways.length === 1 && ways[0]!.length === count ? ways[0]! : null;
}

/** Steps of the search, enough for seven numbers of some twenty digits; beyond it the digits count as unreadable. */
const budget = 60_000;
