import assert from 'node:assert/strict';
import type { TextDocument, TextDocumentChangeEvent } from 'vscode';
import { inOrder } from '../../client/src/inOrder';

const uri = 'untitled:Untitled-1';
const document = { uri: { toString: () => uri } } as TextDocument;
const event = { document } as TextDocumentChangeEvent;

describe('what the server is told and asked about a document', () => {
  it('reaches it in order, however long the sending takes', async () => {
    const { wire, open, change, ask } = line();
    await Promise.all([open(50), change(30), change(0), ask()]);
    assert.deepEqual(wire, ['open', 'change', 'change', 'ask']);
  });

  it('waits for no other document', async () => {
    const { wire, middleware, open } = line();
    const opening = open(50);
    await middleware.sendRequest('hover', { textDocument: { uri: 'file:///other.txt' } }, undefined, () => Promise.resolve(wire.push('other')));
    await middleware.sendRequest('shutdown', undefined, undefined, () => Promise.resolve(wire.push('none')));
    await opening;
    assert.deepEqual(wire, ['other', 'none', 'open']);
  });

  it('is closed last, and then waited for no more', async () => {
    const { wire, open, close, ask } = line();
    const all = [open(50), close(20)];
    await ask();
    await Promise.all(all);
    assert.deepEqual(wire, ['ask', 'open', 'close']);
  });

  it('goes on where something could not be sent', async () => {
    const { wire, middleware, change, ask } = line();
    const opening = middleware.didOpen(document, () => Promise.reject(new Error('gone')));
    const rest = Promise.all([change(0), ask()]);
    await assert.rejects(opening, /gone/);
    await rest;
    assert.deepEqual(wire, ['change', 'ask']);
  });
});

/** A wire, and what puts something on it after so many turns. */
function line() {
  const wire: string[] = [];
  const send = (what: string, turns: number) => async (): Promise<void> => {
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    wire.push(what);
  };
  const middleware = inOrder();
  return {
    wire,
    middleware,
    open: (turns: number) => middleware.didOpen(document, send('open', turns)),
    change: (turns: number) => middleware.didChange(event, send('change', turns)),
    close: (turns: number) => middleware.didClose(document, send('close', turns)),
    ask: () => middleware.sendRequest('hover', { textDocument: { uri } }, undefined, () => Promise.resolve(wire.push('ask'))),
  };
}
