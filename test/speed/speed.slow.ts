import assert from 'node:assert/strict';
import { measureKey, measureReading } from '../../bench/speed/inProcess';

/**
 * CPU time in this process, against that of the floor beside it; bounds are several times what docs/performance.md has, so that
 * they break when something is done that grew with the text, and not when the machine is busy.
 */
describe('speed', function () {
  this.timeout(300_000);
  const bounds = { parse: 150, check: 250, key: 15, farKey: 0.6 };

  it('of reading stays within sight of the floor', () => {
    const { floor, parse, check } = measureReading(81_000, 5);
    assert.ok(parse / floor < bounds.parse, `parse: ${(parse / floor).toFixed(0)} × floor`);
    assert.ok(check / floor < bounds.check, `parse and check: ${(check / floor).toFixed(0)} × floor`);
  });

  it('of a key is that of its paragraph, at any size of the report', () => {
    const [small, large] = [measureReading(30_000, 5), measureReading(1_000_000, 1)];
    const [near, far] = [measureKey(30_000, 60), measureKey(1_000_000, 60)];
    assert.ok(near / small.floor < bounds.key, `at 30 KB: ${(near / small.floor).toFixed(1)} × floor`);
    assert.ok(far / large.floor < bounds.farKey, `at 1 MB: ${(far / large.floor).toFixed(2)} × floor`);
  });
});
