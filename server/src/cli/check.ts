import type { Bilingual, Locale } from '../text/bilingual';
import type { CheckInvocation } from './arguments';
import type { Baseline } from './baseline';
import { checkFile, formatOf } from './checkFile';
import type { Assignment, Job, Outcome } from './checkFile';
import { findFiles } from './files';
import type { Problem } from './files';
import type { Writer } from './formats/format';
import type { ExitCode, Host } from './host';
import { sayProblem } from './input';
import { openLedger } from './ledger';
import { inOrder } from './pool';
import { progressOf } from './progress';
import { findSettings } from './settings';

/**
 * `gouji check`: checks each file and writes as it goes, with `--fix` after repairing it. A file that cannot be read or
 * written is named on the standard error, the others are checked all the same, and the exit code is 2. Many files are checked
 * in several threads; what is written is the same.
 */
export async function check(invocation: CheckInvocation, locale: Locale, host: Host): Promise<ExitCode> {
  const assignment: Assignment = { invocation, locale, colour: host.colour && !goesToError(invocation) };
  const writer = writerOf(assignment, host);
  const out = goesToError(invocation) ? (text: string): boolean => (host.err(text), true) : host.out;
  const ledger = openLedger(invocation.baseline, locale, host);
  if (ledger === null) return 2;
  const progress = progressOf(invocation, locale, host);
  let broken = false;
  let found = false;
  let wanted = out(writer.head());
  for await (const { said, broken: failed, result } of outcomesOf(assignment, ledger.baseline, host)) {
    if (!wanted) break;
    if (said !== '') host.err(said);
    broken ||= failed;
    if (result === null) continue;
    found ||= result.found;
    wanted = out(result.summary === null ? result.part : writer.file(result.part, result.summary));
    ledger.add(result);
    progress.step(result);
  }
  progress.end();
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

async function* outcomesOf(assignment: Assignment, baseline: Baseline | null, host: Host): AsyncGenerator<Outcome> {
  const tasks = tasksOf(assignment, baseline, host);
  const first: Task[] = [];
  const { jobs } = assignment.invocation;
  const most = jobs ?? host.cores;
  // Threads take longer to start than a few files take to check.
  const enough = (jobs === null ? worthAThread : 1) * most;
  while (most > 1 && first.length < enough) {
    const { value, done } = tasks.next();
    if (done === true) break;
    first.push(value);
  }
  const size = Math.min(most, jobs === null ? Math.floor(first.length / worthAThread) : first.length);
  const all = concatenated(first, tasks);
  yield* size < 2 ? oneByOne(all, assignment, host) : inThreads(all, size, assignment, host);
}

const worthAThread = 12;

/** What is to be said of a file before it is checked, and the file; null where there is none to check. */
interface Task extends Pick<Outcome, 'said' | 'broken'> {
  readonly job: Job | null;
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
      input: each,
      settings: settingsFor(each).settings,
      baseline: baseline === null ? null : { name: baseline.nameOf(each), entries: baseline.of(each) },
    });
  }
  if (said !== '') yield task(null);
}

async function* oneByOne(tasks: Iterable<Task>, assignment: Assignment, host: Host): AsyncGenerator<Outcome> {
  for (const task of tasks) yield withTask(task, task.job === null ? nothing : await checkFile(task.job, assignment, host));
}

async function* inThreads(tasks: Iterable<Task>, size: number, assignment: Assignment, host: Host): AsyncGenerator<Outcome> {
  const { locale } = assignment;
  yield* inOrder<Task, Outcome>(tasks, {
    size,
    start() {
      const worker = host.startWorker(assignment);
      return {
        stop: () => worker.stop(),
        async run(task) {
          if (task.job === null) return withTask(task, nothing);
          // The standard input is this thread's.
          return withTask(task, await (task.job.input.path === null ? checkFile(task.job, assignment, host) : worker.run(task.job)));
        },
      };
    },
    again: (task, error) => sayProblem(threadDied(task, error, { zh: '重新检查', en: 'checked again' }), locale, host),
    lost(task, error) {
      let said = '';
      sayProblem(threadDied(task, error, { zh: '未检查', en: 'not checked' }), locale, { err: (line) => void (said += line) });
      return withTask(task, { said, broken: true, result: null });
    },
  });
}

function threadDied({ job }: Task, error: unknown, next: Bilingual): Problem {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    name: job?.input.name ?? '-',
    reason: { zh: `检查它的线程意外停止（${detail}），${next.zh}`, en: `the thread that checked it stopped unexpectedly (${detail}): ${next.en}` },
  };
}

const nothing: Outcome = { said: '', broken: false, result: null };

function withTask({ said, broken }: Task, outcome: Outcome): Outcome {
  return said === '' ? outcome : { ...outcome, said: said + outcome.said, broken: broken || outcome.broken };
}

function* concatenated<T>(first: readonly T[], rest: Iterable<T>): Generator<T> {
  yield* first;
  yield* rest;
}
