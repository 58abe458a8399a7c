import type { FixedReport } from '../checks/fixReport';
import { keyOf } from '../checks/ignores';
import { checkReport } from '../checks/run';
import type { CheckOptions, CheckResult } from '../checks/run';
import type { Settings } from '../checks/settings';
import { evaluateReport } from '../diagnosis/evaluated';
import { summaryOf as summaryOfReport } from '../diagnosis/summary';
import { readReport } from '../report/read';
import type { Report } from '../report/report';
import { withoutPlaces } from '../report/summary';
import type { ReportSummary } from '../report/summary';
import type { Locale } from '../text/bilingual';
import { lazy } from '../text/lazy';
import { lineStarts } from '../text/lines';
import { createCandidates } from '../workspace/candidates';
import type { Candidate } from '../workspace/candidates';
import { openRelated, relate } from '../workspace/relate';
import type { RelatedSummaries } from '../workspace/relate';
import { isDocument } from '../workspace/reportNames';
import type { CheckInvocation } from './arguments';
import { comparedWith } from './baseline';
import type { BaselineEntry } from './baseline';
import type { Decoded } from '../text/decode';
import { encodeLike } from './encode';
import type { Input, Problem } from './files';
import { fixText, putBack } from './fix';
import type { FixOptions } from './fix';
import type { CheckedFile, FileSummary, Format } from './formats/format';
import { formats } from './formats/registry';
import type { FileAccess, Host } from './host';
import { internalProblem, readInput, sayProblem } from './input';
import type { Speaker } from './input';
import { summaryOf } from './summary';
import { unifiedDiff } from './unifiedDiff';
import { atItsStart, readDocument } from './wordDocument';
import type { WordDocument } from './wordDocument';

/** What is the same for all files of a run: plain, so that it can be handed to another thread. */
export interface Assignment {
  readonly invocation: CheckInvocation;
  readonly locale: Locale;
  readonly colour: boolean;
}

/** One file and what goes with it. */
export interface Job {
  /**
   * `summary`: what others are compared with, and nothing else; a file that is `linked` only is not repaired. `both`: the findings as
   * well, as they are where nothing in the run belongs to the report.
   */
  readonly asked: 'findings' | 'summary' | 'linked summary' | 'both';
  readonly input: Input;
  readonly settings: Settings;
  /** What the baseline has of the file, and how it is called there; null without a baseline. */
  readonly baseline: { readonly name: string; readonly entries: readonly BaselineEntry[] } | null;
  /** What the report is compared with; nothing unless given. */
  readonly related?: RelatedSummaries;
}

/** What came of a file: plain as well. */
export interface Outcome {
  /** Lines for the standard error. */
  readonly said: string;
  /** Whether something could not be done, which makes the exit code 2. */
  readonly broken: boolean;
  /** Null where the file could not be checked. */
  readonly result: FileResult | null;
  /** Where that was asked for and there is one. */
  readonly report?: ReportSummary;
}

export interface FileResult {
  /** What is written of the file. */
  readonly part: string;
  /** Whether this makes the exit code 1. */
  readonly found: boolean;
  /** Null where only a difference was to be shown. */
  readonly summary: FileSummary | null;
  /** How the file is called in the baseline, and what of it is there no more; when it is to be written: all that there is. */
  readonly baseline: NonNullable<Job['baseline']> | null;
}

/** What checking a file needs of the machine. */
export type Machine = Pick<Host, 'files' | 'out' | 'office'>;

/**
 * Reads one file, repairs it when that is asked for, checks it, and writes what is to be written of it. Nothing that goes wrong
 * is thrown: it is said in the outcome, so that one text on which the program fails does not hide the findings in the others.
 */
export async function checkFile(job: Job, assignment: Assignment, machine: Machine): Promise<Outcome> {
  const { invocation, locale } = assignment;
  let said = '';
  let broken = false;
  const speaker = { err: (line: string): void => void (said += line) };
  const tell = (problem: Problem): void => {
    broken = true;
    sayProblem(problem, locale, speaker);
  };
  const outcome = (result: FileResult | null): Outcome => ({ said, broken, result });
  try {
    const source = await readSource(job.input, assignment, { ...speaker, ...machine });
    if ('reason' in source) {
      tell(source);
      return outcome(null);
    }
    const work: Work = { ...job, source, machine, tell, report: lazy(() => readReport(source.text)) };
    const { fix } = invocation;
    if (job.asked !== 'findings') {
      const report = asLeft(work, fix);
      const known = summaryOfReport(report, evaluateReport(report));
      const summary = source.encoding === 'docx' ? withoutPlaces(known) : known;
      const alone = job.asked === 'both' ? relatedToNone(candidateOf(job, summary, machine.files), job.settings) : null;
      const result = alone === null ? null : written(work, checkedFile({ ...work, related: alone }, null, assignment), assignment);
      return { ...outcome(result), report: summary };
    }
    return outcome(fix?.how === 'show' ? difference(work, fix) : written(work, checkedFile(work, fix, assignment), assignment));
  } catch (error) {
    tell(internalProblem(job.input.name, error));
    return outcome(null);
  }
}

