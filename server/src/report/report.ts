import type { BlockSpec, CellRef, Form, FormId, RowSpec, SectionNumber, TableId } from '../forms/form';
import type { Decimal } from '../text/decimal';
import type { Span } from '../text/span';
import type { Tree } from '../syntax/ast';

/** What the text says, in the terms of the form. All spans are in the whole text. */
export interface Report {
  readonly text: string;
  readonly tree: Tree;
  /** The form of table 3, else of the other tables; null when no table was recognised. */
  readonly form: Form | null;
  readonly title: Span | null;
  readonly agency: string | null;
  readonly year: number | null;
  /** Those found, in text order. */
  readonly sections: readonly ReportSection[];
  /** Those found. */
  readonly tables: readonly ReportTable[];
}

export interface ReportSection {
  readonly number: SectionNumber;
  /** As printed, without ordinal. */
  readonly title: string;
  readonly ordinal: number | null;
  readonly heading: Span;
  readonly titleSpan: Span;
  readonly span: Span;
}

export interface ReportTable {
  readonly id: TableId;
  readonly span: Span;
  readonly section: SectionNumber | 0;
  readonly blocks: readonly ReportBlock[];
  /** Layout ids, in text order. */
  readonly layouts: readonly string[];
}

/** A block of the form that was found, by its own form (a report may mix forms block by block). */
export interface ReportBlock {
  readonly form: FormId;
  readonly spec: BlockSpec;
  readonly span: Span;
  /** In the order of the text; a row of the form that is absent is not here. */
  readonly rows: readonly ReportRow[];
}

export interface ReportRow {
  readonly spec: RowSpec;
  readonly label: Span | null;
  readonly span: Span;
  /** One for each column of the block, in the form's order. */
  readonly cells: readonly ReportCell[];
  /** Set where the number of cells is not that of the form: then every cell is unreadable and this says why. */
  readonly width: { readonly found: number; readonly expected: number; readonly span: Span } | null;
}

/**
 * - `figure`: a number was read.
 * - `blank`: nothing stands in the cell, or a placeholder (`/ - — 无`).
 * - `not-a-number`: something stands there that is no number.
 * - `unreadable`: which digits belong to the cell cannot be told (row width, glued digits).
 */
export type CellState = 'figure' | 'blank' | 'not-a-number' | 'unreadable';

export interface ReportCell {
  readonly ref: CellRef;
  readonly state: CellState;
  /** Of a figure, from its first to its last character, sign included; else of the content; null where there is none. */
  readonly span: Span | null;
  /** The number; null unless `state` is `figure`. */
  readonly value: Decimal | null;
  /** As printed in the cell, decoded. */
  readonly text: string;
  /** A unit printed in the cell (元, 万元), or null. */
  readonly unit: string | null;
  /** How the figure was won when it was not simply read: `rebuilt` from glued digits, `by position` without labels. */
  readonly mark: 'rebuilt' | 'by position' | null;
}
