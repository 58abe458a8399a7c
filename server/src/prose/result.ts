import type { Bilingual } from '../text/bilingual';
import type { Claim } from './claim';
import type { Excuse } from './excuses';

/** What a number is read as: a claim, or none and why. */
export type Result =
  | { readonly claim: Pick<Claim, 'kind'> & Partial<Claim>; /** The claim that turns out to count more than the tables do, this being what they count. */ readonly narrows?: number }
  | { readonly isExcused: boolean; readonly reason: Bilingual; /** By what it is excused; something else where not told. */ readonly kind?: Excuse['kind'] };

/** What became of the number before. */
export interface Last {
  /** Its claim; null where it is none. */
  readonly at: number | null;
  readonly excuse: Excuse['kind'] | null;
  /** The counter of what is listed with it, where words that were not understood, or of something else, stand before what it counts: they may speak of that too. */
  readonly governs?: string | null;
}
