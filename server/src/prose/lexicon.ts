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
  const best: Step[] = Array.from({ length: text.length + 1 }, (_, at) => ({ cost: at === 0 ? 0 : Infinity, from: 0, known: null }));
  const offer = (end: number, made: Step): void => {
    if (made.cost < best[end]!.cost) best[end] = made;
  };
  for (let from = 0; from < text.length; from++) {
    const { cost } = best[from]!;
    for (let at = from, state = step(begin, text[at]!); state !== null; state = at < text.length ? step(state, text[at]!) : null) {
      at++;
      if (state.values.length > 0) offer(at, { cost: cost + 1, from, known: state.values });
    }
    offer(from + 1, { cost: cost + strangeness, from, known: null });
  }
  return wordsOf(best);
}

interface Step {
  readonly cost: number;
  readonly from: number;
  readonly known: readonly Meaning[] | null;
}

/** What a character that belongs to no word costs, in words. */
const strangeness = 10;

function wordsOf(best: readonly Step[]): Word[] {
  const words: Word[] = [];
  for (let end = best.length - 1; end > 0;) {
    const { from, known } = best[end]!;
    const behind = words.at(-1);
    if (known === null && behind?.meanings.length === 0) words[words.length - 1] = { ...behind, start: from };
    else words.push({ start: from, end, meanings: known ?? [] });
    end = from;
  }
  return words.reverse();
}

const lexicon = lazy(() => machineOf(wordings));
