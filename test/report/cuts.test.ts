import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutsOfSum, onlyCut } from '../../server/src/report/binding/cuts';

/** Every way to cut, by brute force. */
function exhaustive(digits: string, count: number): string[] {
  const found: string[] = [];
  const walk = (from: number, parts: string[]): void => {
    if (parts.length === count) {
      const numbers = parts.map(BigInt);
      if (from === digits.length && numbers.slice(0, -1).reduce((a, b) => a + b, 0n) === numbers.at(-1)) found.push(parts.join(' '));
      return;
    }
    for (let to = from + 1; to <= digits.length; to++) {
      const part = digits.slice(from, to);
      if (part.length > 1 && part.startsWith('0')) break;
      walk(to, [...parts, part]);
    }
  };
  walk(0, []);
  return found.sort();
}

function cut(digits: string, count: number): string[] {
  return cutsOfSum(digits, count, Infinity).cuts.map((lengths) => {
    let from = 0;
    return lengths.map((length) => digits.slice(from, (from += length))).join(' ');
  }).sort();
}

describe('cuts of glued digits', () => {
  it('finds the one way of a row', () => assert.deepEqual(cut('64528000868' + '1', 7), ['645 28 0 0 0 8 681']));
  it('finds no way where digits were lost', () => assert.deepEqual(cut('6452800068', 7), exhaustive('6452800068', 7)));

  it('finds every way and no other', () => {
    const row = fc.array(fc.nat(300), { minLength: 3, maxLength: 3 });
    fc.assert(fc.property(row, (parts) => {
      const digits = [...parts, parts.reduce((a, b) => a + b, 0)].join('');
      assert.deepEqual(cut(digits, 4), exhaustive(digits, 4));
    }), { seed: 11, numRuns: 60 });
    fc.assert(fc.property(fc.stringMatching(/^[0-9]{4,10}$/), (digits) => assert.deepEqual(cut(digits, 4), exhaustive(digits, 4))), { seed: 12, numRuns: 60 });
  });

  it('needs no sum where no number can begin with a zero and no fewer numbers would do', () => {
    assert.deepEqual(onlyCut('000', 3), [1, 1, 1]);
    assert.equal(onlyCut('120', 3), null);
    assert.equal(onlyCut('00', 3), null);
    assert.equal(onlyCut('0000', 3), null);
  });

  it('says when it gave the search up', () => {
    assert.equal(cutsOfSum('1'.repeat(90), 7, Infinity).complete, false);
    assert.equal(cutsOfSum('0000000', 7).complete, true);
  });
});
