import assert from 'node:assert/strict';
import { partDigits } from '../../server/src/report/binding/digitRuns';

describe('digits amid labels', () => {
  it('end before the year with which a sentence begins right behind the table', () => {
    assert.deepEqual(digitsOf('行政事业性收费8992023年主动公开'), ['899']);
    assert.deepEqual(digitsOf('行政事业性收费30186.912023年主动公开'), ['30186.91']);
    assert.deepEqual(digitsOf('行政事业性收费８９９２０２３年主动公开'), ['899']);
  });

  it('are whole before anything else', () => {
    assert.deepEqual(digitsOf('行政事业性收费8992023三、收到'), ['8992023']);
  });
});

function digitsOf(text: string): string[] {
  return partDigits(text).runs.map(({ digits }) => digits);
}
