import type { TableId } from '../forms/form';
import type { Sum, TopicId } from '../forms/wordings/wording';
import type { Bilingual } from '../text/bilingual';
import type { Span } from '../text/span';
import type { ProseNumber } from './numbers';

/** What a sentence says of the figures of the tables. Spans are relative to the paragraph until the report places them. */
export interface Claim {
  /** `part`: a part of its whole that no table has. `none`: that there was none; `finished`: that none is left (全部办结). */
  readonly kind: 'count' | 'part' | 'share' | 'change' | 'rate' | 'none' | 'finished';
  /** Of the number with its unit; of what has none, of the words that assert it. */
  readonly span: Span;
  /** As printed: `681件`, 未收到政府信息公开申请. */
  readonly printed: string;
  /** Null where it asserts that there is none. */
  readonly number: PlacedNumber | null;
  /** What it counts; of a share what it is a share of, of a change what has changed; null where another claim says it. */
  readonly quantity: Quantity | null;
  /** The claim whose part (share), rest (change) or whole it is; an index among the claims of the paragraph, then of the report. */
  readonly of: number | null;
  /** Of a rate: the claim that is divided. */
  readonly part: number | null;
  /** The claim of the whole whose parts are listed, this among them (其中); an index among the claims of the paragraph, then of the report. */
  readonly whole: number | null;
  /** Whether the list says that it is complete (分别为, 包括). */
  readonly isClosed: boolean;
  readonly direction: 'up' | 'down' | 'none' | null;
  /** Of whom the sentence speaks where that may not be the whole that the tables are of; null where nobody is named. */
  readonly scope: Scope | null;
  /** The year that governs the sentence; null where none is named. */
  readonly year: number | null;
  /** Of the paragraph and the sentence; the report counts them through. */
  readonly paragraph: number;
}

export interface Scope {
  /** As printed: 本级, 代表区政府, 区民政局. */
  readonly words: string;
  /** Whether the words are known to mean a part of the whole; otherwise it is an agency, be it the one that reports. */
  readonly isPart: boolean;
}

export interface PlacedNumber extends Omit<ProseNumber, 'span' | 'figure'> {
  readonly span: Span;
  /** The digits alone. */
  readonly figure: Span;
}

/** Cells of the form that add up to what is counted. */
export interface Quantity {
  readonly topics: readonly TopicId[];
  readonly table: TableId;
  /** What the words may mean, the likeliest first: each the sum of all cells in its rows and columns. */
  readonly readings: readonly Reading[];
}

export interface Reading {
  /** Keys of rows or groups. */
  readonly rows: Sum;
  readonly columns: Sum;
}

/** A number that is no claim, or one that could not be read as such. */
export interface Unread {
  readonly span: Span;
  readonly printed: string;
  /** Excused: it is known what it counts, and that no table has it. Otherwise it was found and not understood. */
  readonly isExcused: boolean;
  readonly reason: Bilingual;
}

/** The claims of a stretch of prose, and every number with a unit of the tables that is none. */
export interface Prose {
  readonly claims: readonly Claim[];
  readonly unread: readonly Unread[];
}
