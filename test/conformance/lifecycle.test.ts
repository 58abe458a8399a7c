import assert from 'node:assert/strict';
import { ErrorCodes } from 'vscode-languageserver';
import { connectInProcess, expectRefusal, plainClient, pullClient } from '../lsp/client';
import { opened, text, uri } from './method';

describe('initialize', () => {
  it('may be sent once', async () => {
    const client = connectInProcess();
    await client.initialize(pullClient);
    await expectRefusal(client.initialize(pullClient), ErrorCodes.InvalidRequest);
  });

  it('documents that were opened before it do not exist', async () => {
    const client = connectInProcess();
    await client.open(uri, text);
    await client.initialize(pullClient);
    assert.deepEqual(await client.ask('textDocument/documentSymbol', uri), []);
  });

  it('with options of the wrong type does no harm', async () => {
    const client = connectInProcess();
    await client.initialize(plainClient, { debounce: 'soon' as unknown as number });
    await client.open(uri, text);
    assert.ok((await client.publishedFor(uri, 1)).length > 0);
  });
});

describe('shutdown', () => {
  it('may not come before initialize', async () => {
    await expectRefusal(connectInProcess().connection.sendRequest('shutdown'), ErrorCodes.ServerNotInitialized);
  });

  it('is the end of all but exit', async () => {
    const client = await opened(text);
    assert.equal(await client.connection.sendRequest('shutdown'), null);
    await expectRefusal(client.connection.sendRequest('shutdown'), ErrorCodes.InvalidRequest);
    await expectRefusal(client.initialize(pullClient), ErrorCodes.InvalidRequest);
  });
});

describe('a request', () => {
  it('without a document is refused', async () => {
    const client = await opened(text);
    await expectRefusal(client.connection.sendRequest('textDocument/hover', {}), ErrorCodes.InternalError);
    assert.notDeepEqual(await client.ask('textDocument/documentSymbol', uri), []);
  });
});
