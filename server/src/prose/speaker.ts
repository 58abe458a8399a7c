import type { Phrase } from './phrases';
import type { Token, WordToken } from './tokens';
import { hasMeaning, isMark, textOf, wordsOf } from './words';

/** The words around a number that are of the vocabulary, who speaks before them, and what is strange among them. */
export interface Spoken {
  readonly words: readonly Token[];
  /** Those before the number, without the agency. */
  readonly left: readonly Token[];
  /** An agency that the clause begins with and no word of the vocabulary is: 区民政局; null where there is none. */
  readonly speaker: string | null;
  /** The first stretch that nothing is known of; null where all words are known. */
  readonly strange: string | null;
}

/** Tells the words of a phrase from the agency that its clause begins with. */
export function spokenOf({ left, right }: Phrase): Spoken {
  const subject = subjectOf(left);
  const own = left.slice(subject.end);
  const words = [...own, ...right];
  const strange = wordsOf(words).find(({ meanings }) => meanings.length === 0);
  return { words, left: own, speaker: subject.speaker, strange: strange?.text ?? null };
}

/** The agency that a sentence begins with, be it in a clause without a number; null where there is none. */
export function speakerOf(sentence: readonly Token[]): string | null {
  const first = sentence.findIndex(({ kind }) => kind === 'word');
  const end = first < 0 ? -1 : sentence.findIndex((token, at) => at > first && isMark(token));
  const clause = (end < 0 ? sentence : sentence.slice(0, end)).filter((token) => !isMark(token));
  return subjectOf(clause).speaker;
}

/** The words without the agency that they begin with. */
export function withoutSubject(words: readonly WordToken[]): readonly WordToken[] {
  return words.slice(subjectOf(words).end);
}

/** The agency that the words begin with, behind a year, and how many tokens it takes; of all agencies (全市各部门) none is meant. */
function subjectOf(words: readonly Token[]): { speaker: string | null; end: number } {
  const start = words.findIndex((token) => token.kind === 'word' && !/^(?:年度|度|全年|全年度)$/u.test(token.text));
  const stop = words.findIndex((token, at) => at >= start && (token.kind !== 'word' || hasMeaning(token, 'topic', 'rows', 'columns', 'share', 'change', 'list', 'closed', 'channel')));
  const head = words.slice(Math.max(start, 0), stop < 0 ? words.length : stop) as readonly WordToken[];
  const last = head.findLastIndex(({ meanings }) => meanings.length === 0);
  if (start < 0 || last < 0) return { speaker: null, end: 0 };
  for (let to = head.length; to > 0; to--) {
    const text = textOf(head.slice(0, to));
    const isNew = head.slice(0, to).some(({ meanings }) => meanings.length === 0);
    if (!isNew || !agency.test(text) || noName.test(text) || text.length > longestName) continue;
    return { speaker: head.slice(0, to).some((token) => hasMeaning(token, 'whole')) ? null : text, end: start + to };
  }
  return { speaker: null, end: 0 };
}

const longestName = 24;
/** Clauses that end as names of agencies do: 围绕法治政府, 以服务中心. */
const noName = /^(?:顺应|加强|推进|推动|聚焦|围绕|深化|优化|落实|贯彻|坚持|建设|打造|强化|完善|健全|结合|根据|按照|国民|不|未|无|为|以|对|把|将|在|经|向|从|由|与|和|及|其)/u;
const agency = /(?:[省市区县旗州盟]|[镇乡]|街道(?:办事处)?|街办|局|委|委员会|管委会|办公厅|办公室|外办|政府办|厅|院|馆|中心|支队|大队|部|处|所|站|总会|协会|商会|工会|妇联|残联|侨联|文联|单位|部门|机关|政府|镇街)$/u;
