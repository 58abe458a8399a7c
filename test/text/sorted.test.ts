import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstIndexWhere } from '../../server/src/text/sorted';
import { someRuns } from '../kit/effort';

describe('sorted', () => {
  it('finds the first as if each were looked at', () => {
    fc.assert(fc.property(fc.array(fc.nat(20)), fc.nat(21), (numbers, least) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const found = sorted.findIndex((number) => number >= least);
      assert.equal(firstIndexWhere(sorted, (number) => number >= least), found === -1 ? sorted.length : found);
    }), { numRuns: someRuns(100) });
  });
});
