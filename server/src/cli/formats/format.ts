import type { Coverage, Finding } from '../../checks/check';
import type { Mended } from '../../checks/fixAll';
import type { IgnoredFinding } from '../../checks/ignores';
import type { Report } from '../../report/report';
import type { Locale } from '../../text/bilingual';
import type { Encoding } from '../../text/decode';

/** A form of output. A new one is one file in this folder and one line in the registry. */
export interface Format {
  /** The value of `--format`. */
  readonly name: string;
  start(options: FormatOptions): Writer;
}

export interface FormatOptions {
  readonly locale: Locale;
  readonly colour: boolean;
}

/** Writes one run, file by file, so that a thousand reports need no more memory than one. */
export interface Writer {
  head(): string;
  file(checked: CheckedFile): string;
  foot(): string;
}

export interface CheckedFile {
  /** As given on the command line. */
  readonly name: string;
  readonly encoding: Encoding;
  readonly report: Report;
  /** By start, then id. */
  readonly findings: readonly Finding[];
  /** Findings that somebody lets stand, with the reason. */
  readonly ignored: readonly IgnoredFinding[];
  readonly coverage: Coverage;
  /** What was repaired before, in turn; null where nothing was to be. */
  readonly fixed: readonly Mended[] | null;
  /** Offsets at which the lines of the text start. */
  readonly lines: readonly number[];
}
