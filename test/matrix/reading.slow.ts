import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../cli/root';
import { matrixLayouts } from './layouts/registry';
import type { Outcome } from './matrix';
import { runMatrix } from './matrix';
import { noises } from './noises';
import { readingPage } from './page';
import { tallyOf } from './tally';

/** The whole matrix, which `npm run matrix` prints. */
describe('reports in every layout with every noise', function () {
  this.timeout(900_000);
  let read: readonly Outcome[] = [];
  before(() => { read = runMatrix(matrixLayouts, noises); });

  it('give no wrong figure and none at a wrong place', () => {
    const faults = read.flatMap(({ reports }) => reports).flatMap(({ name, faults: own }) => own.filter(({ kind }) => kind === 'wrong' || kind === 'misplaced').map(({ kind, what, expected, got }) => `${name}: ${kind} ${what}: ${got}, not ${expected}`));
    assert.deepEqual(faults, []);
  });

  it('give all but one in a thousand of the figures that are there to be read', () => {
    const { right, missing } = tallyOf(read);
    assert.ok(missing * 1000 <= right, `${missing} missing, ${right} right`);
  });

  it('are counted in docs/reading.md (npm run matrix -- --write)', () => {
    assert.equal(readFileSync(join(projectRoot, 'docs/reading.md'), 'utf8'), readingPage(read));
  });
});
