import type { FixedReport } from '../checks/fixReport';
import { checkReport } from '../checks/run';
import type { CheckOptions } from '../checks/run';
import type { Settings } from '../checks/settings';
import { readReport } from '../report/read';
import type { Locale } from '../text/bilingual';
import { lineStarts } from '../text/lines';
import type { CheckInvocation } from './arguments';
import type { Decoded } from '../text/decode';
import type { Input, Problem } from './files';
import { findInputs } from './files';
import { fixText, putBack } from './fix';
import type { FixOptions } from './fix';
import type { CheckedFile } from './formats/format';
import { formats } from './formats/registry';
import type { ExitCode, Host } from './host';
import { findSettings } from './settings';
import { internalProblem, readInput, sayProblem } from './input';
import { unifiedDiff } from './unifiedDiff';

/**
 * `gouji check`: checks each file and writes as it goes, with `--fix` after repairing it. A file that cannot be read or
 * written is named on the standard error, the others are checked all the same, and the exit code is 2.
 */
export async function check(invocation: CheckInvocation, locale: Locale, host: Host): Promise<ExitCode> {
  const { inputs, problems } = findInputs(invocation.files, invocation.stdinName, host.files);
  let broken = false;
  const tell = (problem: Problem): void => {
    broken = true;
    sayProblem(problem, locale, host);
  };
  problems.forEach(tell);
  const settingsFor = findSettings(invocation.config, host.files, tell);
  const output = outputFor(invocation, inputs, locale, host);
  let found = false;
  let wanted = output.head();
  for (const input of inputs) {
    if (!wanted) break;
    const source = await readInput(input, invocation.encoding, locale, host);
    if ('reason' in source) {
      tell(source);
      continue;
    }
    const job: Job = { input, source, settings: settingsFor(input), host, tell };
    // Guarded, so that one text on which the program fails does not hide the findings in the others.
    try {
      const result = output.file(job);
      found ||= result.found;
      wanted = result.wanted;
    } catch (error) {
      tell(internalProblem(input.name, error));
    }
  }
  if (wanted) output.foot();
  return broken ? 2 : found ? 1 : 0;
}

/** One text and what goes with it. */
interface Job {
  readonly input: Input;
  readonly source: Decoded;
  readonly settings: Settings;
  readonly host: Host;
  tell(problem: Problem): void;
}

interface Output {
  /** Like all of these: false when nobody reads any more. */
  head(): boolean;
  /** `found`: what makes the exit code 1. */
  file(job: Job): { readonly found: boolean; readonly wanted: boolean };
  foot(): void;
}

function outputFor({ format: name, failOn, fix }: CheckInvocation, inputs: readonly Input[], locale: Locale, host: Host): Output {
  if (fix?.how === 'show') return { head: () => true, file: (job) => showDiff(job, fix), foot: () => undefined };
  // On the standard output stands the text that came from the standard input.
  const toError = fix !== null && inputs.some(({ path }) => path === null);
  const out = (part: string): boolean => {
    if (!toError) return host.out(part);
    host.err(part);
    return true;
  };
  const format = formats.find((candidate) => candidate.name === name) ?? formats[0]!;
  const writer = format.start({ locale, colour: host.colour && !toError });
  return {
    head: () => out(writer.head()),
    file(job) {
      const checked = checkedFile(job, fix);
      return { found: checked.findings.some(({ severity }) => failOn.includes(severity)), wanted: out(writer.file(checked)) };
    },
    foot: () => void out(writer.foot()),
  };
}

function showDiff(job: Job, fix: FixOptions): { found: boolean; wanted: boolean } {
  const { edits } = fixText(job.source.text, fix, optionsOf(job));
  const diff = unifiedDiff(job.input.name, job.source.text, edits);
  return { found: diff !== '', wanted: job.host.out(diff) };
}

/** What a file became, put back where it came from; null where it stays as it was. */
function repaired(job: Job, fix: FixOptions): FixedReport | null {
  const { input, source, host } = job;
  let result: FixedReport | null = null;
  try {
    result = fixText(source.text, fix, optionsOf(job));
  } finally {
    // Whatever happens, what comes in goes out.
    const problem = putBack(input, source, result?.text ?? source.text, host);
    if (problem !== null) {
      job.tell(problem);
      result = null;
    }
  }
  return result;
}

function checkedFile(job: Job, fix: FixOptions | null): CheckedFile {
  const { input, source } = job;
  const after = fix === null ? null : repaired(job, fix);
  const report = after?.report ?? readReport(source.text);
  const { findings, ignored, coverage } = after?.result ?? checkReport(report, optionsOf(job));
  return { name: input.name, encoding: source.encoding, report, findings, ignored, coverage, fixed: fix === null ? null : after?.fixed ?? [], lines: lineStarts(report.text) };
}

/** Where a single check fails that is told; the others go on. */
function optionsOf({ input, settings, tell }: Job): CheckOptions {
  return { settings, logger: { error: (message) => tell(internalProblem(input.name, message)) } };
}
