import type { Coverage, Finding, Severity } from '../../checks/check';
import type { Mended } from '../../checks/fixAll';
import type { IgnoredFinding } from '../../checks/ignores';
import type { Report } from '../../report/report';
import type { Locale } from '../../text/bilingual';
import type { Encoding } from '../../text/decode';

/** A form of output. A new one is one file in this folder and one line in the registry. */
export interface Format {
  /** The value of `--format`. */
  readonly name: string;
  /** What is written of one file. This is made where the file is checked, which may be in another thread. */
  file(checked: CheckedFile, options: FormatOptions): string;
  /** Puts what was made of the files together, in the order of the run. */
  start(options: FormatOptions, about: About): Writer;
}

export interface FormatOptions {
  readonly locale: Locale;
  readonly colour: boolean;
  /** The severities that make the exit code 1. */
  readonly failOn: readonly Severity[];
}

/** What a format may tell of the program. */
export interface About {
  readonly version: string;
  /** The page of a check (Markdown); null when the pages are not beside the program. */
  page(check: string): string | null;
}

/** Writes one run, file by file, so that a million reports need no more memory than one. */
export interface Writer {
  head(): string;
  /** @param part what the format made of the file */
  file(part: string, summary: FileSummary): string;
  foot(): string;
}

export interface CheckedFile {
  /** As given on the command line. */
  readonly name: string;
  /** `docx` of a Word document, in which nothing has a place. */
  readonly encoding: Encoding | 'docx';
  readonly report: Report;
  /** By start, then id; without those of the baseline. */
  readonly findings: readonly Finding[];
  /** Findings that the baseline has already; null where there is none. */
  readonly known: readonly Finding[] | null;
  /** Findings that somebody lets stand, with the reason. */
  readonly ignored: readonly IgnoredFinding[];
  readonly coverage: Coverage;
  /** What was repaired before, in turn; null where nothing was to be. */
  readonly fixed: readonly Mended[] | null;
  /** Offsets at which the lines of the text start. */
  readonly lines: readonly number[];
}

/** What of a file is kept for the whole run: plain and small, so that it can be handed from thread to thread. */
export interface FileSummary {
  readonly name: string;
  readonly encoding: Encoding | 'docx';
  /** As printed; null when not found. */
  readonly agency: string | null;
  readonly year: number | null;
  readonly form: string | null;
  /** Whether no check looked at the text. */
  readonly passedOver: boolean;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly relations: Count<'total'>;
  readonly claims: Count<'found'>;
}

type Count<All extends string> = Readonly<Record<All | 'checked' | 'failed', number>>;
