import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tallyProse } from '../../bench/prose/bench';
import { ownPart, prosePage } from '../../bench/prose/page';
import { madeTexts, textsIn } from '../../bench/prose/texts';

const root = path.join(__dirname, '../../..');
const shared = path.join(root, '../shared');

describe('numbers in sentences', function () {
  this.timeout(600_000);
  const own = madeTexts().map((text) => tallyProse(text));
  const examples = textsIn(path.join(root, 'examples'), '.txt').map((text) => tallyProse(text));

  it('that agree with the tables are never reported, in reports made for this', () => {
    assert.deepEqual(own.flatMap(({ name, findings }) => findings.map((finding) => `${name}: ${finding}`)), []);
  });

  it('are all understood there, and every changed digit of them is found', () => {
    for (const { name, found, understood, missed } of own) {
      assert.equal(understood, found, name);
      assert.ok(missed.length <= 1, `${name}: ${missed.join(', ')}`);
    }
  });

  it('are as docs/prose.md says', function () {
    const page = readFileSync(path.join(root, 'docs/prose.md'), 'utf8');
    if (!existsSync(shared)) {
      assert.equal(ownPart(prosePage(own, examples, [])), ownPart(page));
      this.skip();
    }
    const published = [...textsIn(path.join(shared, 'seeds'), '.txt'), ...textsIn(path.join(shared, 'corpus'), `${path.sep}raw.txt`)].map((text) => tallyProse(text));
    assert.equal(prosePage(own, examples, published), page);
  });
});
