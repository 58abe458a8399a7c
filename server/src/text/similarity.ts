/**
 * How alike two labels are, from 0 (nothing in common) to 1 (equal): 1 − edit distance ÷ the longer length. Edits are a
 * character lost, added or replaced.
 *
 * @param least below it the answer is 0, and found sooner
 */
export function similarity(a: string, b: string, least = 0): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const most = Math.floor((1 - least) * longer);
  if (fewerShared(a, b, longer - most)) return 0;
  const distance = editDistance(a, b, most);
  return distance > most ? 0 : 1 - distance / longer;
}

/** Whether fewer characters of `a` than `needed` occur in `b` at all: a quick look that settles most pairs. */
function fewerShared(a: string, b: string, needed: number): boolean {
  let possible = a.length;
  for (const unit of a) if (!b.includes(unit) && --possible < needed) return true;
  return false;
}

/** The edit distance, or anything above `most` when it is more: cells too far from the diagonal need no look. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = new Uint16Array(b.length + 1).fill(most + 1);
  let next = new Uint16Array(b.length + 1);
  for (let j = 0; j <= Math.min(b.length, most); j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    next.fill(most + 1);
    if (i <= most) next[0] = i;
    let least = next[0]!;
    for (let j = from; j <= to; j++) {
      const changed = row[j - 1]! + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const value = Math.min(row[j]! + 1, next[j - 1]! + 1, changed);
      next[j] = value;
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    [row, next] = [next, row];
  }
  return row[b.length]!;
}
