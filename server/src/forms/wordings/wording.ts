import type { TableId } from '../form';

/**
 * What the words of a sentence may mean, as data: adding a wording is adding a line. A pattern is a regular expression of letters,
 * groups `(a|b)` and `?` alone, so that it stands for finitely many wordings; the longest wording at a place is the one meant.
 */
export interface Wording {
  readonly words: string;
  readonly means: Meaning;
  /** A sentence with a figure that is read with this wording; its test. */
  readonly example?: string;
}

/** What a sentence can count: the rows of a table that belong together. */
export type TopicId = 'applications' | 'review' | 'litigation' | 'rules' | 'normativeDocuments' | 'licensing' | 'otherServices' | 'penalties' | 'coercion' | 'fees' | 'procurement';

export interface Topic {
  readonly id: TopicId;
  readonly table: TableId;
  /** The rows meant where nothing narrows them down, and the columns: open readings, each a sum; one that no form of the report has is no reading. */
  readonly rows: readonly Sum[];
  readonly columns: readonly Sum[];
  /** The columns meant by an amount of money; none unless told. */
  readonly amounts?: readonly Sum[];
}

/** Keys of rows, groups or columns that are added up. */
export type Sum = readonly string[];

/**
 * - `topic`: what is counted. `rows`, `columns`: which part of it; `implied` where the words speak of nothing else than that topic.
 * - `filler`: says nothing of what is counted (全年, 共, 依法).
 * - `other`: something that the tables do not count (提案, 政策解读); with `units` only where it is counted in these.
 * - `channel`: on which way applications came in: the tables do not say.
 * - `list`: parts of the number before follow; `closed`: all of them.
 * - `and`: joins two names to one.
 * - `share`, `rate`: what a percentage is of. `change`: how much more or less than before; `compared`: than when.
 * - `all`, `none`: assert without a number.
 * - `scope`: of whom the sentence speaks, where it is not the whole that the tables are of. `whole`: where it is.
 * - `partOfYear`, `manyYears`: of another period than the report's. `plan`: of what is to be.
 * - `modifier`: makes of the wording before it a remark (收到的, 受理的).
 */
export type Meaning =
  | { readonly kind: 'topic'; readonly topics: readonly TopicId[] }
  | { readonly kind: 'rows' | 'columns'; readonly of: readonly TopicId[]; readonly sums: readonly Sum[]; readonly implied?: boolean }
  | { readonly kind: 'other'; readonly units?: readonly string[] }
  | { readonly kind: 'share'; readonly of?: readonly Sum[] }
  | { readonly kind: 'change'; readonly direction: 'up' | 'down' | 'none' }
  | { readonly kind: 'filler' | 'channel' | 'list' | 'closed' | 'and' | 'rate' | 'compared' | 'all' | 'none' | 'scope' | 'whole' | 'partOfYear' | 'manyYears' | 'plan' | 'modifier' | 'total' };
