import { hasMeaning, isMark } from './phrases';
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

/** Tells the words of a phrase from the agency that its clause begins with. */
export function spokenOf({ left, right }: Phrase): Spoken {
  const subject = subjectOf(left);
  const words = [...left.slice(subject.end), ...right];
  const strange = words.find((token): token is WordToken => token.kind === 'word' && token.meanings.length === 0);
  return { words, speaker: subject.speaker, strange: strange?.text ?? null };
}

/** The agency that a sentence begins with, be it in a clause without a number; null where there is none. */
export function speakerOf(sentence: readonly Token[]): string | null {
  const end = sentence.findIndex((token, at) => isMark(token) && sentence.slice(0, at).some(({ kind }) => kind === 'word'));
  const clause = (end < 0 ? sentence : sentence.slice(0, end)).filter((token) => !isMark(token));
  return subjectOf(clause).speaker;
}

/** The agency that the words begin with, behind a year, and how many tokens it takes; of all agencies (全市各部门) none is meant. */
function subjectOf(words: readonly Token[]): { speaker: string | null; end: number } {
  const start = words.findIndex((token) => token.kind === 'word' && !/^(?:年度|度|全年|全年度)$/u.test(token.text));
  const stop = words.findIndex((token, at) => at >= start && (token.kind !== 'word' || hasMeaning(token, 'topic', 'rows', 'columns', 'share', 'change', 'list', 'closed', 'channel') || isThing(token)));
  const head = words.slice(Math.max(start, 0), stop < 0 ? words.length : stop) as readonly WordToken[];
  const last = head.findLastIndex(({ meanings }) => meanings.length === 0);
  if (start < 0 || last < 0) return { speaker: null, end: 0 };
  for (let to = head.length; to > 0; to--) {
    const text = head.slice(0, to).map((token) => token.text).join('');
    const isNew = head.slice(0, to).some(({ meanings }) => meanings.length === 0);
    if (!isNew || !agency.test(text) || text.length > longestName) continue;
    return { speaker: head.slice(0, to).some((token) => hasMeaning(token, 'whole')) ? null : text, end: start + to };
  }
  return { speaker: null, end: 0 };
}

/** 街道 counts something else only as 5个街道. */
function isThing(token: Token): boolean {
  return token.kind === 'word' && token.meanings.some((meaning) => meaning.kind === 'other' && meaning.units === undefined);
}

const longestName = 24;
const agency = /(?:[省市区县旗州盟]|[镇乡]|街道(?:办事处)?|街办|局|委|委员会|管委会|办公厅|办公室|外办|政府办|厅|院|馆|中心|支队|大队|部|会|处|所|站|单位|部门|机关|政府|镇街)$/u;
