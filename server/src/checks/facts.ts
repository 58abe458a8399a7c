import type { SectionNumber } from '../forms/form';
import type { Sentence } from '../prose/sentences';
import type { Report, ReportPassage } from '../report/report';
import { placeInPassage } from '../report/sentences';
import type { Span } from '../text/span';

/** What is looked for in a paragraph, by itself: the same sentences always yield the same. One function for each kind of fact. */
export type Finder<T> = (sentences: readonly Sentence[], section: SectionNumber | 0) => readonly T[];

/** Something found in a paragraph. */
export interface Found<T> {
  /** Which of the report's passages. */
  readonly at: number;
  readonly section: SectionNumber | 0;
  readonly fact: T;
}

/** What the paragraphs of a report say; a paragraph that is what it was is not looked into again. */
export interface Facts {
  /** In text order; the same array as before where nothing of it has changed. */
  found<T>(look: Finder<T>): readonly Found<T>[];
  /** Where words of a sentence stand in the whole text in which something was found. */
  placeOf(found: Found<unknown>, sentence: Sentence, words: Span): Span;
  /** Whether words stand in a sentence of a section, or of any where it is null. */
  says(words: RegExp, section: SectionNumber | null): boolean;
}

/** What was found in the last version of a text. One for each document. */
export interface FactMemory {
  readonly found: Map<Finder<unknown>, { readonly passages: readonly ReportPassage[]; readonly facts: readonly Found<unknown>[] }>;
  /** Every kind of fact is looked for in the same two versions. */
  difference: Difference | null;
  /** Where the words were seen first; −1: nowhere. */
  readonly said: Map<RegExp, Map<SectionNumber | null, { readonly passages: readonly ReportPassage[]; readonly at: number }>>;
}

/** How many passages at the start, and how many at the end, are the same in two versions. */
interface Difference {
  readonly before: readonly ReportPassage[];
  readonly now: readonly ReportPassage[];
  readonly from: number;
  readonly behind: number;
}

export function createFactMemory(): FactMemory {
  return { found: new Map(), said: new Map(), difference: null };
}

/** The facts of these passages, with those of an earlier version at hand; the memory is brought up to date. */
export function factsIn({ passages }: Pick<Report, 'passages'>, memory: FactMemory = createFactMemory()): Facts {
  return {
    found<T>(look: Finder<T>) {
      const before = memory.found.get(look) as { readonly passages: readonly ReportPassage[]; readonly facts: readonly Found<T>[] } | undefined;
      const facts = before === undefined ? factsOf(look, passages, 0, passages.length) : renewed(look, before.facts, differenceIn(memory, before.passages, passages));
      memory.found.set(look, { passages, facts });
      return facts;
    },
    placeOf: ({ at }, sentence, words) => placeInPassage(passages[at]!, sentence, words),
    says(words, section) {
      const known = memory.said.get(words) ?? new Map<SectionNumber | null, { readonly passages: readonly ReportPassage[]; readonly at: number }>();
      memory.said.set(words, known);
      const before = known.get(section);
      const at = before === undefined ? firstSaying(words, section, passages, 0, passages.length) : firstNow(words, section, before.at, differenceIn(memory, before.passages, passages));
      known.set(section, { passages, at });
      return at >= 0;
    },
  };
}

function factsOf<T>(look: Finder<T>, passages: readonly ReportPassage[], from: number, to: number): Found<T>[] {
  const facts: Found<T>[] = [];
  for (let at = from; at < to; at++) for (const fact of look(passages[at]!.sentences, passages[at]!.section)) facts.push({ at, section: passages[at]!.section, fact });
  return facts;
}

function renewed<T>(look: Finder<T>, facts: readonly Found<T>[], { before, now, from, behind }: Difference): readonly Found<T>[] {
  const step = now.length - before.length;
  const own = factsOf(look, now, from, now.length - behind);
  const first = facts.findIndex(({ at }) => at >= from);
  const last = facts.findLastIndex(({ at }) => at < before.length - behind);
  const isTouched = first >= 0 && first <= last;
  if (own.length === 0 && !isTouched && step === 0) return facts;
  const rest = facts.slice(last + 1);
  return [...facts.slice(0, first < 0 ? facts.length : Math.min(first, last + 1)), ...own, ...(step === 0 ? rest : rest.map((found) => ({ ...found, at: found.at + step })))];
}

function firstSaying(words: RegExp, section: SectionNumber | null, passages: readonly ReportPassage[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const { section: own, sentences } = passages[at]!;
    if ((section === null || own === section) && sentences.some(({ text }) => words.test(text))) return at;
  }
  return -1;
}

function firstNow(words: RegExp, section: SectionNumber | null, first: number, { before, now, from, behind }: Difference): number {
  if (first >= 0 && first < from) return first;
  const inside = firstSaying(words, section, now, from, now.length - behind);
  if (inside >= 0 || first < 0) return inside;
  const isBehind = first >= before.length - behind;
  return isBehind ? first + now.length - before.length : firstSaying(words, section, now, now.length - behind, now.length);
}

function differenceIn(memory: FactMemory, before: readonly ReportPassage[], now: readonly ReportPassage[]): Difference {
  if (memory.difference?.before !== before || memory.difference.now !== now) memory.difference = differenceOf(before, now);
  return memory.difference;
}

function differenceOf(before: readonly ReportPassage[], now: readonly ReportPassage[]): Difference {
  const shorter = Math.min(before.length, now.length);
  if (before === now) return { before, now, from: shorter, behind: 0 };
  const same = (a: number, b: number): boolean => before[a]!.sentences === now[b]!.sentences && before[a]!.section === now[b]!.section;
  let from = 0;
  while (from < shorter && same(from, from)) from++;
  let behind = 0;
  while (behind < shorter - from && same(before.length - 1 - behind, now.length - 1 - behind)) behind++;
  return { before, now, from, behind };
}
