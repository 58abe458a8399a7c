import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { falseAlarms, mutationLayouts, sampleMutations, sampleTurns } from '../../bench/mutations/bench';
import { mutationsPage, sampleHead } from '../../bench/mutations/page';
import { slipKinds } from '../../bench/mutations/slips';
import { projectRoot } from '../cli/root';

describe('mistakes in the tables', function () {
  this.timeout(300_000);
  const page = readFileSync(path.join(projectRoot, 'docs/mutations.md'), 'utf8');
  const sample = sampleMutations(sampleTurns);

  it('are found, all of them, and nothing is found where there are none', () => {
    assert.deepEqual(falseAlarms(4), []);
    assert.deepEqual(sample.filter(({ findings }) => findings === 0).map(({ kind, layout }) => `${kind.name} ${layout}`), []);
  });

  it('of one or two cells give one finding each; its repair, or one of several, makes the tables what they were', () => {
    for (const { kind, layout, findings, isRight } of sample.filter((outcome) => outcome.kind.cells === 'few')) {
      assert.deepEqual([findings, isRight], [1, true], `${kind.name} ${layout}`);
    }
  });

  it('are as docs/mutations.md says, in a sample', () => {
    const behind = (text: string): string => text.slice(text.indexOf(sampleHead));
    assert.equal(behind(mutationsPage([], sample, [])), behind(page));
  });

  it('are all on that page, in every layout', () => {
    for (const name of [...slipKinds.map((kind) => kind.name), ...mutationLayouts.map(({ id }) => id)]) assert.ok(page.includes(`| ${name} |`), name);
  });
});
