/** Somebody who does one job at a time: another thread. */
export interface Worker<Job, Result> {
  /** Rejects when the worker has died of it; it does nothing more then. */
  run(job: Job): Promise<Result>;
  stop(): void;
}

export interface Pool<Job, Result> {
  /** How many workers there are at most. */
  readonly size: number;
  start(): Worker<Job, Result>;
  /** What comes of a job during which a worker died twice. */
  lost(job: Job, error: unknown): Result;
  /** Called when a worker died and its job is done again. */
  again(job: Job, error: unknown): void;
}

/**
 * Hands jobs to workers and yields the results in the order of the jobs. Never are more than a few jobs ahead of the one that is
 * waited for, however many there are. A worker that dies is replaced and its job done once more; a job that ends a second one
 * is given up. All workers are stopped at the end, also when the results are no longer wanted.
 */
export async function* inOrder<Job, Result>(jobs: Iterable<Job>, pool: Pool<Job, Result>): AsyncGenerator<Result> {
  const crew = crewOf(pool);
  const ahead: Promise<Result>[] = [];
  try {
    for (const job of jobs) {
      ahead.push(crew.doOne(job));
      if (ahead.length >= pool.size * jobsAhead) yield await ahead.shift()!;
    }
    while (ahead.length > 0) yield await ahead.shift()!;
  } finally {
    crew.dismiss();
  }
}

/** For each worker: enough that a long job does not leave the others idle, few enough that their results need no memory to speak of. */
const jobsAhead = 16;

/** Who is free does the next job, whoever waits first goes first. */
function crewOf<Job, Result>(pool: Pool<Job, Result>): { doOne(job: Job): Promise<Result>; dismiss(): void } {
  const all = new Set<Worker<Job, Result>>();
  const free: Worker<Job, Result>[] = [];
  const waiting: ((worker: Worker<Job, Result>) => void)[] = [];
  let dismissed = false;

  const hire = (): Worker<Job, Result> => {
    const worker = pool.start();
    all.add(worker);
    return worker;
  };
  const somebody = (): Promise<Worker<Job, Result>> => {
    const worker = free.pop() ?? (all.size < pool.size ? hire() : undefined);
    return worker === undefined ? new Promise((take) => waiting.push(take)) : Promise.resolve(worker);
  };
  const release = (worker: Worker<Job, Result>): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(worker);
    else next(worker);
  };
  const bury = (worker: Worker<Job, Result>): void => {
    all.delete(worker);
    if (waiting.length > 0) waiting.shift()!(hire());
  };
  const attempt = async (job: Job, failed: (error: unknown) => Promise<Result> | Result): Promise<Result> => {
    const worker = await somebody();
    try {
      const result = await worker.run(job);
      release(worker);
      return result;
    } catch (error) {
      if (dismissed) throw error;
      bury(worker);
      return failed(error);
    }
  };
  return {
    doOne: (job) => {
      const done = attempt(job, (error) => {
        pool.again(job, error);
        return attempt(job, (second) => pool.lost(job, second));
      });
      // Who no longer wants the results must not be told that they will not come.
      done.catch(() => undefined);
      return done;
    },
    dismiss() {
      dismissed = true;
      for (const worker of all) worker.stop();
    },
  };
}
