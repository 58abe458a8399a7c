import type { Bilingual } from '../text/bilingual';
import type { Claim } from './claim';
import type { Excuse } from './excuses';

/** What a number is read as: a claim, or none and why. */
export type Result =
  | { readonly claim: Pick<Claim, 'kind'> & Partial<Claim> }
  | { readonly isExcused: boolean; readonly reason: Bilingual; /** By what it is excused; something else where not told. */ readonly kind?: Excuse['kind'] };
