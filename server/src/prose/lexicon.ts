import type { Meaning } from '../forms/wordings/wording';
import { wordings } from '../forms/wordings/registry';
import { lazy } from '../text/lazy';
import { machineOf } from './pattern';

/** A word of the vocabulary at a place, or a stretch that is none of it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** What it may mean; empty for a stretch that no wording has. */
  readonly meanings: readonly Meaning[];
}

/**
 * Parts a text into words of the vocabulary so that as little as possible is left that is none, and the words are as long as
 * possible. Offsets are in the text.
 */
export function wordsIn(text: string): Word[] {
  const { start: begin, step } = lexicon();
  // Of the cheapest way to each place what it costs, where its last word begins, and what that means.
  const costs = new Int32Array(text.length + 1).fill(unreached, 1);
  const begins = new Int32Array(text.length + 1);
  const meanings: (readonly Meaning[] | null)[] = [];
  for (let from = 0; from < text.length; from++) {
    const cost = costs[from]! + 1;
    for (let at = from, state = step(begin, text.charCodeAt(at)); state !== null; state = at < text.length ? step(state, text.charCodeAt(at)) : null) {
      at++;
      if (state.values.length === 0 || cost >= costs[at]!) continue;
      costs[at] = cost;
      begins[at] = from;
      meanings[at] = state.values;
    }
    if (costs[from]! + strangeness >= costs[from + 1]!) continue;
    costs[from + 1] = costs[from]! + strangeness;
    begins[from + 1] = from;
    meanings[from + 1] = null;
  }
  return wordsOf(begins, meanings);
}

/** What a character that belongs to no word costs, in words. */
const strangeness = 10;
const unreached = 0x7fffffff;

function wordsOf(begins: Int32Array, meanings: readonly (readonly Meaning[] | null)[]): Word[] {
  const words: Word[] = [];
  for (let end = begins.length - 1; end > 0;) {
    const start = begins[end]!;
    const known = meanings[end]!;
    const behind = words.at(-1);
    if (known === null && behind?.meanings.length === 0) words[words.length - 1] = { ...behind, start };
    else words.push({ start, end, meanings: known ?? [] });
    end = start;
  }
  return words.reverse();
}

const lexicon = lazy(() => machineOf(wordings));
