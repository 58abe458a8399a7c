import type { FormId, TableId } from '../../forms/form';
import type { PrintedNumber } from '../../text/number';
import type { Span } from '../../text/span';
import type { Term, TermMatch } from '../../forms/vocabulary';
import type { CellNode, TableNode } from '../../syntax/ast';
import type { CellState, GluedDigits, ReportCell } from '../report';
import type { HeadPlaces } from './placing';

/** What one section's tables yield, relative to the section and so kept as long as its text is the same. */
export interface TableReading {
  readonly id: TableId;
  readonly layout: string;
  readonly span: Span;
  readonly blocks: readonly BlockReading[];
  readonly heads: readonly HeadsReading[];
  readonly outside: readonly OutsideReading[];
  /** Rows of the form that are printed once more. */
  readonly repeated: readonly RowReading[];
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
  /** The label's words as printed, the parts of a broken one together; empty where none was told. */
  readonly printed: string;
  readonly span: Span;
  readonly cells: readonly CellReading[];
  readonly width: { readonly found: number; readonly expected: number; readonly span: Span; readonly values: readonly CellReading[] } | null;
  /** Of a row that shares its line with others: the keys of all of them. */
  readonly line?: readonly string[];
  /** The digits of a row whose figures nothing parts; rows side by side share theirs. */
  readonly glued?: readonly GluedDigits[];
}

/** The heads over rows of one block, as they are printed between those rows and what stands before them. */
export interface HeadsReading {
  readonly block: string;
  readonly span: Span;
  readonly columns: readonly HeadReading[];
  /** Of rows that stand side by side under a head each (table 4). */
  readonly rows: readonly { readonly key: string; readonly printed: string; readonly span: Span }[];
  /** Whether every word of the heads was told from its neighbours: not where they are broken over lines without cells. */
  readonly whole: boolean;
}

export interface HeadReading {
  readonly printed: string;
  readonly span: Span;
  /** Which line of the table it stands in; 0 for all where the text has no lines. */
  readonly line: number;
  /** The columns of the block, by form, that it names; empty when it names none. */
  readonly names: readonly { readonly key: string; readonly forms: readonly FormId[] }[];
  /** Whether it names something else of the forms: a row, or a column of another block. */
  readonly foreign: boolean;
}

/** A row with figures that stands among those of a block and is none of the form's. */
export interface OutsideReading {
  readonly label: Span;
  readonly printed: string;
  readonly span: Span;
  /** The group whose own head its label is, or null. */
  readonly group: string | null;
  /** In the order of the block's columns; null where their number is not the block's. */
  readonly cells: readonly CellReading[] | null;
  /** The rows of the form printed next to it, and the block they are in. */
  readonly block: string;
  readonly before: string | null;
  readonly after: string | null;
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
  /** Rows of one kind have as many labels before as many cells, and labels of one level. */
  readonly kind: string;
  /** The column of the text in which `items` begin; where the text has no columns, how many labels stand before them. */
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
  readonly heads: HeadPlaces;
}

/** What a layout tells of the cells it found. */
export type GridKind = Pick<TableNode, 'rowsAreRows' | 'exact' | 'framed' | 'labelsWrap' | 'glued'>;
