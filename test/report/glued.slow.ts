import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { tallyGlued } from '../../bench/glued/bench';
import { figureSets } from '../../bench/glued/figureSets';
import { gluedPage } from '../../bench/glued/page';

describe('figures with nothing between them', function () {
  this.timeout(300_000);
  const tallies = tallyGlued(figureSets);
  const whole = tallies.filter(({ rows }) => rows > 0);

  it('are rebuilt wherever an exhaustive search finds one way, and nowhere else', () => {
    assert.deepEqual(tallies.flatMap(({ missed }) => missed), []);
    assert.deepEqual(tallies.flatMap(({ guessed }) => guessed), []);
    assert.ok(whole.every(({ unique }) => unique > 0));
  });

  it('are never wrong where all digits are there, and marked where some were lost or altered', () => {
    assert.deepEqual(whole.map(({ wrong }) => wrong), whole.map(() => 0));
    for (const { name, wrong, figures, unmarked } of tallies) {
      assert.ok(wrong * 1000 <= figures, `${name}: ${wrong} of ${figures} are wrong`);
      assert.equal(unmarked, 0, name);
    }
  });

  it('are as docs/glued.md says', () => {
    assert.equal(gluedPage(tallies), readFileSync(path.join(__dirname, '../../../docs/glued.md'), 'utf8'));
  });
});
