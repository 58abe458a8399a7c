import assert from 'node:assert/strict';
import { yearlyFigures } from '../../server/src/prose/repeats';

describe('figures of the whole year', () => {
  it('are found behind brackets that are left open or closed alone', () => {
    for (const sentence of ['一)全年公开信息320条', '全年（一)公开信息320条', '全年*公开信息320条', '全年(公开信息[320条']) assert.doesNotThrow(() => yearlyFigures(sentence));
    assert.deepEqual(yearlyFigures('一)全年公开信息320条').map(({ number }) => number.span), [{ start: 8, end: 12 }]);
  });
});
