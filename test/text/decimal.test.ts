import assert from 'node:assert/strict';
import fc from 'fast-check';
import { absoluteDecimal, addDecimals, compareDecimals, equalDecimals, formatDecimal, parseDecimal, percentage, subtractDecimals, timesPower } from '../../server/src/text/decimal';

const of = (text: string) => parseDecimal(text)!;

describe('decimal', () => {
  it('keeps decimals as printed', () => {
    for (const text of ['0', '-4', '3.10', '0.05', '-0.5', '3401654572.92']) assert.equal(formatDecimal(of(text)), text);
  });

  it('drops leading zeros and a plus sign', () => {
    assert.equal(formatDecimal(of('007')), '7');
    assert.equal(formatDecimal(of('+3')), '3');
  });

  it('is null for what is no plain decimal', () => {
    for (const text of ['', '1,000', '.5', '5.', '1e3', '一', '1 2', '--1']) assert.equal(parseDecimal(text), null, text);
  });

  it('adds and compares exactly, beyond 2^53 and with decimals', () => {
    assert.equal(formatDecimal(addDecimals(of('0.1'), of('0.2'))), '0.3');
    assert.equal(formatDecimal(addDecimals(of('9007199254740993'), of('1'))), '9007199254740994');
    assert.equal(formatDecimal(subtractDecimals(of('1'), of('1.01'))), '-0.01');
    assert.ok(equalDecimals(of('3.10'), of('3.1')));
    assert.ok(compareDecimals(of('2'), of('10')) < 0);
  });

  it('goes up and down by powers of ten, and to its absolute value', () => {
    assert.equal(formatDecimal(timesPower(of('1.25'), 4)), '12500');
    assert.equal(formatDecimal(timesPower(of('1.25'), 1)), '12.5');
    assert.equal(formatDecimal(timesPower(of('1.25'), -2)), '0.0125');
    assert.equal(formatDecimal(absoluteDecimal(of('-0.5'))), '0.5');
  });

  it('makes percentages rounded half up, none of a whole of 0', () => {
    assert.equal(formatDecimal(percentage(of('273'), of('680'), 2)!), '40.15');
    assert.equal(formatDecimal(percentage(of('1'), of('8'), 0)!), '13');
    assert.equal(percentage(of('1'), of('0'), 2), null);
  });

  it('agrees with whole-number arithmetic', () => {
    fc.assert(fc.property(fc.bigInt(), fc.bigInt(), (a, b) => {
      assert.equal(formatDecimal(addDecimals(of(String(a)), of(String(b)))), String(a + b));
    }), { seed: 7 });
  });
});
