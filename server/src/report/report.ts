import type { BlockSpec, CellRef, Form, FormId, RowSpec, SectionNumber, TableId } from '../forms/form';
import type { Sentence } from '../prose/sentences';
import type { Decimal } from '../text/decimal';
import type { Span } from '../text/span';
import type { Prose } from '../prose/claim';
import type { SubheadingOrdinal, Tree } from '../syntax/ast';
import type { AgencyMention } from './agencies';
import type { Announcement } from './announcement';
import type { Leftover } from './leftovers';
import type { PublicationDate } from './publication';
import type { Identity } from './title';

/** What the text says, in the terms of the form. All spans are in the whole text. */
export interface Report extends Identity {
  readonly text: string;
  readonly tree: Tree;
  /** Whether the text is that of pages: with page breaks, or with page numbers; more than one, as a lone number between dashes may be anything. */
  readonly hasPages: boolean;
  /** The form of table 3, else of the other tables; null when no table was recognised. */
  readonly form: Form | null;
  /** Where the report names who reports, in text order. */
  readonly agencies: readonly AgencyMention[];
  /** What the preamble says of the parts of the report; null when it says nothing. */
  readonly announcement: Announcement | null;
  /** The days on which the report says to have been written or published. */
  readonly publication: readonly PublicationDate[];
  /** What a template left to be filled in, outside of tables, in text order. */
  readonly leftovers: readonly Leftover[];
  /** The paragraphs of what stands outside of tables and headings of sections, in text order. */
  readonly passages: readonly ReportPassage[];
  /** What sentences say of the figures of the tables, and the numbers in them that could not be read as such. */
  readonly prose: Prose;
  /** Those found, in text order. */
  readonly sections: readonly ReportSection[];
  /** Those found. */
  readonly tables: readonly ReportTable[];
  /** What stands of a table in other sections while it has one in its own: its figures are not counted. */
  readonly elsewhere: readonly ReportTable[];
}

/** A paragraph of the report: its sentences have their places relative to where it begins, so that they stay the same when it moves. */
export interface ReportPassage {
  /** 0 for what stands before the first heading. */
  readonly section: SectionNumber | 0;
  readonly start: number;
  readonly sentences: readonly Sentence[];
}

export interface ReportSection {
  readonly number: SectionNumber;
  /** As printed, without ordinal and line breaks. */
  readonly title: string;
  readonly ordinal: number | null;
  readonly heading: Span;
  readonly titleSpan: Span;
  readonly span: Span;
  /** （一） 1. (1), in text order; of a section with a table those before it. */
  readonly subheadings: readonly ReportSubheading[];
}

export interface ReportSubheading {
  readonly ordinal: SubheadingOrdinal;
  /** From the ordinal to the end of the title. */
  readonly span: Span;
}

export interface ReportTable {
  readonly id: TableId;
  readonly span: Span;
  readonly section: SectionNumber | 0;
  readonly blocks: readonly ReportBlock[];
  /** Layout ids, in text order. */
  readonly layouts: readonly string[];
  /** The heads over the rows, in text order: of a table in parts or over pages there are several of one block. */
  readonly heads: readonly ReportHeads[];
  /** Rows with figures that the form does not have, in text order. */
  readonly outside: readonly OutsideRow[];
  /** Rows of the form that are printed once more; the first counts. */
  readonly repeated: readonly ReportRow[];
  /** The ids of relations that chose how glued digits were cut, beside the sums of their own rows: they cannot check them. */
  readonly chosenBy?: ReadonlySet<string>;
}

/** The heads printed over rows of a block, without frames over several columns and the head of the labels. */
export interface ReportHeads {
  /** The key of the block. */
  readonly block: string;
  readonly span: Span;
  readonly columns: readonly ReportHead[];
  /** Of rows that stand side by side under a head each (table 4). */
  readonly rows: readonly { readonly key: string; readonly printed: string; readonly span: Span }[];
  /** Whether each head is told from its neighbours; not where they are broken over lines that have no cells. */
  readonly whole: boolean;
}

