/** Where errors of the program itself are told; never the text of a document. */
export interface Logger {
  error(message: string): void;
}

/** Passes on each message once: what fails in a report fails again with every key that is pressed in it. */
export function eachOnce(logger: Logger): Logger {
  const told = new Set<string>();
  return {
    error(message) {
      if (told.has(message) || told.size >= mostTold) return;
      told.add(message);
      logger.error(message);
    },
  };
}

/** Who has read so many will not read more. */
const mostTold = 1000;

/** What `run` returns; when it throws, the error is logged under `id` and `nothing` comes back, so that the rest goes on. */
export function guarded<T>(logger: Logger, id: string, nothing: T, run: () => T): T {
  try {
    return run();
  } catch (error) {
    logger.error(`${id}: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
    return nothing;
  }
}
