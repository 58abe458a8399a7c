/**
 * For each code unit of `text` the index of the unit of `pattern` that it corresponds to in the best global alignment of the
 * two (fewest characters lost, added or replaced), or −1 where it corresponds to none; and how many units agree.
 */
export function alignTexts(text: string, pattern: string): { readonly at: Int32Array; readonly agreeing: number } {
  const width = pattern.length + 1;
  const cost = new Uint16Array((text.length + 1) * width);
  for (let j = 0; j < width; j++) cost[j] = j;
  for (let i = 1; i <= text.length; i++) {
    const row = i * width;
    cost[row] = i;
    for (let j = 1; j < width; j++) {
      const same = text.charCodeAt(i - 1) === pattern.charCodeAt(j - 1) ? 0 : replaced;
      cost[row + j] = Math.min(cost[row - width + j - 1]! + same, cost[row - width + j]! + 1, cost[row + j - 1]! + 1);
    }
  }
  const at = new Int32Array(text.length).fill(-1);
  let agreeing = 0;
  for (let i = text.length, j = pattern.length; i > 0 && j > 0;) {
    const here = cost[i * width + j]!;
    const same = text.charCodeAt(i - 1) === pattern.charCodeAt(j - 1);
    if (here === cost[(i - 1) * width + j - 1]! + (same ? 0 : replaced)) {
      at[i - 1] = j - 1;
      if (same) agreeing++;
      i--;
      j--;
    } else if (here === cost[(i - 1) * width + j]! + 1) i--;
    else j--;
  }
  return { at, agreeing };
}

/** A replaced character costs less than one lost and one added, so that a misread label stays in its place. */
const replaced = 1;
