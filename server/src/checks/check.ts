import type { Diagnosis } from '../diagnosis/diagnose';
import type { MovedUp } from '../diagnosis/movedUp';
import type { Refilled } from '../diagnosis/width';
import type { CellRef, TableId } from '../forms/form';
import type { ClaimResult } from '../report/claims';
import type { Range, RelatedReports } from '../report/related';
import type { Report } from '../report/report';
import type { RelationResult } from '../report/relations';
import type { Bilingual } from '../text/bilingual';
import type { Edit } from '../text/edits';
import type { Span } from '../text/span';
import type { TableCells } from './cell/cells';
import type { Facts } from './facts';
import type { IdleIgnores } from './withoutIgnored';

export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type CheckGroup = 'section' | 'table' | 'cell' | 'sums' | 'prose' | 'duty' | 'last-year' | 'members' | 'wording';

export type Fix = 'safe' | 'unsafe' | null;

/** A check is one object in one file, and one page in `docs/checks/`. */
export interface Check {
  /** Reads after "allow …"; never changes. The page is `docs/checks/<id>.md`. */
  readonly id: string;
  readonly group: CheckGroup;
  readonly severity: Severity;
  /** One line: what it finds. */
  readonly title: Bilingual;
  /** The strongest repair that its findings may carry: `safe` ones may run on save, `unsafe` ones only when chosen; null: none. */
  readonly fix: Fix;
  /** Why the check cannot run on this report; null when it can. A check that cannot run is `open` in the coverage. */
  cannotRun(context: CheckContext): Bilingual | null;
  /** Whether nobody expects of a check that cannot run that it does, as there is nothing to compare with. Everybody does unless told. */
  isUnasked?(context: CheckContext): boolean;
  run(context: CheckContext): Iterable<Draft>;
}

export interface CheckContext extends Facts {
  readonly report: Report;
  /** Every relation of the report's tables, evaluated once for all checks, hovers and coverage. */
  readonly relations: readonly RelationResult[];
  /** Every claim of the prose with the figures of the tables, evaluated once as well. */
  readonly claims: readonly ClaimResult[];
  /** What explains the relations that fail. */
  readonly diagnoses: readonly Diagnosis[];
  /** What rows have lost, or have too much, as far as the sums show it. */
  readonly refilled: readonly Refilled[];
  /** Blank cells at the end of a line, as far as others may have been left out instead. */
  readonly movedUp: readonly MovedUp[];
  /** The ids of the checks that are run: of what two of them could say only one shall speak. */
  readonly running: ReadonlySet<string>;
  /** The tables whose labels and figures came apart: what their rows lack may stand elsewhere. */
  readonly torn: ReadonlySet<TableId>;
  /** The cells of the tables that can be blamed for what they hold, gathered once as well. */
  readonly cells: readonly TableCells[];
  /** The reports that this one is compared with. */
  readonly related: RelatedReports;
  /** The user's own words and what to write instead; empty where they are only to be found. */
  readonly words: Readonly<Record<string, string>>;
  /** What says to ignore findings that there are not; known once the other checks have run. */
  readonly idle: IdleIgnores;
}

/** What a check returns: a finding without the parts that its check or the runner knows. */
export interface Draft {
  readonly span: Span;
  readonly message: Bilingual;
  /** Another severity than the check's own. */
  readonly severity?: Severity;
  readonly cell?: FindingCell;
  /** Decimal strings. */
  readonly expected?: string;
  readonly actual?: string;
  readonly related?: readonly Related[];
  /** The likeliest first. */
  readonly repairs?: readonly Repair[];
}

/** `column` null: the whole row. `row` null as well: the whole table. */
export interface FindingCell {
  readonly table: TableId;
  readonly row: string | null;
  readonly column: string | null;
}

export interface Related {
  /** In this report, or in the other one where it stands in another. */
  readonly span: Span;
  readonly message: Bilingual;
  readonly cell: CellRef | null;
  /** The other report: its uri, or its name as given on the command line. Absent where it stands in this one. */
  readonly other?: { readonly place: string; readonly range: Range };
}

/** What mends a finding: all of its edits together or none. */
export interface Repair {
  /** What it does, as a command: `改为“总体情况”`. */
  readonly title: Bilingual;
  /** Safe: changes how a thing is written, never a figure. A finding has one such repair at most, for nobody is asked which. */
  readonly safe: boolean;
  /** Offered, but no reason to ask which: hardly anything speaks for it, and something for the one before it. */
  readonly isUnlikely?: true;
  /** None overlaps another. */
  readonly edits: readonly Edit[];
}

export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Bilingual;
  readonly cell: FindingCell | null;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly related: readonly Related[];
  readonly repairs: readonly Repair[];
}

/** What tells a finding from others for as long as its figures are what they are. */
export interface FindingKey {
  readonly check: string;
  /** `applications.new.total`; null where the finding is of no single cell. */
  readonly cell: string | null;
  /** The figures that it is about; where it is about none, its words. */
  readonly figures: readonly string[];
}

export interface Coverage {
  /** Whether no check looked at the text: it is no report, or one of before there were forms. */
  readonly passedOver: boolean;
  readonly relations: {
    readonly total: number;
    readonly checked: number;
    readonly failed: number;
    readonly open: readonly { readonly relation: string; readonly reason: Bilingual; readonly cells: readonly CellRef[] }[];
  };
  /** The numbers of the prose that the tables may have: `found` is `checked` and those that are open, `checked` includes `failed`. */
  readonly claims: {
    readonly found: number;
    readonly checked: number;
    readonly failed: number;
    /** Those that were not understood, and those that could not be compared, in the order of the text. */
    readonly open: readonly { readonly span: Span; readonly reason: Bilingual }[];
  };
  /** `unasked`: off because it is so unless set, or open because there is nothing to compare with. */
  readonly checks: readonly { readonly id: string; readonly state: 'ran' | 'open' | 'off'; readonly reason: Bilingual | null; readonly unasked?: true }[];
}
