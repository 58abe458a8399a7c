import type { TableId } from '../form';

/**
 * What the words of a sentence may mean, as data: adding a wording is adding a line. A pattern is a regular expression of letters,
 * groups `(a|b)` and `?` alone, so that it stands for finitely many wordings; the longest wording at a place is the one meant.
 */
export interface Wording {
  readonly words: string;
  readonly means: Meaning;
  /** A sentence with a figure that is read with this wording; its test. Words that say nothing of what is counted need none. */
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
  /** Counters by which reports count something else under the same name: 行政处罚信息14条 are notices. */
  readonly foreignCounters: readonly string[];
}

/** Keys of rows, groups or columns that are added up. */
export type Sum = readonly string[];

/**
 * - `topic`: what is counted; `unsure` where it is meant only beside a verb that says so (依申请公开信息6条 may be documents).
 * - `rows`, `columns`: which part of it; `implied` where the words speak of nothing else than that topic. A `verb` (收到, 办结) gives
 *   way to a result that stands beside it, and begins a new count behind a list of parts. One that `widens` (累计) leaves open what a
 *   verb beside it says.
 * - `filler`: says nothing of what is counted (全年, 共, 依法).
 * - `other`: something that the tables do not count (提案, 政策解读); with `units` only where it is counted in these.
 * - `unlisted`: a result that has no row or column of its own (撤回).
 * - `channel`: on which way applications came in: the tables do not say; `through`: also, on which site something was published.
 * - `list`: parts of the number before follow; `closed`: all of them. `rest`: what they leave.
 * - `respectively`: the things named before it are counted by the numbers behind it, one each.
 * - `and`: joins two names to one.
 * - `share`, `rate`: what a percentage is of. `change`: how much more or less than before; `compared`: than when.
 * - `all`, `none`: assert without a number.
 * - `scope`: of whom the sentence speaks, where it is not the whole that the tables are of. `whole`: where it is.
 * - `partOfYear`, `manyYears`: of another period than the report's. `plan`: of what is to be.
 * - `about`: what follows is what applications were about.
 */
export type Meaning =
  | { readonly kind: 'topic'; readonly topics: readonly TopicId[]; readonly unsure?: boolean }
  | { readonly kind: 'rows' | 'columns'; readonly of: readonly TopicId[]; readonly sums: readonly Sum[]; readonly implied?: boolean; readonly verb?: boolean; readonly widens?: boolean }
  | { readonly kind: 'other'; readonly units?: readonly string[] }
  | { readonly kind: 'channel'; readonly through?: boolean }
  | { readonly kind: 'share'; readonly of?: readonly Sum[] }
  | { readonly kind: 'rate'; readonly is?: Rate }
  | { readonly kind: 'change'; readonly direction: 'up' | 'down' | 'none' }
  | { readonly kind: PlainKind };

/** Kinds of meaning that say nothing more. */
export type PlainKind = 'filler' | 'unlisted' | 'list' | 'closed' | 'rest' | 'respectively' | 'and' | 'compared' | 'all' | 'none' | 'scope' | 'whole' | 'partOfYear' | 'manyYears' | 'plan' | 'about';

/** A rate is the number of one of these parts, divided by the number of one of these bases: rows of applications, or columns. */
export interface Rate {
  readonly axis: 'rows' | 'columns';
  readonly parts: readonly Sum[];
  readonly bases: readonly Sum[];
}
