import type { Sum, TopicId } from '../forms/wordings/wording';
import { isOfDisclosure, topicOf } from '../forms/wordings/registry';
import type { Span } from '../text/span';
import type { Claim, Quantity, Reading } from './claim';
import { quantityOf, topicsIn } from './quantity';
import { withoutSubject } from './speaker';
import type { Token, WordToken } from './tokens';
import { hasMeaning, isMark, wordsOf } from './words';

/** What a sentence asserts without a number: that of these there was none, or none is left. The span is in the sentence. */
export interface Assertion {
  readonly kind: 'none' | 'finished';
  readonly span: Span;
  readonly quantity: Quantity;
}

/**
 * What the clauses of a sentence assert without a number: 未收到政府信息公开申请, 无行政复议、行政诉讼, 均获维持 (so that nothing was corrected
 * or is pending), 全部办结 (so that nothing is carried out). A clause with words that are not known asserts nothing.
 *
 * @param counted the claims of the sentence itself
 * @param topics what the paragraph spoke of last
 * @param isClaimed whether a number of the sentence is a claim: 提案23件，均按期办结 says nothing of applications
 */
export function assertionsIn(tokens: readonly Token[], counted: readonly Claim[], topics: readonly TopicId[] | null, isClaimed: (number: Span) => boolean): Assertion[] {
  if (!tokens.some((token) => hasMeaning(token, 'none', 'all'))) return [];
  let isOther = false;
  return clausesOf(tokens).flatMap((clause) => {
    const number = clause.findLast(({ kind }) => kind === 'number');
    if (number !== undefined) isOther = !isClaimed(number.span);
    if (number !== undefined) return [];
    const words = withoutSubject(wordsOf(clause));
    return noneIn(words, topics) ?? (isOther ? null : allIn(words, counted, topics)) ?? [];
  });
}

/** A quick look, for most sentences do not: whether a sentence may have a word for none or all, be it with quotation marks amid it. */
export function mayAssert(text: string): boolean {
  return /[均都皆律未没无零]|全["'“”‘’「」『』【】*★]*[部数]|不["'“”‘’「」『』【】*★]*[存涉]/u.test(text);
}

function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (isMark(token)) clauses.push([]);
    else clauses.at(-1)!.push(token);
  }
  return clauses;
}

/** 未发生因政府信息公开引发的行政复议、行政诉讼; other things may stand among what there was none of. */
function noneIn(words: readonly WordToken[], topics: readonly TopicId[] | null): Assertion[] | null {
  const at = words.findIndex((word) => hasMeaning(word, 'none'));
  const denied = words.slice(at + 1);
  if (at < 0 || denied.length === 0 || denied.some((word) => word.meanings.length === 0 || hasMeaning(word, 'none', 'channel', 'partOfYear', 'plan', 'rate', 'all'))) return null;
  if (words.slice(0, at).some((word) => hasMeaning(word, 'topic', 'rows', 'columns', 'other', 'list') && !hasMeaning(word, 'filler'))) return null;
  if (denied.some((_, index) => isOfOther(denied, index))) return [];
  const named = topicsIn(denied) ?? [];
  const last = denied.at(-1)!;
  if (named.length === 0 && !denied.some((word) => hasMeaning(word, 'columns'))) return null;
  const span = { start: words[at]!.span.start, end: last.span.end };
  const table = (id: TopicId): string => topicOf(id).table;
  const context = { topics, named: [], rows: null, isLoose: false, columns: null, only: false, counter: null };
  if (named.length > 1 && named.every(isOfDisclosure)) return named.flatMap((id) => assertion(span, quantityOf(denied.filter((word) => isOf(word, id)), { isMoney: false, counter: null }, context)));
  if (new Set(named.map(table)).size <= 1) return assertion(span, quantityOf(denied, { isMoney: false, counter: null }, context));
  return named.flatMap((id) => assertion(span, { quantity: none(id) }));
}

/** Whether a word says something of that topic, or nothing of any. */
function isOf({ meanings }: WordToken, id: TopicId): boolean {
  const topics = meanings.flatMap((meaning) => (meaning.kind === 'topic' ? meaning.topics : []));
  return topics.length > 0 ? topics.includes(id) : meanings.every((meaning) => (meaning.kind !== 'rows' && meaning.kind !== 'columns') || meaning.of.includes(id)) || meanings.some((meaning) => meaning.kind === 'columns' && meaning.of.includes(id));
}

