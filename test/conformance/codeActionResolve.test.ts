import assert from 'node:assert/strict';
import { CancellationTokenSource, CodeActionKind, ErrorCodes, LSPErrorCodes } from 'vscode-languageserver';
import type { CodeAction } from 'vscode-languageserver';
import { connectInProcess, expectRefusal, pullClient } from '../lsp/client';
import type { Client } from '../lsp/client';
import { opened, text, uri } from './method';

const unresolved: CodeAction = { title: '', data: { uri, version: 1, scope: { check: null } } };
const resolve = (client: Client, action: CodeAction): Promise<CodeAction> => client.connection.sendRequest('codeAction/resolve', action);

/** The action that mends all of an open document. */
async function offered(client: Client): Promise<CodeAction> {
  const start = { line: 0, character: 0 };
  const [action] = await client.ask<CodeAction[]>('textDocument/codeAction', uri, { range: { start, end: start }, context: { diagnostics: [], only: [CodeActionKind.SourceFixAll] } });
  assert.ok(action !== undefined && action.edit === undefined);
  return action;
}

describe('codeAction/resolve', () => {
  it('is advertised to who can ask so', async () => {
    const { capabilities } = await connectInProcess().initialize(pullClient);
    assert.equal((capabilities.codeActionProvider as { resolveProvider?: boolean }).resolveProvider, true);
  });

  it('is refused before initialize', () => expectRefusal(resolve(connectInProcess(), unresolved), ErrorCodes.ServerNotInitialized));

  it('gives the edits of an action on the whole document', async () => {
    const client = await opened(text);
    const action = await resolve(client, await offered(client));
    assert.notDeepEqual(action.edit?.documentChanges, undefined);
    assert.deepEqual(client.logged, []);
  });

  it('is refused for a document that has changed since, was closed, or was never opened', async () => {
    const client = await opened(text);
    const action = await offered(client);
    await client.change(uri, 2, [{ text: `${text}六、` }]);
    await expectRefusal(resolve(client, action), LSPErrorCodes.ContentModified);
    await client.close(uri);
    await expectRefusal(resolve(client, action), LSPErrorCodes.ContentModified);
    await expectRefusal(resolve(client, { title: '' }), LSPErrorCodes.ContentModified);
  });

  it('may be cancelled', async () => {
    const client = await opened(text);
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest('codeAction/resolve', unresolved, source.token);
    source.cancel();
    await expectRefusal(answer, LSPErrorCodes.RequestCancelled);
  });

  it('is refused after shutdown', async () => {
    const client = await opened(text);
    await client.connection.sendRequest('shutdown');
    await expectRefusal(resolve(client, unresolved), ErrorCodes.InvalidRequest);
  });
});
