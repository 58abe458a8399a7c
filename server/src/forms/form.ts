import type { Bilingual } from '../text/bilingual';
import type { Weight } from '../text/decimal';

/**
 * The vocabulary in which a form is written down. A form is data: sections, tables, rows, columns, labels and sums stand
 * in the form's own file (`form2021.ts`), or in `shared.ts` where forms have them in common, and nowhere else.
 */
export type FormId = `form${number}`;
export type TableId = 'disclosure' | 'applications' | 'legal';
export type SectionNumber = 1 | 2 | 3 | 4 | 5 | 6;

export interface Form {
  readonly id: FormId;
  /** What the form is called in a sentence. */
  readonly name: Bilingual;
  /** The notice that prescribes it. */
  readonly notice: string;
  /** The first report year for which it is prescribed; the next form's ends it. */
  readonly firstYear: number;
  readonly sections: readonly SectionSpec[];
  readonly tables: readonly TableSpec[];
}

export interface SectionSpec {
  readonly number: SectionNumber;
  /** The form's wording, without the ordinal. */
  readonly title: string;
  /** Other wordings seen in published reports that mean the same section and need no remark beyond an information. */
  readonly aliases: readonly string[];
  /** Words of which one must stand in a heading that is neither the title nor an alias: found by meaning. */
  readonly gist: readonly (readonly string[])[];
  readonly table: TableId | null;
  /** What the section must contain. */
  readonly content: Bilingual;
  readonly articles: readonly string[];
}

export interface TableSpec {
  readonly id: TableId;
  readonly section: SectionNumber;
  readonly name: Bilingual;
  readonly blocks: readonly BlockSpec[];
  readonly relations: readonly Relation[];
  /** What the figures of two years have in common; they are no relations of the notice and are not counted as such. */
  readonly continuities: readonly Continuity[];
  /** Labels of the table's head that name neither a row nor a column (信息内容, 申请人情况, the corner note). */
  readonly heads: readonly string[];
  /** That of the heads which says how the rows add up (the note in the corner of table 3), or null. */
  readonly note: string | null;
}

/** Rows that share their columns. */
export interface BlockSpec {
  readonly key: string;
  /** The line over the block, such as 第二十条第（一）项; null where the table has none. */
  readonly label: string | null;
  /** `down`: a labelled row a line. `across`: the rows stand side by side in one line under a head each (table 4). */
  readonly direction: 'down' | 'across';
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
  /** Heads that stand over several rows and hold no figures themselves (（三）不予公开). */
  readonly groups: readonly GroupSpec[];
  /** What holds in every row of the block beside the sums; none unless told. */
  readonly limits?: readonly Limit[];
  readonly needs?: readonly Need[];
}

export type LimitKind = 'negative-stock' | 'published-exceeds-total';

/** In a row the columns add up, each times its weight, to no less than 0. */
export interface Limit {
  readonly kind: LimitKind;
  readonly parts: readonly { readonly column: string; readonly weight: Weight }[];
  /** What the sum is. */
  readonly sum: Bilingual;
}

export type NeedKind = 'procurement-without-amount' | 'decisions-without-items';

/** In a row the column is over 0 only where one of the others is. */
export interface Need {
  readonly kind: NeedKind;
  readonly column: string;
  readonly others: readonly string[];
}

export interface LabelSpec {
  /** The form's wording, with its ordinal (`1.属于国家秘密`). */
  readonly label: string;
  readonly aliases: readonly string[];
}

export interface ColumnSpec extends LabelSpec {
  readonly key: string;
  /** `count`: a whole number ≥ 0. `change`: a whole number of either sign. `amount`: a decimal ≥ 0. */
  readonly kind: 'count' | 'change' | 'amount';
  readonly meaning: Bilingual;
  /** Whether what it counts is there from year to year, so that it is the same where nothing has happened. Not unless told. */
  readonly isStanding?: true;
}

export interface RowSpec extends LabelSpec {
  readonly key: string;
  /** The key of the group it stands in, or null. */
  readonly group: string | null;
  readonly meaning: Bilingual;
  readonly articles: readonly string[];
  /** What an agency needs to have figures in the row; nothing unless told. */
  readonly power?: 'rulemaking';
  /** What must have happened for the row to have figures: a fee that was not paid was asked for. Nothing unless told. */
  readonly presupposes?: 'fee';
}

export interface GroupSpec extends LabelSpec {
  readonly key: string;
  /** The key of the row that takes the group's place when it is printed as one row ((六)其他处理 in form2021), or null. */
  readonly asRow: string | null;
  readonly meaning: Bilingual;
  readonly articles: readonly string[];
}

/** A cell of the form. Keys are those of exports, truth files and findings. */
export interface CellRef {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
}

export type RelationKind = 'row-total' | 'column-total' | 'balance' | 'legal-total';

/** `total` equals the sum of `parts`, each times its weight (1 or −1). */
export interface Relation {
  /** Stable: `row-total.new`, `column-total.business`, `balance.total`, `legal-total.review`. */
  readonly id: string;
  readonly kind: RelationKind;
  readonly total: CellRef;
  readonly parts: readonly { readonly cell: CellRef; readonly weight: Weight }[];
}

export type ContinuityKind = 'carry-over' | 'stock-continuity' | 'items-continuity';

/** What the figures of one year make of the end of the year before, and what that year's own make of it: both are the same. */
export interface Continuity {
  readonly kind: ContinuityKind;
  readonly now: ContinuitySide;
  /** In the report of the year before. */
  readonly before: ContinuitySide;
}

export interface ContinuitySide {
  /** Cells of one row or of one column. */
  readonly parts: readonly { readonly cell: CellRef; readonly weight: Weight }[];
  /** The one of them to be looked at where the two sides differ. */
  readonly at: CellRef;
  /** What they add up to. */
  readonly sum: Bilingual;
}
