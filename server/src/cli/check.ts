import type { Mended } from '../checks/fixAll';
import { checkReport } from '../checks/run';
import type { Settings } from '../checks/settings';
import { readReport } from '../report/read';
import type { Locale } from '../text/bilingual';
import { lineStarts } from '../text/lines';
import type { CheckInvocation } from './arguments';
import type { Decoded } from './decode';
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
      const checked = checkedFile(job, fix === null ? null : repaired(job, fix));
      return { found: checked.findings.some(({ severity }) => failOn.includes(severity)), wanted: out(writer.file(checked)) };
    },
    foot: () => void out(writer.foot()),
  };
}

function showDiff(job: Job, fix: FixOptions): { found: boolean; wanted: boolean } {
  const { edits } = fixText(job.source.text, fix, job.settings, loggerOf(job));
  const diff = unifiedDiff(job.input.name, job.source.text, edits);
  return { found: diff !== '', wanted: job.host.out(diff) };
}

/** The text as it was put back, and what was repaired in it; as it was where it could not be put back. */
function repaired(job: Job, fix: FixOptions): { readonly text: string; readonly fixed: readonly Mended[] } {
  const { input, source, host } = job;
  let result: { text: string; fixed: readonly Mended[] } = { text: source.text, fixed: [] };
  try {
    result = fixText(source.text, fix, job.settings, loggerOf(job));
  } finally {
    // Whatever happens, what comes in goes out.
    const problem = putBack(input, source, result.text, host);
    if (problem !== null) {
      job.tell(problem);
      result = { text: source.text, fixed: [] };
    }
  }
  return result;
}

function checkedFile(job: Job, after: { readonly text: string; readonly fixed: readonly Mended[] } | null): CheckedFile {
  const { input, source, settings } = job;
  const text = after?.text ?? source.text;
  const report = readReport(text);
  const { findings, coverage } = checkReport(report, { settings, logger: loggerOf(job) });
  return { name: input.name, encoding: source.encoding, report, findings, coverage, fixed: after?.fixed ?? null, lines: lineStarts(text) };
}

/** Where a single check that fails is told; the others go on. */
function loggerOf({ input, tell }: Job): { error(message: string): void } {
  return { error: (message) => tell(internalProblem(input.name, message)) };
}
