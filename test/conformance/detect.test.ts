import assert from 'node:assert/strict';
import { makeReport } from '../kit/make-report';
import { connectInProcess, pullClient } from '../lsp/client';

describe('gouji/detect', () => {
  it('is advertised, and answers about a text that is not open, of which nothing is kept', async () => {
    const client = connectInProcess();
    const { capabilities } = await client.initialize(pullClient);
    assert.ok('gouji/detect' in (capabilities.experimental as object));
    const asked = (text: unknown) => client.connection.sendRequest('gouji/detect', { textDocument: { uri: 'file:///a.md', languageId: 'markdown', version: 1, text } });
    assert.deepEqual(await asked(makeReport()), { isReport: true });
    assert.deepEqual(await asked('春天来了。'), { isReport: false });
    assert.deepEqual(await asked(undefined), { isReport: false });
    assert.deepEqual(await client.ask('textDocument/documentSymbol', 'file:///a.md'), []);
  });
});
