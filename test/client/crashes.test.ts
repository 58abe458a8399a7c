import assert from 'node:assert/strict';
import { crashCounter } from '../../client/src/crashes';

const minute = 60_000;

describe('a server that crashes', () => {
  it('is started again four times, and not after the fifth crash within three minutes', () => {
    let now = 0;
    const mayStartAgain = crashCounter(() => now);
    for (let crash = 1; crash <= 4; crash++, now += minute / 2) assert.equal(mayStartAgain(), true);
    assert.equal(mayStartAgain(), false);
  });

  it('is started again always where it crashes seldom', () => {
    let now = 0;
    const mayStartAgain = crashCounter(() => now);
    for (let crash = 1; crash <= 50; crash++, now += minute) assert.equal(mayStartAgain(), true);
  });
});
