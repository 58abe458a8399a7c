/**
 * What client and server say to each other beyond the Language Server Protocol. Plain data, so that the client can import
 * it without loading the server.
 */
import type { SectionNumber } from '../forms/form';

/** What is asked of an open document. */
export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** What is asked of a place in it. */
export interface PositionParams extends DocumentParams {
  readonly position: ProtocolRange['start'];
}

/** Where the six sections stand: `DocumentParams` → `SectionAnswer[]`, always six, in the form's order; `[]` for an unknown document. */
export const sectionsMethod = 'gouji/sections';

export interface SectionAnswer {
  readonly number: SectionNumber;
  /** The form's title, without ordinal. */
  readonly title: string;
  /** The heading; null when the section is missing. */
  readonly range: ProtocolRange | null;
  /** How many findings stand in the section. */
  readonly findings: number;
}

/** What was checked of a report: `DocumentParams` → `CoverageAnswer`, or null for an unknown document. */
export const coverageMethod = 'gouji/coverage';

export interface CoverageAnswer {
  /** What the form is called; null when none was recognised. */
  readonly form: string | null;
  /** Whether no check looked at the text: it is no report, or one of before there were forms. */
  readonly passedOver: boolean;
  /** `checked` includes `failed`; the rest of `total` is open. */
  readonly relations: { readonly total: number; readonly checked: number; readonly failed: number };
  /** The numbers of the prose that the tables may have: `understood` is known to state something of them, `checked` includes `failed`; the rest of `found` is open. */
  readonly claims: { readonly found: number; readonly understood: number; readonly checked: number; readonly failed: number };
  /** How many checks looked at the report, could not, and are off. */
  readonly checks: { readonly ran: number; readonly open: number; readonly off: number };
  /** What was not checked, a line for each reason; the place of the first cell concerned, where there is one. */
  readonly gaps: readonly { readonly text: string; readonly range: ProtocolRange | null }[];
  /** Findings that somebody lets stand, and why. */
  readonly ignored: readonly { readonly check: string; readonly reason: string; readonly range: ProtocolRange }[];
  /** Every number of the prose in a unit of the tables, those that need a look first; `excused`: no table has what it counts. */
  readonly prose: readonly { readonly state: 'fails' | 'open' | 'holds' | 'excused'; readonly printed: string; readonly text: string; readonly range: ProtocolRange }[];
}

/** The command that shows what was checked, where the client carries it out. */
export const coverageCommand = 'gouji.showCoverage';

/** The row and the column of a figure: `PositionParams` → `CurrentCellAnswer`, or null where there is none and for an unknown document. */
export const currentCellMethod = 'gouji/currentCell';

export interface CurrentCellAnswer {
  /** As the form calls them. */
  readonly row: string;
  readonly column: string;
}

/** Where Tab stops: `DocumentParams` → `StopsAnswer`, or null for an unknown document. */
export const stopsMethod = 'gouji/stops';

/** Offsets in UTF-16 code units, in text order. */
export interface StopsAnswer {
  /** Of the document that the offsets are in. */
  readonly version: number;
  /** The cells for figures with the blanks around them, and what is to be filled in elsewhere. */
  readonly places: readonly Stop[];
  /** Where Tab leads to the next place; elsewhere Tab is Tab. */
  readonly ways: readonly Stretch[];
}

