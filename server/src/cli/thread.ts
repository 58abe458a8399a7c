import type { Assignment, Job, Outcome } from './checkFile';
import type { Worker } from './pool';

/**
 * Starts this program once more as a thread.
 *
 * @param program the bundle
 * @param mark the argument that tells it what it is
 */
export function startThread(program: string, mark: string, assignment: Assignment): Worker<Job, Outcome> {
  // Not imported: loading threads takes a tenth of the start, and few runs have any.
  const { Worker: Thread } = process.getBuiltinModule('node:worker_threads');
  const thread = new Thread(program, { argv: [mark], workerData: assignment });
  let waiting: { done(outcome: Outcome): void; failed(error: unknown): void } | null = null;
  let died: unknown = null;
  const die = (error: unknown): void => {
    died ??= error;
    waiting?.failed(died);
    waiting = null;
  };
  thread.on('message', (outcome: Outcome) => {
    waiting?.done(outcome);
    waiting = null;
  });
  thread.on('error', die);
  thread.on('exit', (code) => die(new Error(`exit code ${code}`)));
  return {
    run: (job) => new Promise((done, failed) => {
      if (died !== null) return failed(died);
      waiting = { done, failed };
      thread.postMessage(job);
    }),
    stop: () => void thread.terminate(),
  };
}
