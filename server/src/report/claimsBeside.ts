import type { ClaimResult } from './claims';

/** The claims of the paragraph of the one at an index, itself among them; those of a paragraph follow each other. */
export function claimsBeside(results: readonly ClaimResult[], at: number): readonly ClaimResult[] {
  const paragraph = results[at]!.claim.paragraph;
  let [start, end] = [at, at + 1];
  while (start > 0 && results[start - 1]!.claim.paragraph === paragraph) start--;
  while (end < results.length && results[end]!.claim.paragraph === paragraph) end++;
  return results.slice(start, end);
}
