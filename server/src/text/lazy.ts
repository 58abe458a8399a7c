/** A value made when it is first asked for, and kept: for tables that a command may not need at all. */
export function lazy<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
