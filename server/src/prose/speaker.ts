import { hasMeaning } from './phrases';
import type { Phrase } from './phrases';
import type { Token, WordToken } from './tokens';

/** The words around a number that are of the vocabulary, who speaks before them, and what is strange among them. */
export interface Spoken {
  readonly words: readonly Token[];
  /** An agency that the clause begins with and no word of the vocabulary is: 区民政局; null where there is none. */
  readonly speaker: string | null;
  /** The first stretch that nothing is known of; null where all words are known. */
  readonly strange: string | null;
}

/** Tells the words of a phrase from the agency that its clause, or one right before it, begins with. */
export function spokenOf({ left, right }: Phrase): Spoken {
  const from = subjectEnd(left);
  const words = [...left.slice(from), ...right];
  const strange = words.find((token): token is WordToken => token.kind === 'word' && token.meanings.length === 0);
  const speaker = from === 0 ? null : left.slice(0, from).map((token) => (token.kind === 'word' ? token.text : '')).join('');
  return { words, speaker, strange: strange?.text ?? null };
}

/** How many tokens the agency takes that the words begin with; 0 where they begin with none. */
function subjectEnd(left: readonly Token[]): number {
  const end = left.findIndex((token) => token.kind !== 'word' || hasMeaning(token, 'topic', 'rows', 'columns', 'other', 'share', 'change', 'list', 'closed'));
  const head = end < 0 ? left : left.slice(0, end);
  const last = head.findLastIndex((token) => token.kind === 'word' && token.meanings.length === 0);
  if (last < 0) return 0;
  for (let to = head.length; to > last; to--) {
    const text = head.slice(0, to).map((token) => (token.kind === 'word' ? token.text : '')).join('');
    if (agency.test(text) && text.length <= longestName) return to;
  }
  return 0;
}

const longestName = 24;
const agency = /(?:[省市区县旗州盟]|[镇乡]|街道(?:办事处)?|街办|局|委|委员会|管委会|办公厅|办公室|厅|院|馆|中心|支队|大队|部|会|处|所|站|单位|部门|机关|政府|镇街)$/u;
