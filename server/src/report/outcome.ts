import type { Bilingual } from '../text/bilingual';
import type { ClaimResult } from './claims';

/** What came of comparing a claim with the tables. */
export type Outcome =
  | { readonly state: 'holds' | 'fails'; readonly reason: null }
  | { readonly state: 'open'; readonly reason: Bilingual };

/** Open where it was not compared, and where it differs but may speak of a part of what the table is of. */
export function outcomeOf({ claim, state, reason, isScoped }: ClaimResult): Outcome {
  if (state === 'open') return { state, reason: reason ?? unknown };
  if (state === 'holds' || !isScoped) return { state, reason: null };
  const words = claim.scope?.words ?? '';
  return { state: 'open', reason: { zh: `“${words}”可能只是表中的一部分`, en: `“${words}” may be a part of what the table is of` } };
}

const unknown: Bilingual = { zh: '不能与表格比较', en: 'it cannot be compared with the tables' };