export interface ReportHead {
  /** The parts of a broken head together. */
  readonly printed: string;
  readonly span: Span;
  /** Heads of one line of the table have the same; in a text that has no lines all have. */
  readonly line: number;
  /** The key of the block's column that it names, be it in deviating words; null when it names none of them. */
  readonly column: string | null;
  /** Whether it is a label of the forms that names anything but a column of this block in any form: a row, a column of another block. */
  readonly foreign: boolean;
}

export interface OutsideRow {
  readonly label: Span;
  readonly printed: string;
  readonly span: Span;
  /** The key of the group whose own head is its label, or null. */
  readonly group: string | null;
  /** One for each column of the block; null where their number is another. */
  readonly cells: readonly ReportCell[] | null;
  /** The key of the block among whose rows it stands, and those of the form's rows next to it. */
  readonly block: string;
  readonly before: string | null;
  readonly after: string | null;
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
  /** The label as printed, the parts of a broken one together; empty where none was told. */
  readonly printed: string;
  readonly span: Span;
  /** One for each column of the block, in the form's order. */
  readonly cells: readonly ReportCell[];
  /** Set where the number of cells is not that of the form: then every cell is unreadable and this says why. */
  readonly width: { readonly found: number; readonly expected: number; readonly span: Span; readonly values: readonly PrintedValue[] } | null;
  /** Of a row that shares its line with others (table 4): the keys of all of them. */
  readonly line?: readonly string[];
  /** Set where digits of several of its figures stood side by side with nothing between them. */
  readonly glued?: GluedRow;
  /** Set where figures of it are written in several cells each, as the sums show: their columns' keys, and where the parts stand. */
  readonly split?: readonly { readonly column: string; readonly parts: readonly Span[] }[];
}

/** Digits, with letters that OCR put for them, in which several figures may stand. */
export interface GluedDigits {
  readonly span: Span;
  /** As printed, a code unit for each digit, and a blank for each code unit that is between two of them where a line ends. */
  readonly text: string;
  /** A note in brackets behind the last figure; empty where there is none. */
  readonly note: string;
  /** Whether the last digit may be the ordinal of the label behind it. */
  readonly endsInOrdinal: boolean;
}

/** What came of cutting the digits of a row, or of rows side by side, into figures. */
export interface GluedRow {
  readonly digits: readonly GluedDigits[];
  /** How many ways are left in which every sum holds: read if there is one. Null: too many to be looked through, or nothing proves any. */
  readonly readings: number | null;
  /** How many ways the sum of the row by itself allows; of rows side by side those of all. Null as above. */
  readonly alone: number | null;
  /** Those ways, each with the figures of the row's own cells in their order and their places; none where there are too many to be kept. */
  readonly ways: readonly (readonly { readonly value: Decimal; readonly span: Span }[])[];
  /** Set where the row's cells are there, and some are blank. */
  readonly beside?: BesideDigits;
}

/** The cells of a row whose digits may be the figures of its blank ones too. */
export interface BesideDigits {
  readonly cells: readonly PrintedValue[];
  /** Whether each of them may as well be what is printed in it; that is one more of the readings. */
  readonly mayBePlain: boolean;
  /** Then its figures, with 0 or the sum in each blank cell; null where they make no sum. */
  readonly plain: readonly Decimal[] | null;
}

/** What stands in a cell of a row whose cells cannot be told: the number in it, or null. */
export interface PrintedValue {
  readonly span: Span | null;
  readonly value: Decimal | null;
  readonly text: string;
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
  /** How the figure was won when it was not simply read: `rebuilt` from glued digits by sums, `from prose` where only a sentence tells how to cut them, `by position` without labels. */
  readonly mark: 'rebuilt' | 'from prose' | 'by position' | null;
}
