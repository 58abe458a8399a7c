import type { FormId, TableId } from '../forms/form';
import type { PrintedNumber } from '../text/number';
import type { Span } from '../text/span';
import type { TermMatch } from '../forms/vocabulary';
import type { CellNode } from '../syntax/ast';
import type { CellState, ReportCell } from './report';

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
