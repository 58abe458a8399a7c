import type { Sum, Topic, TopicId } from '../forms/wordings/wording';
import { isOfDisclosure, topicOf } from '../forms/wordings/registry';
import type { Bilingual } from '../text/bilingual';
import type { Quantity, Reading } from './claim';
import { distinctReadings } from './readings';
import type { Token, WordToken } from './tokens';
import { hasMeaning, isPart, isTotal, wordsOf } from './words';

/** What the sentences before let words mean that do not say it themselves. */
export interface Context {
  /** What was counted last; null where that is not known, or was something else. */
  readonly topics: readonly TopicId[] | null;
  /** What a clause without a number has named; empty where there is none. */
  readonly named: readonly TopicId[];
  /** The rows that it was counted in, by words of its own. */
  readonly rows: readonly Sum[] | null;
  /** Whether it stands outside of any list, so that it may be of what is meant by the words alone: 结转1件。从申请人看，自然人6件. */
  readonly isLoose: boolean;
  /** The columns of the number right before, where the words go on from it; `only` these where both stand in one list. */
  readonly columns: readonly Sum[] | null;
  readonly only: boolean;
  /** The counter that it was counted with. */
  readonly counter: string | null;
}

/** How a number counts. */
export interface Counting {
  readonly isMoney: boolean;
  /** Its counter; null where there is no number. */
  readonly counter: string | null;
}

export type QuantityResult =
  | { readonly quantity: Quantity }
  | { readonly problem: Bilingual; /** Whether it is known that no table has it. */ readonly isExcused: boolean };

/** What the words around a number count. */
export function quantityOf(tokens: readonly Token[], counting: Counting, context: Context): QuantityResult {
  const words = wordsOf(tokens);
  const said = topicsIn(words);
  const topics = said ?? impliedTopics(words, context) ?? namedBefore(words, context);
  if (topics === null) return open(unnamed);
  const specs = topics.map(topicOf);
  if (new Set(specs.map(({ table }) => table)).size > 1) return open(several);
  if (specs.length > 1 && (specs[0]!.table !== 'legal' || words.at(-1)?.text === '各')) return open(several);
  const foreign = words.find((word) => isForeign(word, topics));
  if (foreign !== undefined) return open({ zh: `“${foreign.text}”与所计的事项对不上`, en: `“${foreign.text}” does not go with what is counted` });
  const own = rowsIn(words, topics);
  if (own === 'several') return open(several);
  const ownColumns = columnsIn(words, topics);
  if (ownColumns === 'several') return open(several);
  const problem = counterProblem(words, said, specs, counting, context) ?? (isUnsure(words) && !isApplied(words) ? open(maybeDocuments) : null);
  if (problem !== null) return problem;
  const inherits = context.topics !== null && context.topics.join() === topics.join();
  const defaults = counting.isMoney ? specs[0]!.amounts : specs[0]!.columns;
  if (defaults === undefined) return open(noAmount);
  const inherited = inherits && context.rows !== null && (ownColumns !== null || said === null) ? context.rows : null;
  const rows = own ?? (inherited === null ? defaultRows(topics) : context.isLoose && specs[0]!.table === 'applications' && ownColumns !== null ? distinct([...inherited, ...defaultRows(topics)]) : inherited);
  const columns = columnsMeant(counting.isMoney, ownColumns, defaults, context);
  const readings = rows.flatMap((row) => columns.map((column): Reading => ({ rows: row, columns: column })));
  return { quantity: { topics, table: specs[0]!.table, readings: distinctReadings(readings) } };
}

function open(problem: Bilingual): QuantityResult {
  return { problem, isExcused: false };
}

/** What is not named again is counted in cases, or as before; a counter of notices counts no decisions. */
function counterProblem(words: readonly WordToken[], said: readonly TopicId[] | null, specs: readonly Topic[], { isMoney, counter }: Counting, context: Context): QuantityResult | null {
  if (counter === null || isMoney) return null;
  if (specs.some(({ foreignCounters }) => foreignCounters.includes(counter))) return specs[0]!.table === 'disclosure' ? { problem: notices, isExcused: true } : open(strangeCounter(counter));
  if (said !== null) return null;
  const isLike = cases.includes(counter) || counter === context.counter;
  const saysPart = words.some(({ meanings }) => meanings.some(isPart));
  return isLike && (saysPart || context.named.length > 0) ? null : open(unnamed);
}

/** Counters of cases, by which what is not named again may be counted. */
const cases: readonly string[] = ['件', '件次', '宗', '起', '例', '桩'];