/** The format that is asked for. */
export function formatOf({ format }: CheckInvocation): Format {
  return formats.find(({ name }) => name === format) ?? formats[0]!;
}

/** A report of the run as others see it. */
export function candidateOf({ input }: Job, summary: ReportSummary, files: FileAccess): Candidate {
  return { place: placeOf(input, files), name: input.name, summary, isShown: true };
}

/** One name for one file, whatever the system parts folders with. */
export function placeOf({ path, name }: Input, files: FileAccess): string {
  return files.resolve(path ?? name).replaceAll('\\', '/');
}

/** What a report is compared with where there is nothing else. */
export function relatedToNone(own: Candidate, settings: Settings): RelatedSummaries {
  return relate(own, createCandidates([own]), settings);
}

type Source = Decoded | WordDocument;

/** A text, or a Word document as it would be imported. */
export async function readSource(input: Input, { invocation, locale }: Pick<Assignment, 'invocation' | 'locale'>, host: Speaker & Pick<Machine, 'files' | 'office'>): Promise<Source | Problem> {
  return input.path !== null && isDocument(input.path) ? readDocument(input, host) : readInput(input, invocation.encoding, locale, host);
}

interface Work extends Job {
  readonly source: Source;
  /** As it was read. */
  readonly report: () => Report;
  readonly machine: Machine;
  tell(problem: Problem): void;
}

/** The report as the run will leave it: what others say of it must stand where it stands then. */
function asLeft(work: Work, fix: FixOptions | null): Report {
  const { asked, source } = work;
  if (fix?.how !== 'write' || asked === 'linked summary' || source.encoding === 'docx') return work.report();
  const { report, text } = fixText(source.text, fix, optionsOf(work));
  return encodeLike(source, text) === null ? work.report() : report;
}

function written({ baseline }: Work, { checked, gone }: Checked, { invocation, locale, colour }: Assignment): FileResult {
  const { failOn } = invocation;
  const { findings, report } = checked;
  return {
    part: formatOf(invocation).file(checked, { locale, colour, failOn }),
    found: findings.some(({ severity }) => failOn.includes(severity)),
    summary: summaryOf(checked),
    baseline: baseline === null ? null : {
      name: baseline.name,
      entries: invocation.baseline?.write === true ? findings.map((finding) => ({ file: baseline.name, ...keyOf(report, finding) })) : gone,
    },
  };
}

function difference(work: Work, fix: FixOptions): FileResult {
  if (work.source.encoding === 'docx') return { part: '', found: false, summary: null, baseline: null };
  const { edits } = fixText(work.source.text, fix, optionsOf(work));
  const part = unifiedDiff(work.input.name, work.source.text, edits);
  return { part, found: part !== '', summary: null, baseline: null };
}

interface Checked {
  readonly checked: CheckedFile;
  /** What of the baseline is there no more. */
  readonly gone: readonly BaselineEntry[];
}

function checkedFile(work: Work, fix: FixOptions | null, { invocation }: Assignment): Checked {
  const { input, source, baseline } = work;
  const after = fix === null || source.encoding === 'docx' ? null : repaired(work, source, fix);
  const report = after?.report ?? work.report();
  const { findings, ignored, coverage } = after?.result ?? resultOf(work, report);
  const old = baseline === null || invocation.baseline?.write === true ? [] : baseline.entries;
  const { fresh, known, gone } = comparedWith(old, report, findings, coverage);
  return {
    checked: {
      name: input.name,
      encoding: source.encoding,
      report,
      findings: fresh,
      known: baseline === null ? null : known,
      ignored,
      coverage,
      fixed: fix === null ? null : after?.fixed ?? [],
      lines: lineStarts(report.text),
    },
    gone,
  };
}

function resultOf(work: Work, report: Report): CheckResult {
  const result = checkReport(report, optionsOf(work));
  return work.source.encoding === 'docx' ? atItsStart(result) : result;
}

/** What a file became, put back where it came from; null where it stays as it was. */
function repaired(work: Work, source: Decoded, fix: FixOptions): FixedReport | null {
  const { input, machine } = work;
  let result: FixedReport | null = null;
  try {
    result = fixText(source.text, fix, optionsOf(work));
  } finally {
    // Whatever happens, what comes in goes out.
    const problem = putBack(input, source, result?.text ?? source.text, machine);
    if (problem !== null) {
      work.tell(problem);
      result = null;
    }
  }
  return result;
}

/** Where a single check fails that is told; the others go on. */
function optionsOf({ input, settings, related, tell }: Work): CheckOptions {
  return { settings, ...(related === undefined ? {} : { related: openRelated(related) }), logger: { error: (message) => tell(internalProblem(input.name, message)) } };
}
