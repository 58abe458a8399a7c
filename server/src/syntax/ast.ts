import type { SectionNumber } from '../forms/form';
import type { OrdinalStyle } from '../text/numerals';
import type { Span } from '../text/span';

/**
 * The tree of a report: a value of offsets without figures or sums. Everything below a section is relative to the
 * section's start, so that what a section yields depends on its own text alone and is kept across edits elsewhere.
 */
export interface Tree {
  readonly text: string;
  /** In text order, without gaps; the first is the part before the first heading and has the number 0. */
  readonly sections: readonly SectionNode[];
  /** The end of the report proper; what follows is page chrome, or another report. */
  readonly end: number;
  /** Headings that name a section once more, in text order; the section is read where its heading is the surest. */
  readonly repeats: readonly SectionHeading[];
  /** What a web page left before and behind the report, in text order. */
  readonly remains: readonly PageRemain[];
  /** Where further reports begin in the same text; only the first is read. */
  readonly others: readonly number[];
  /** Everything that may be the heading of a section, in text order: headings are chosen among them. */
  readonly candidates: readonly Candidate[];
}

/** A heading of one of the six sections. */
export interface SectionHeading extends Heading {
  readonly number: SectionNumber;
}

/** What may be the heading of a section. */
export interface Candidate extends SectionHeading {
  /** How surely it is one; see `quality` in headingWords.ts. */
  readonly quality: number;
  /** `plain`: 一、, or 1. before a title as the form has it; `arabic`: 1. before another; `bracketed`: （一）; `bare`: without an ordinal. */
  readonly style: 'plain' | 'arabic' | 'bracketed' | 'bare';
  /** Whether the wording is an alias of few characters, as sub-headings have it too. */
  readonly short: boolean;
}

export interface PageRemain {
  /** Within one line. */
  readonly span: Span;
  /** Whether it can be nothing else; behind the report there may also be notices and annexes. */
  readonly isKnown: boolean;
}

export interface SectionNode {
  /** 0 for what stands before the first heading. */
  readonly number: SectionNumber | 0;
  /** In the whole text. From the heading, with the marks before it (`##`, 【), to the next section, or to the end of the report. */
  readonly span: Span;
  readonly heading: Heading | null;
  /** Relative to `span.start`. */
  readonly body: SectionBody;
}

/** In the whole text. */
export interface Heading {
  /** Ordinal and title, without `#` and surrounding blanks. */
  readonly span: Span;
  /** With the marks around it: `#`, brackets, bullets. */
  readonly whole: Span;
  /** The number that the ordinal states (四、 → 4), or null without one. */
  readonly ordinal: number | null;
  readonly title: Span;
}

/** Relative to the section's start. */
export interface SectionBody {
  readonly text: string;
  /** The lines on which the number of a page stands alone; they are nothing of the report. */
  readonly pageNumbers: readonly number[];
  readonly subheadings: readonly Subheading[];
  readonly paragraphs: readonly Span[];
  readonly tables: readonly TableNode[];
}

export interface Subheading {
  /** （一） is 1, 1. is 2, (1) is 3. */
  readonly level: 1 | 2 | 3;
  readonly ordinal: SubheadingOrdinal;
  /** From the ordinal to the end of the title. */
  readonly span: Span;
  /** To the next sub-heading of this level or above, or the end of the section. */
  readonly end: number;
}

export interface SubheadingOrdinal {
  readonly style: OrdinalStyle;
  readonly value: number;
  /** Brackets and comma with it, blanks not. */
  readonly span: Span;
}

export interface TableNode {
  readonly span: Span;
  /** The id of the layout that read it. */
  readonly layout: string;
  /** Whether a row of the tree is a row of the table; otherwise the cells follow each other and only labels part them. */
  readonly rowsAreRows: boolean;
  /** Whether each cell of a row is written, empty ones too, and nothing else is; elsewhere merged cells leave blanks or nothing. */
  readonly exact?: boolean;
  /** Whether every line of the text has a bar at both ends, so that an empty cell at an end is a cell. */
  readonly framed?: boolean;
  /** Whether a label may be wrapped over the rows of the tree around its figures. */
  readonly labelsWrap?: boolean;
  /** Whether the figures of a row are one run of digits, in one cell. */
  readonly glued?: boolean;
  readonly rows: readonly RowNode[];
}

export interface RowNode {
  readonly span: Span;
  readonly cells: readonly CellNode[];
}

export interface CellNode {
  /** The content without blanks around it; zero-length where the cell is empty. */
  readonly span: Span;
  readonly text: string;
}