/**
 * 对现行有效规范性文件进行清理，废止2件: a topic of a clause without a number, where the words speak of a part that it has; it was
 * named later than what was counted last.
 */
function namedBefore(words: readonly WordToken[], { named, topics }: Context): readonly TopicId[] | null {
  const fitting = named.filter((id) => words.some(({ meanings }) => meanings.some((meaning) => isPart(meaning) && meaning.of.includes(id))));
  if (fitting.length === 0) return topics;
  return fitting.length === 1 ? fitting : topics !== null && topics.every((id) => fitting.includes(id)) ? topics : null;
}

/** Whether the words may name documents rather than applications. */
function isUnsure(words: readonly WordToken[]): boolean {
  const named = words.flatMap(({ meanings }) => meanings.filter((meaning) => meaning.kind === 'topic'));
  return named.length > 0 && named.every(({ unsure }) => unsure === true);
}

/** Whether words say that applications were received, answered or decided. */
function isApplied(words: readonly WordToken[]): boolean {
  return words.some(({ meanings }) => meanings.some((meaning) => meaning.kind === 'rows' && (meaning.verb === true || meaning.implied === true) && meaning.of.includes('applications')));
}

function columnsMeant(isMoney: boolean, own: readonly Sum[] | null, defaults: readonly Sum[], { columns: before, only }: Context): readonly Sum[] {
  if (isMoney) return defaults;
  const counted = own?.filter((sum) => sum.join() !== 'amount') ?? [];
  if (counted.length > 0) return counted;
  if (before === null) return defaults;
  return only ? before : distinct([...before, ...defaults]);
}

function defaultRows(topics: readonly TopicId[]): readonly Sum[] {
  const specs = topics.map(topicOf);
  return specs.length === 1 ? specs[0]!.rows : [specs.flatMap(({ rows }) => rows[0]!)];
}

/** The topics that words name, in order; null when none does. A word that may mean a part of another topic that is named means that. */
export function topicsIn(words: readonly WordToken[]): readonly TopicId[] | null {
  const named = words.flatMap((word) => word.meanings.flatMap((meaning) => (meaning.kind === 'topic' ? [{ word, topics: meaning.topics }] : [])));
  const firm = named.filter(({ word }) => word.meanings.length === 1);
  const fitting = named.filter(({ word, topics }) => !word.meanings.some((meaning) => isPart(meaning) && firm.some((other) => other.topics.some((id) => meaning.of.includes(id) && !topics.includes(id)))));
  const said = (fitting.length > 0 ? fitting : named).filter(({ word }, at, others) => !isCause(words, word, others[at + 1]?.word));
  const found = [...new Set(said.flatMap(({ topics }) => topics))];
  return found.length === 0 ? null : found;
}

/** 依申请公开引发的行政复议 counts reviews: a topic right before another, not listed beside it, says what that one is about. */
function isCause(words: readonly WordToken[], word: WordToken, next: WordToken | undefined): boolean {
  if (next === undefined) return false;
  const between = words.slice(words.indexOf(word) + 1, words.indexOf(next));
  return !between.some((each) => hasMeaning(each, 'and')) && word.meanings.some((meaning) => meaning.kind === 'topic' && meaning.topics.includes('applications'));
}

function impliedTopics(words: readonly WordToken[], context: Context): readonly TopicId[] | null {
  const implied = words.flatMap(({ meanings }) => meanings.flatMap((meaning) => (isPart(meaning) && meaning.implied === true ? [meaning.of] : [])))[0];
  if (implied === undefined) return null;
  const before = context.topics?.filter((id) => implied.includes(id)) ?? [];
  return before.length > 0 ? before : implied;
}

/** Whether a word can only mean a part of something else: 撤销 of applications. */
function isForeign({ meanings }: WordToken, topics: readonly TopicId[]): boolean {
  return meanings.length > 0 && meanings.every((meaning) => isPart(meaning) && !isTotal(meaning.sums) && !topics.some((id) => meaning.of.includes(id)));
}

interface Named {
  readonly word: WordToken;
  readonly at: number;
  readonly sums: readonly Sum[];
  readonly isVerb: boolean;
}

function namedIn(words: readonly WordToken[], kind: 'rows' | 'columns', topics: readonly TopicId[]): Named[] {
  return words.flatMap((word, at) => word.meanings.flatMap((meaning) =>
    (meaning.kind === kind && topics.every((id) => meaning.of.includes(id)) ? [{ word, at, sums: meaning.sums, isVerb: meaning.verb === true }] : [])));
}

