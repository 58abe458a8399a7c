/** Whether time does not matter: `npm run test:slow` runs the core tests once more with all that they leave out. */
export const isThorough = process.env['GOUJI_TESTS'] === 'thorough';

/** How many cases a property is tried with: of so many in the slow tests a few. */
export function someRuns(all: number): number {
  return isThorough ? all : Math.ceil(all / 6);
}

/** Of cases that are alike the first few, in the slow tests all. */
export function someOf<T>(cases: readonly T[], few = 1): readonly T[] {
  return isThorough ? cases : cases.slice(0, few);
}
