import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver';
import { connectInProcess, plainClient } from '../lsp/client';
import type { Client } from '../lsp/client';
import { opened, text, uri } from './method';

const symbolsIn = (client: Client, of = uri): Promise<DocumentSymbol[]> => client.ask('textDocument/documentSymbol', of);

describe('textDocument/didOpen', () => {
  it('of what is open already takes the new text', async () => {
    const client = await opened(text);
    await client.open(uri, '', 2);
    assert.deepEqual(await symbolsIn(client), []);
  });
});

describe('textDocument/didChange', () => {
  it('without a range is the whole text, also where it is none, and changes are made one after the other', async () => {
    const client = await opened(text);
    await client.change(uri, 2, [{ text: '' }, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '六、其他需要报告的事项\n' }]);
    assert.equal((await symbolsIn(client)).length, 1);
    await client.change(uri, 3, [{} as never]);
    await symbolsIn(client);
    await client.change(uri, 4, [{ text }]);
    assert.notDeepEqual(await symbolsIn(client), []);
  });

  it('of what is not open is passed over', async () => {
    const client = await opened(text);
    await client.change('file:///never.txt', 2, [{ text }]);
    assert.deepEqual(await symbolsIn(client, 'file:///never.txt'), []);
    assert.notDeepEqual(await symbolsIn(client), []);
  });

  it('with an end before its start is as if they were the other way round', async () => {
    const client = await opened('六、其他需要报告的事项\n');
    await client.change(uri, 2, [{ range: { start: { line: 1, character: 0 }, end: { line: 0, character: 0 } }, text: '' }]);
    assert.deepEqual(await symbolsIn(client), []);
  });
});

describe('textDocument/didClose', () => {
  it('takes the findings away, and nothing is told of the document any more', async () => {
    const client = connectInProcess();
    await client.initialize(plainClient, { debounce: 0 });
    await client.open(uri, text);
    assert.ok((await client.publishedFor(uri, 1)).length > 0);
    await client.close(uri);
    assert.deepEqual(await symbolsIn(client), []);
    assert.deepEqual(client.published.at(-1)?.diagnostics, []);
  });

  it('of what is not open is passed over', async () => {
    const client = await opened(text);
    await client.close('file:///never.txt');
    assert.notDeepEqual(await symbolsIn(client), []);
  });
});
