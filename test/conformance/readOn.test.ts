import assert from 'node:assert/strict';
import { readOnMethod } from '../../server/src/lsp/protocol';
import { describeWholeMethod, inWorkspace } from './workspace';

describeWholeMethod(readOnMethod, {});

describe('reading on', () => {
  it('is answered at once, whether or not anything was stopped', async () => {
    const { client } = await inWorkspace();
    assert.equal(await client.connection.sendRequest(readOnMethod, {}), null);
    assert.deepEqual(client.logged, []);
  });
});
