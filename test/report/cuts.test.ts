import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DigitText, RowShape } from '../../server/src/report/rebuilding/cuts';
import { cutsOf } from '../../server/src/report/rebuilding/cuts';
import { someRuns } from '../kit/effort';

/** Every way to cut, by brute force. */
function exhaustive(digits: string, shapes: readonly RowShape[]): string[] {
  const found: string[] = [];
  const count = shapes.reduce((sum, { width }) => sum + width, 0);
  const walk = (from: number, parts: string[]): void => {
    if (parts.length === count) {
      if (from === digits.length && makeSums(parts.map(BigInt), shapes)) found.push(parts.join(' '));
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

function makeSums(numbers: bigint[], shapes: readonly RowShape[]): boolean {
  return shapes.every(({ width, isSum }) => {
    const own = numbers.splice(0, width);
    return !isSum || own.slice(0, -1).reduce((a, b) => a + b, 0n) === own.at(-1);
  });
}

function cut(digits: string, shapes: readonly RowShape[], text: Partial<DigitText> = {}): string[] {
  const { cuts, complete } = cutsOf({ digits, borders: new Set(), least: new Map(), ...text }, shapes);
  assert.ok(complete);
  return cuts.map(({ ends, values }) => {
    assert.deepEqual(values, ends.map((end, at) => Number(digits.slice(ends[at - 1] ?? 0, end))));
    return values.join(' ');
  }).sort();
}

const sumOf = (width: number): RowShape => ({ width, isSum: true });
const row = sumOf(7);

describe('cuts of glued digits', () => {
  it('finds the one way of a row', () => assert.deepEqual(cut('645280008681', [row]), ['645 28 0 0 0 8 681']));
  it('finds no way where digits were lost', () => assert.deepEqual(cut('6452800068', [row]), exhaustive('6452800068', [row])));

  it('finds every way and no other, with a sum and without, of one row and of several', () => {
    const numbers = (count: number): fc.Arbitrary<number[]> => fc.array(fc.nat(300), { minLength: count, maxLength: count });
    const withSum = (parts: readonly number[]): string => [...parts, parts.reduce((a, b) => a + b, 0)].join('');
    fc.assert(fc.property(numbers(3), (parts) => {
      assert.deepEqual(cut(withSum(parts), [sumOf(4)]), exhaustive(withSum(parts), [sumOf(4)]));
    }), { seed: 11, numRuns: someRuns(60) });
    fc.assert(fc.property(numbers(6), (parts) => {
      assert.deepEqual(cut(withSum(parts), [row]), exhaustive(withSum(parts), [row]));
    }), { seed: 13, numRuns: someRuns(12) });
    fc.assert(fc.property(numbers(2), numbers(2), (one, other) => {
      const digits = withSum(one) + withSum(other);
      assert.deepEqual(cut(digits, [sumOf(3), sumOf(3)]), exhaustive(digits, [sumOf(3), sumOf(3)]));
    }), { seed: 14, numRuns: someRuns(40) });
    fc.assert(fc.property(fc.stringMatching(/^[0-9]{4,10}$/), fc.boolean(), (digits, isSum) => {
      assert.deepEqual(cut(digits, [{ width: 4, isSum }]), exhaustive(digits, [{ width: 4, isSum }]));
    }), { seed: 12, numRuns: someRuns(60) });
  });

  it('cuts where something stood between digits, and no figure less than the parts it includes', () => {
    const three = { width: 3, isSum: false };
    const borders = new Set([2]);
    assert.deepEqual(cut('1822269', [three], { borders }), ['1 8 22269', '18 2 2269', '18 22 269', '18 222 69', '18 2226 9']);
    assert.deepEqual(cut('1822269', [three], { borders, least: new Map([[2, 14]]) }), ['18 2 2269', '18 22 269', '18 222 69', '18 2226 9']);
  });

  it('takes milliseconds for figures of twelve digits', () => {
    const parts = [812345678901, 92345678901, 123456789012, 3456789012, 456, 0];
    const started = performance.now();
    const found = cut([...parts, parts.reduce((a, b) => a + b)].join(''), [row]);
    assert.ok(found.includes([...parts, parts.reduce((a, b) => a + b)].join(' ')));
    assert.ok(performance.now() - started < 500);
  });

  it('says when it gave the search up', () => {
    assert.equal(cutsOf({ digits: '1'.repeat(60), borders: new Set(), least: new Map() }, [{ width: 7, isSum: false }]).complete, false);
    assert.equal(cutsOf({ digits: '0000000', borders: new Set(), least: new Map() }, [row]).complete, true);
  });
});
