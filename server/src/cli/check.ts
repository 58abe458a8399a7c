import type { Locale } from '../text/bilingual';
import { lazy } from '../text/lazy';
import type { CheckInvocation } from './arguments';
import type { Baseline } from './baseline';
import { formatOf } from './checkFile';
import type { Assignment, Job } from './checkFile';
import { crewOf } from './crew';
import type { Task } from './crew';
import { findFiles } from './files';
import type { Problem } from './files';
import type { Writer } from './formats/format';
import type { ExitCode, Host } from './host';
import { sayProblem } from './input';
import { openLedger } from './ledger';
import { progressOf } from './progress';
import { related } from './relating';
import { findSettings } from './settings';

/**
 * `gouji check`: checks each file and writes as it goes, with `--fix` after repairing it. A file that cannot be read or
 * written is named on the standard error, the others are checked all the same, and the exit code is 2. Many files are checked
 * in several threads; what is written is the same.
 */
export async function check(invocation: CheckInvocation, locale: Locale, machine: Host): Promise<ExitCode> {
  // A file may be read more than once, the standard input cannot be.
  const input = lazy(() => machine.files.readInput());
  const host: Host = { ...machine, files: { ...machine.files, readInput: input } };
  const assignment: Assignment = { invocation, locale, colour: host.colour && !goesToError(invocation) };
  const writer = writerOf(assignment, host);
  const out = goesToError(invocation) ? (text: string): boolean => (host.err(text), true) : host.out;
  const ledger = openLedger(invocation.baseline, locale, host);
  if (ledger === null) return 2;
  const crew = crewOf(assignment, host);
  let broken = false;
  let found = false;
  let wanted = out(writer.head());
  const tasks = await related(tasksOf(assignment, ledger.baseline, host), assignment, crew, host);
  const progress = progressOf(assignment, 'check', host);
  for await (const { said, broken: failed, result } of crew.outcomes(tasks)) {
    if (!wanted) break;
    if (said !== '') host.err(said);
    broken ||= failed;
    if (result === null) continue;
    found ||= result.found;
    wanted = out(result.summary === null ? result.part : writer.file(result.part, result.summary));
    ledger.add(result);
    progress.step(result.summary?.findings.error ?? 0);
  }
  progress.end();
  crew.dismiss();
  if (wanted) out(writer.foot());
  if (!ledger.close()) broken = true;
  return broken ? 2 : found && invocation.baseline?.write !== true ? 1 : 0;
}

/** On the standard output stands the repaired text that came from the standard input; the report goes elsewhere. */
function goesToError({ fix, files }: CheckInvocation): boolean {
  return fix?.how === 'write' && files.includes('-');
}

/** A difference is written as it is. */
function writerOf({ invocation, locale, colour }: Assignment, host: Host): Writer {
  if (invocation.fix?.how === 'show') return { head: () => '', file: (part) => part, foot: () => '' };
  return formatOf(invocation).start({ locale, colour, failOn: invocation.failOn }, host);
}

function* tasksOf({ invocation, locale }: Assignment, baseline: Baseline | null, host: Host): Generator<Task> {
  let said = '';
  const tell = (problem: Problem): void => sayProblem(problem, locale, { err: (line) => void (said += line) });
  const task = (job: Job | null): Task => {
    const before = said;
    said = '';
    return { said: before, broken: before !== '', job };
  };
  const settingsFor = findSettings(invocation.config, host.files, tell);
  for (const each of findFiles(invocation.files, invocation.stdinName, host.files)) {
    if ('reason' in each) tell(each);
    yield task('reason' in each ? null : {
      asked: 'findings',
      input: each,
      settings: settingsFor(each).settings,
      baseline: baseline === null ? null : { name: baseline.nameOf(each), entries: baseline.of(each) },
    });
  }
  if (said !== '') yield task(null);
}