/** 因政府信息公开申请引发的信访 denies the 信访: a topic right before something else, not listed beside it, says what that is about. */
function isOfOther(words: readonly WordToken[], index: number): boolean {
  if (!hasMeaning(words[index]!, 'topic')) return false;
  const rest = words.slice(index + 1);
  const next = rest.findIndex((word) => hasMeaning(word, 'topic') || (hasMeaning(word, 'other') && !hasMeaning(word, 'filler')));
  return next >= 0 && !hasMeaning(rest[next]!, 'topic') && !rest.slice(0, next).some((word) => hasMeaning(word, 'and'));
}

function none(id: TopicId): Quantity {
  const { table, rows, columns } = topicOf(id);
  return { topics: [id], table, readings: rows.flatMap((row) => columns.map((column): Reading => ({ rows: row, columns: column }))) };
}

function assertion(span: Span, result: { readonly quantity: Quantity } | object): Assertion[] {
  return 'quantity' in result ? [{ kind: 'none', span, quantity: result.quantity as Quantity }] : [];
}

/** 均获维持 of what the sentence has counted; 全部办结 of applications. */
function allIn(words: readonly WordToken[], counted: readonly Claim[], topics: readonly TopicId[] | null): Assertion[] | null {
  const at = words.findIndex((word) => hasMeaning(word, 'all'));
  const claimed = words.slice(at + 1);
  if (at < 0 || words.some((word) => word.meanings.length === 0 || hasMeaning(word, 'none', 'channel', 'other'))) return null;
  const last = claimed.findLast((word) => hasMeaning(word, 'rows', 'columns'));
  if (last === undefined) return null;
  const span = { start: words[at]!.span.start, end: last.span.end };
  const outcomes = claimed.flatMap(({ meanings }) => meanings.flatMap((meaning) => (meaning.kind === 'columns' && meaning.of.includes('review') && meaning.sums[0]!.join() !== 'total' ? [meaning.sums[0]!] : [])));
  const spoken = counted.findLast(({ quantity }) => quantity !== null)?.quantity?.topics ?? topics ?? [];
  const isOfEither = last.meanings.some((meaning) => meaning.kind === 'rows' && meaning.of.includes('applications'));
  if (outcomes.length === 1 && !(isOfEither && !spoken.some((id) => topicOf(id).table === 'legal'))) {
    const of = legalTopics(words, counted, topics);
    const others = otherOutcomes.filter((column) => !outcomes[0]!.includes(column));
    if (of.length === 0) return [];
    return [{ kind: 'none', span, quantity: { topics: of, table: 'legal', readings: [{ rows: of.flatMap((id) => topicOf(id).rows[0]!), columns: others }] } }];
  }
  const isFinished = claimed.some((word) => /办结|办毕|办理完毕|处理完毕|答复完毕|办理完成|办理完结/u.test(word.text));
  const isOfApplications = words.some((word) => word.meanings.some((meaning) => meaning.kind === 'topic' && meaning.topics.includes('applications')))
    || counted.some(({ quantity }) => quantity?.table === 'applications');
  // 已办结的均按期办结 says nothing of the others; nor does a sentence that has some carried out.
  const isOfSome = words.slice(0, at).some((word) => word.meanings.some((meaning) => meaning.kind === 'rows' && meaning.of.includes('applications')));
  const carriesOut = counted.some(({ quantity, number }) => quantity?.readings[0]!.rows.join() === 'carriedOut' && number !== null && number.printed.digits > 0n);
  // 均按时办结或依法结转 says that some may have been.
  const mayCarryOut = claimed.some((word) => word.meanings.some((meaning) => meaning.kind === 'rows' && meaning.sums.some((sum) => sum.join() === 'carriedOut')));
  if (!isFinished || !isOfApplications || isOfSome || carriesOut || mayCarryOut) return null;
  return [{ kind: 'finished', span, quantity: { topics: ['applications'], table: 'applications', readings: [{ rows: ['carriedOut'], columns: ['total'] }] } }];
}

const otherOutcomes: Sum = ['upheld', 'corrected', 'otherOutcome', 'pending'];

function legalTopics(words: readonly WordToken[], counted: readonly Claim[], topics: readonly TopicId[] | null): readonly TopicId[] {
  const isLegal = (id: TopicId): boolean => topicOf(id).table === 'legal';
  const named = words.flatMap(({ meanings }) => meanings.flatMap((meaning) => (meaning.kind === 'topic' ? meaning.topics.filter(isLegal) : [])));
  const before = counted.flatMap(({ quantity }) => quantity?.topics.filter(isLegal) ?? []);
  return [...new Set(named.length > 0 ? named : before.length > 0 ? before : topics?.filter(isLegal) ?? [])];
}
