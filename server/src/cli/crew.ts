import type { Bilingual } from '../text/bilingual';
import { checkFile } from './checkFile';
import type { Assignment, Job, Outcome } from './checkFile';
import type { Problem } from './files';
import type { Host } from './host';
import { sayProblem } from './input';
import { inOrder } from './pool';
import type { Worker } from './pool';

/** What is to be said of a file before it is checked, and the file; null where there is none to check. */
export interface Task extends Pick<Outcome, 'said' | 'broken'> {
  readonly job: Job | null;
  /** What has come of it already. */
  readonly done?: Outcome;
}

/** Whoever does the jobs of a run: this thread, or several. */
export interface Crew {
  /** What comes of the tasks, in their order, a few of them ahead of what is taken. */
  outcomes(tasks: Iterable<Task>): AsyncGenerator<Outcome>;
  /** Ends the threads, if there are any. */
  dismiss(): void;
}

/** Threads are started where there are enough files, and stay until the crew is dismissed. */
export function crewOf(assignment: Assignment, host: Host): Crew {
  const idle: Worker<Job, Outcome>[] = [];
  const worker = (): Worker<Job, Outcome> => {
    const own = idle.pop() ?? host.startWorker(assignment);
    // Whoever died is not stopped, and so never comes back.
    return { run: own.run, stop: () => void idle.push(own) };
  };
  return {
    async* outcomes(tasks) {
      const { size, all } = partedBy(assignment, host, tasks);
      yield* size < 2 ? oneByOne(all, assignment, host) : inThreads(all, size, assignment, host, worker);
    },
    dismiss() {
      for (const own of idle) own.stop();
    },
  };
}

/** How many threads are worth while for tasks of which only the first have been looked at. */
function partedBy({ invocation: { jobs } }: Assignment, host: Host, tasks: Iterable<Task>): { readonly size: number; readonly all: Iterable<Task> } {
  const rest = tasks[Symbol.iterator]();
  const first: Task[] = [];
  const most = jobs ?? host.cores;
  const enough = most < 2 ? 0 : (jobs === null ? worthAThread : 1) * most;
  while (first.length < enough) {
    const { value, done } = rest.next();
    if (done === true) break;
    first.push(value);
  }
  const size = jobs === null ? Math.floor(first.length / worthAThread) : first.length;
  return { size: Math.min(most, size), all: concatenated(first, rest) };
}

/** Threads take longer to start than a few files take to check. */
const worthAThread = 12;

async function* oneByOne(tasks: Iterable<Task>, assignment: Assignment, host: Host): AsyncGenerator<Outcome> {
  for (const task of tasks) yield withTask(task, task.job === null ? nothing : task.done ?? await checkFile(task.job, assignment, host));
}

async function* inThreads(tasks: Iterable<Task>, size: number, assignment: Assignment, host: Host, startWorker: () => Worker<Job, Outcome>): AsyncGenerator<Outcome> {
  const { locale } = assignment;
  yield* inOrder<Task, Outcome>(tasks, {
    size,
    start() {
      const worker = startWorker();
      return {
        stop: () => worker.stop(),
        async run(task) {
          if (task.job === null) return withTask(task, nothing);
          if (task.done !== undefined) return withTask(task, task.done);
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

function* concatenated(first: readonly Task[], rest: Iterator<Task>): Generator<Task> {
  yield* first;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}
