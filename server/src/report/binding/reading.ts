import type { FormId, TableId } from '../../forms/form';
import type { PrintedNumber } from '../../text/number';
import type { Span } from '../../text/span';
import type { Term, TermMatch } from '../../forms/vocabulary';
import type { CellNode, TableNode } from '../../syntax/ast';
import type { CellState, ReportCell } from '../report';

/** What one section's tables yield, relative to the section and so kept as long as its text is the same. */
export interface TableReading {
  readonly id: TableId;
  readonly layout: string;
  readonly span: Span;
  readonly blocks: readonly BlockReading[];
}

export interface BlockReading {
  readonly key: string;
  /** The forms that the block may be of, the likeliest first. */
  readonly forms: readonly FormId[];
  readonly span: Span;
  readonly rows: readonly RowReading[];
}

export interface RowReading {
  readonly key: string;
  readonly label: Span | null;
  readonly span: Span;
  readonly cells: readonly CellReading[];
  readonly width: { readonly found: number; readonly expected: number; readonly span: Span } | null;
}

export interface CellReading {
  readonly state: CellState;
  readonly span: Span | null;
  readonly value: ReportCell['value'];
  readonly text: string;
  readonly unit: string | null;
  readonly mark: ReportCell['mark'];
}

/** A cell of the tree with what it holds: a value (a number or a placeholder for one), nothing, or text. */
export interface Item {
  readonly cell: CellNode;
  /** The index of its row in the tree's table. */
  readonly row: number;
  readonly kind: 'value' | 'blank' | 'text';
  readonly number: PrintedNumber | null;
  /** For text: the terms it may name, best first. */
  readonly matches: readonly TermMatch[];
}

/** The cells behind a row's label, with what tells which other rows lie as this one should. */
export interface RowCells {
  readonly items: readonly Item[];
  /** Rows of one kind have the same number of cells and, where only labels part the rows, labels of the same rank. */
  readonly kind: string;
  /** The column of the text in which `items` begin; 0 where the text has no columns. */
  readonly offset: number;
  /** Whether every cell of the row is written and nothing else is: then it has as many as the form, or has lost one. */
  readonly exact: boolean;
}

/** A row as it stands: its label and what follows up to the next label. */
export interface LabelledRow {
  /** The row of the form that the label names; null when it names none. */
  readonly key: string | null;
  readonly label: Span;
  /** The label's words; empty where there is none, and `label` is then the place of the first figure. */
  readonly text: string;
  /** How surely the label names the row, as `TermMatch.score`; of two that name it the surer one does (（七）总计 before 合计). */
  readonly score: number;
  readonly cells: RowCells;
  /** Set where the row is known by its place alone. */
  readonly byPosition?: boolean;
}

/** The rows of a table with the terms that their labels and heads name. */
export interface LabelledRows {
  readonly rows: readonly LabelledRow[];
  readonly named: readonly Term[];
  /** Where the head of a block's first column stands in its line, by the number of cells in the line. */
  readonly firstColumns: ReadonlyMap<number, number>;
}

/** What a layout tells of the cells it found. */
export type GridKind = Pick<TableNode, 'rowsAreRows' | 'exact' | 'framed' | 'labelsWrap'>;