/** The rows that words name: results before verbs (收到的申请中予以公开3件); null when none does. */
function rowsIn(words: readonly WordToken[], topics: readonly TopicId[]): readonly Sum[] | 'several' | null {
  const named = namedIn(words, 'rows', topics);
  const results = named.filter(({ isVerb }) => !isVerb);
  const verbs = named.filter(({ isVerb }) => isVerb);
  if (results.length === 0) return verbs.length === 0 ? null : distinct(verbs.flatMap(({ sums }) => sums));
  const joinedVerb = verbs.find((verb) => areJoined(words, verb, results[0]!) || areJoined(words, results[0]!, verb));
  // 新收及上年结转 is both together.
  const first = joinedVerb === undefined ? results[0]! : { ...results[0]!, sums: [[...joinedVerb.sums[0]!, ...results[0]!.sums[0]!]] };
  let sums: readonly Sum[] = first.sums;
  let last: Named = first;
  for (const next of results.slice(1)) {
    if (!sameSums(sums, next.sums)) {
      if (areJoined(words, last, next)) sums = [[...sums[0]!, ...next.sums[0]!]];
      else if (hasWordBetween(words, last, next, '等') || isWithin(next.sums, sums)) sums = next.sums;
      // 因重复申请不予处理 counts the item, or all that the sentence lists of the group.
      else if (isWithin(sums, next.sums)) sums = [...sums, ...next.sums];
      else return 'several';
    }
    last = next;
  }
  return sums;
}

/** The columns that words name, where several may be meant the fewest. */
function columnsIn(words: readonly WordToken[], topics: readonly TopicId[]): readonly Sum[] | 'several' | null {
  const named = namedIn(words, 'columns', topics);
  if (named.length === 0) return null;
  const widest = named.find(({ word }) => word.meanings.some((meaning) => isPart(meaning) && meaning.widens === true));
  if (widest !== undefined) return widest.sums;
  const [first, ...others] = named;
  let sums = first!.sums;
  let last = first!;
  for (const next of others) {
    if (!sameSums(sums, next.sums)) {
      if (next.sums.length === 1 && sums.length === 1 && !isTotal(sums) && !isTotal(next.sums)) {
        if (areJoined(words, last, next)) sums = [[...sums[0]!, ...next.sums[0]!]];
        else if (isOfDisclosure(topics[0]!)) sums = [...sums, ...next.sums];
        else return 'several';
      } else if (isTotal(sums) || (next.sums.length < sums.length && !isTotal(next.sums))) sums = next.sums;
    }
    last = next;
  }
  return isTotal(sums) ? null : sums;
}

function areJoined(words: readonly WordToken[], a: Named, b: Named): boolean {
  const between = words.slice(a.at + 1, b.at);
  return a.at < b.at && between.length > 0 && between.every((word) => hasMeaning(word, 'and', 'filler')) && between.some((word) => hasMeaning(word, 'and'));
}

function hasWordBetween(words: readonly WordToken[], a: Named, b: Named, text: string): boolean {
  return words.slice(a.at + 1, b.at).some((word) => word.text === text);
}

/** Whether the rows are items of the group: `denied.1` of `denied`. */
function isWithin(items: readonly Sum[], group: readonly Sum[]): boolean {
  return items[0]!.every((item) => group[0]!.some((key) => item.startsWith(`${key}.`)));
}

function sameSums(a: readonly Sum[], b: readonly Sum[]): boolean {
  return a.map((sum) => sum.join()).join(';') === b.map((sum) => sum.join()).join(';');
}

function distinct(sums: readonly Sum[]): readonly Sum[] {
  const seen = new Map(sums.map((sum) => [sum.join(), sum]));
  return [...seen.values()];
}

function strangeCounter(counter: string): Bilingual {
  return { zh: `所计的事项不以“${counter}”计数，看不出计的是什么`, en: `what is named is not counted by “${counter}”` };
}

const notices: Bilingual = { zh: '这样计的是公布的信息，不是表中的事项', en: 'what is counted so is notices published, not what the table counts' };
const maybeDocuments: Bilingual = { zh: '“依申请公开信息”可能指文件，看不出计的是不是申请', en: 'these may be documents rather than applications' };
const unnamed: Bilingual = { zh: '看不出计的是什么', en: 'what it counts is not said in known words' };
const several: Bilingual = { zh: '一个数前后说到几种事项，看不出计的是哪一种', en: 'several things are named around one number' };
const noAmount: Bilingual = { zh: '表中没有这项金额', en: 'the tables have no such amount' };