export interface Stop extends Stretch {
  /** A cell that is the sum of others. */
  readonly isTotal?: true;
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The blanks that put the cells of a table that was laid out under each other again, when a caret leaves the row at a position: `PositionParams` →
 * `AlignAnswer`, or null for an unknown document.
 */
export const alignMethod = 'gouji/align';

export interface AlignAnswer {
  /** Of the document that the edits are for. */
  readonly version: number;
  readonly edits: readonly { readonly range: ProtocolRange; readonly newText: string }[];
}

/** The sections with their tables and sums: `DocumentParams` → `FigureAnswer[]`, the six of the form; `[]` for an unknown document. */
export const figuresMethod = 'gouji/figures';

export interface FigureAnswer {
  readonly kind: 'section' | 'table' | 'relation' | 'finding';
  readonly state: 'holds' | 'fails' | 'open';
  readonly label: string;
  /** How many hold, the sum, or the id of the check; may be empty. */
  readonly detail: string;
  /** Null where it is absent from the text. */
  readonly range: ProtocolRange | null;
  readonly children: readonly FigureAnswer[];
}

/** The report as it will be published: `DocumentParams` → `PreviewAnswer`, or null for an unknown document. */
export const previewMethod = 'gouji/preview';

export interface PreviewAnswer {
  /** Of the document that the offsets are in. */
  readonly version: number;
  readonly title: string;
  /** HTML, escaped and without scripts; `data-at="12-15"` is where something stands in the text, in UTF-16 code units. */
  readonly body: string;
  /** CSS for it. */
  readonly style: string;
}

/**
 * An open report beside that of the year before (or after): `DocumentParams` → `CompareAnswer`, or null for an unknown document.
 */
export const compareMethod = 'gouji/compare';

export interface CompareAnswer {
  readonly version: number;
  /** As of a preview; what stands in the other report has its uri in `data-file` too. Null where there is none to compare with. */
  readonly page: { readonly title: string; readonly body: string; readonly style: string } | null;
  /** Why there is none; null where there is one. */
  readonly reason: string | null;
}

/**
 * A report to be written: `NewReportParams` → `NewReportAnswer`, or null for an unknown document. The document is last year's
 * report, or any text where there is none. Without agency or year only what the document tells of them comes back.
 */
export const newReportMethod = 'gouji/newReport';

export interface NewReportParams extends DocumentParams {
  readonly agency?: string;
  readonly year?: number;
}

export interface NewReportAnswer {
  /** Whose report follows the document's, and of which year; null where it does not tell. */
  readonly agency: string | null;
  readonly year: number | null;
  /** Null where agency or year were not told. */
  readonly text: string | null;
}

/**
 * The text of a Word document, a PDF, a web page or a text in any encoding: `ImportParams` → `ImportAnswer`, or null for parameters
 * that are none. The document need not be open; its bytes are in the parameters.
 */
export const importMethod = 'gouji/import';

export interface ImportParams {
  /** Of the file, without its folder. */
  readonly name: string;
  /** Its bytes, in base64. */
  readonly content: string;
  /** Where it lies: tables are laid out as is set there. Absent: as is set for no place. */
  readonly uri?: string;
}

export interface ImportAnswer {
  /** Null where nothing can be had; then the reason says why. */
  readonly text: string | null;
  readonly reason: string | null;
  /** What could not be taken over, and what was told by guess. */
  readonly notes: readonly string[];
  /** Names for the draft, the best first: one that is free should be taken. */
  readonly drafts: readonly string[];
}

/** An open report for other programs: `ExportParams` → `ExportAnswer`, or null for an unknown document or format. */
export const exportMethod = 'gouji/export';

export type ExportFormat = 'json' | 'csv' | 'html' | 'docx';

export interface ExportParams extends DocumentParams {
  readonly format: ExportFormat;
}

export interface ExportAnswer {
  /** The bytes of a file, in base64. */
  readonly content: string;
  readonly notes: readonly string[];
}

/** Whether a text that is not open here surely is a report: `DetectParams` → `DetectAnswer`. */
export const detectMethod = 'gouji/detect';

export interface DetectParams {
  readonly textDocument: { readonly uri: string; readonly languageId: string; readonly version: number; readonly text: string };
}

export interface DetectAnswer {
  readonly isReport: boolean;
}

/** The reports of the workspace: `{}` → `OverviewAnswer`. To be asked again when the server says `gouji/overviewChanged`. */
export const overviewMethod = 'gouji/overview';
export const overviewChangedMethod = 'gouji/overviewChanged';

export interface OverviewAnswer {
  readonly reports: readonly OverviewReport[];
  /** Files that could not be read, and why. */
  readonly unreadable: readonly { readonly uri: string; readonly reason: string }[];
  /** How many files were read of those that are waiting to be; `stopped`: somebody has stopped it. */
  readonly progress: { readonly done: number; readonly total: number; readonly state: 'idle' | 'running' | 'stopped' };
  /** Whether there are more files than are looked at. */
  readonly isCut: boolean;
}

export interface OverviewReport {
  readonly uri: string;
  readonly agency: string | null;
  readonly year: number | null;
  /** What the form is called. */
  readonly form: string | null;
  /** What was checked; null for one that was not yet. */
  readonly checked: OverviewCheck | null;
}

export interface OverviewCheck {
  readonly findings: { readonly error: number; readonly warning: number; readonly information: number; readonly hint: number };
  /** `checked` includes `failed`. */
  readonly relations: { readonly total: number; readonly checked: number; readonly failed: number };
  readonly claims: { readonly total: number; readonly checked: number; readonly failed: number };
}

/** Reads on after reading the workspace was stopped. */
export const readOnMethod = 'gouji/readOn';

/**
 * Asked of a client that serves files (`ServerOptions.files`): the files in a folder and below it that may be reports,
 * `ListFilesParams` → uris; a file that is given itself is the only one. What the user has excluded is left out.
 */
export const listFilesMethod = 'gouji/files/list';

export interface ListFilesParams {
  readonly folder: string;
  /** The endings of the files wanted, with their dots. */
  readonly endings: readonly string[];
  /** No more than so many. */
  readonly most: number;
}

/** The same of the bytes of a file, `ReadFileParams` → in Base64; null for a file that has more than so many. An error where it cannot be read. */
export const readFileMethod = 'gouji/files/read';

export interface ReadFileParams {
  readonly uri: string;
  readonly most: number;
}

/** Of which reports findings are shown. */
export type Scope = 'openFiles' | 'workspace';

/** Lines 0-based, characters in UTF-16 code units. */
export interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** What a client may send as `initializationOptions`; everything may be left out. */
export interface ServerOptions {
  /** The language of messages, before the client's own `locale`. */
  readonly locale?: string;
  /** Milliseconds between the last change and pushed diagnostics. */
  readonly debounce?: number;
  /** As `gouji` in the client's configuration, for clients that cannot be asked: `{checks: {'row-total': 'off'}}`. */
  readonly settings?: unknown;
  /** Of which reports findings are shown; of those that are open unless given. */
  readonly scope?: Scope;
  /** Whether the client serves files, which the server otherwise reads from its disk. */
  readonly files?: boolean;
  /** Where the bundles lie that are loaded when they are first needed, as a URI: a server in a browser cannot tell it by itself. */
  readonly bundles?: string;
  /** What of the server's own commands the client carries out: of others nothing is offered. */
  readonly commands?: readonly string[];
}

/** The command that the client carries out to let findings stand: it asks for the reason and writes both into `gouji.json`. */
export const ignoreCommand = 'gouji.ignore';

/** Its only argument. */
export interface IgnoreArgument {
  readonly uri: string;
  /** As it shall stand in `gouji.json`, with the reason and the file still to be put in. Without figures: all that the check finds in the file. */
  readonly entry: { readonly check: string; readonly cell?: string; readonly figures?: readonly string[] };
}

/** The command that the client carries out to turn a check off in `gouji.json`. */
export const turnOffCommand = 'gouji.turnOff';

/** Its only argument. */
export interface TurnOffArgument {
  readonly uri: string;
  readonly check: string;
}
