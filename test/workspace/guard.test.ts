import assert from 'node:assert/strict';
import { eachOnce, guarded } from '../../server/src/workspace/guard';

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

describe('a log that tells each thing once', () => {
  it('passes on what is new, and stops before it fills the disk', () => {
    const logged: string[] = [];
    const logger = eachOnce({ error: (message) => void logged.push(message) });
    for (const message of ['a', 'b', 'a', 'a']) logger.error(message);
    assert.deepEqual(logged, ['a', 'b']);
    for (let at = 0; at < 5000; at++) logger.error(String(at));
    assert.ok(logged.length <= 1000);
  });
});
