import assert from 'node:assert/strict';
import { setTimeout as after } from 'node:timers/promises';
import { atRest } from '../../client/src/atRest';

describe('what is done at rest', () => {
  it('is done once, behind the last time that it is asked for', async () => {
    let done = 0;
    const { soon } = atRest(20, () => done++);
    soon();
    soon();
    assert.equal(done, 0);
    await after(60);
    assert.equal(done, 1);
  });

  it('is not done once it is disposed of', async () => {
    let done = 0;
    const following = atRest(5, () => done++);
    following.soon();
    following.dispose();
    await after(40);
    assert.equal(done, 0);
  });
});
