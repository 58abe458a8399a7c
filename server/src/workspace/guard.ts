/** Where errors of the program itself are told; never the text of a document. */
export interface Logger {
  error(message: string): void;
}

/** What `run` returns; when it throws, the error is logged under `id` and `nothing` comes back, so that the rest goes on. */
export function guarded<T>(logger: Logger, id: string, nothing: T, run: () => T): T {
  try {
    return run();
  } catch (error) {
    logger.error(`${id}: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
    return nothing;
  }
}
