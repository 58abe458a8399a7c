/** Whether time does not matter: `npm run test:slow` runs the core tests once more with all that they leave out. */
export const isThorough = process.env['GOUJI_TESTS'] === 'thorough';

/** Of cases that are alike the first few, in the slow tests all. */
export function someOf<T>(cases: readonly T[], few = 1): readonly T[] {
  return isThorough ? cases : cases.slice(0, few);
}
