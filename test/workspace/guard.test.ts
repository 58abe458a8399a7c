import assert from 'node:assert/strict';
import { guarded } from '../../server/src/workspace/guard';

describe('a guarded run', () => {
  const logged: string[] = [];
  const logger = { error: (message: string): void => void logged.push(message) };

  it('gives what it returns', () => {
    assert.equal(guarded(logger, 'hover', null, () => 'text'), 'text');
    assert.deepEqual(logged, []);
  });

  it('gives nothing when it throws, and says where', () => {
    assert.equal(guarded(logger, 'hover', null, () => { throw new Error('broken'); }), null);
    assert.equal(logged.length, 1);
    assert.match(logged[0]!, /^hover: Error: broken/);
  });
});
