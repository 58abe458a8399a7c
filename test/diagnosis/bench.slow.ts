import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { falseAlarms, tallyMutations } from '../../bench/mutations/bench';
import { mutationsPage } from '../../bench/mutations/page';
import { projectRoot } from '../cli/root';

describe('mistakes in the sums', function () {
  this.timeout(300_000);
  const tallies = tallyMutations();
  const alarms = falseAlarms();

  it('are found, all of them, and nothing is found where there are none', () => {
    assert.deepEqual(alarms, []);
    for (const { kind, made, found } of tallies) assert.equal(found, made, kind);
  });

  it('give one finding each; its repair, or one of several, makes the tables what they were', () => {
    for (const { kind, made, unique, right, among, findings } of tallies) {
      assert.deepEqual([right, among], [unique, made - unique], kind);
      assert.equal(findings, kind === 'two figures wrong at two places' ? 2 * made : made, kind);
    }
  });

  it('are as docs/mutations.md says', () => assert.equal(mutationsPage(tallies, alarms), readFileSync(path.join(projectRoot, 'docs/mutations.md'), 'utf8')));
});
