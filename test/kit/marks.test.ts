import assert from 'node:assert/strict';
import { markedLines, readMarks } from './marks';

describe('marks', () => {
  it('are taken out of the text and keep their places', () => {
    const { text, marks } = readMarks('a⟦row-total:68⟧b⟦missing-row:⟧c');
    assert.equal(text, 'a68bc');
    assert.deepEqual(marks, [
      { check: 'row-total', severity: null, start: 1, end: 3 },
      { check: 'missing-row', severity: null, start: 4, end: 4 },
    ]);
  });

  it('nest, name several checks, and may name a severity', () => {
    const { text, marks } = readMarks('⟦row-width:1|⟦balance column-total/error:2⟧⟧');
    assert.equal(text, '1|2');
    assert.deepEqual(marks.map((mark) => [mark.check, mark.severity, mark.start, mark.end]), [
      ['row-width', null, 0, 3], ['balance', null, 2, 3], ['column-total', 'error', 2, 3],
    ]);
  });

  it('must be whole', () => {
    assert.throws(() => readMarks('⟦row-total:1'));
    assert.throws(() => readMarks('1⟧'));
    assert.throws(() => readMarks('⟦1⟧'));
  });

  it('are shown line by line as they were written', () => {
    const written = '一\n⟦balance:⟦row-total:二⟧⟧ 三\n四⟦missing-row:⟧';
    const { text, marks } = readMarks(written);
    assert.deepEqual(markedLines(text, marks), ['2: ⟦balance:⟦row-total:二⟧⟧ 三', '3: 四⟦missing-row:⟧']);
  });
});
