import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { base64Of } from '../../server/src/lsp/base64';
import { filesFor } from '../../server/src/lsp/files';
import { pretendedFiles } from '../workspace/pretendedFiles';

/** A client that serves files; what it was asked for. */
function serving(found: readonly string[], bytes: Uint8Array | null) {
  const asked: string[] = [];
  const connection = {
    sendRequest(method: string, { uri, folder }: { uri?: string; folder?: string }) {
      asked.push(`${method} ${uri ?? folder}`);
      return Promise.resolve(method.endsWith('list') ? found : bytes === null ? null : base64Of(bytes));
    },
  } as unknown as Connection;
  return { connection, asked };
}

const disk = pretendedFiles({ 'file:///w/a.txt': 'disk' });

describe('files that are not open', () => {
  it('are listed by a client that serves them, in one way to write uris, without what is passed over', async () => {
    const { connection } = serving(['file:///w/年报.txt', 'file:///w/.git/x.txt', 'file:///w/node_modules/y.txt', 'file:///w/z.docx', 'file:///w/README.md'], null);
    assert.deepEqual(await filesFor(connection, true, disk).list('file:///w'), ['file:///w/%E5%B9%B4%E6%8A%A5.txt', 'file:///w/z.docx']);
    const hidden = 'file:///w/.cache/named.txt';
    assert.deepEqual(await filesFor(serving([hidden], null).connection, true, null).list(hidden), [hidden]);
  });

  it('are read from the disk where they are on it, else by the client, byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => at % 256);
    const { connection, asked } = serving([], bytes);
    const text = (read: Uint8Array | null): string => new TextDecoder().decode(read!);
    assert.equal(text(await filesFor(connection, true, disk).read('file:///w/a.txt', 9)), 'disk');
    assert.deepEqual(asked, []);
    assert.deepEqual(await filesFor(connection, true, disk).read('vscode-vfs://github/a.txt', 9), bytes);
    assert.deepEqual(await filesFor(connection, true, null).read('file:///w/a.txt', 9), bytes);
    assert.equal(await filesFor(serving([], null).connection, true, null).read('memfs:/large.txt', 9), null);
  });

  it('are only those of the disk for other clients, and none where there is neither', async () => {
    const { connection, asked } = serving(['file:///w/b.txt'], null);
    assert.deepEqual(await filesFor(connection, false, disk).list('file:///w'), ['file:///w/a.txt']);
    await assert.rejects(filesFor(connection, false, disk).read('vscode-vfs://github/a.txt', 9));
    assert.deepEqual(await filesFor(connection, false, null).list('file:///w'), []);
    await assert.rejects(filesFor(connection, false, null).read('file:///w/a.txt', 9));
    assert.deepEqual(asked, []);
  });
});
