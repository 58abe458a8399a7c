/** A value whose parts are made when they are first asked for, and kept. It reads as a plain object does. */
export function lazily<T extends object>(parts: { readonly [K in keyof T]: () => T[K] }): T {
  const made = {} as T;
  for (const key of Object.keys(parts) as (keyof T)[]) {
    Object.defineProperty(made, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = parts[key]();
        Object.defineProperty(made, key, { enumerable: true, configurable: true, value });
        return value;
      },
    });
  }
  return made;
}
