import assert from 'node:assert/strict';
import { canonicalUri, isWithin } from '../../server/src/workspace/uris';

describe('a uri', () => {
  it('is written in one way, however a client encodes it', () => {
    const written = 'file:///home/%E5%B9%B4%E6%8A%A5/a%28b%29%20c%2Bd.txt';
    for (const other of ['file:///home/年报/a(b) c+d.txt', 'file:///home/%e5%b9%b4%e6%8a%a5/a%28b)%20c+d.txt', written]) assert.equal(canonicalUri(other), written);
    assert.equal(canonicalUri('file:///C:/x.txt'), 'file:///c%3A/x.txt');
    assert.equal(canonicalUri('file:///c%3A/x.txt'), 'file:///c%3A/x.txt');
    assert.equal(canonicalUri('vscode-vfs://github/owner/repo/年.md'), 'vscode-vfs://github/owner/repo/%E5%B9%B4.md');
  });

  it('that is none stays as it comes', () => {
    for (const odd of ['', 'a b', 'untitled:Untitled-1', 'file:///%zz']) assert.equal(canonicalUri(odd), odd);
  });

  it('lies within a folder by whole names', () => {
    assert.deepEqual(['file:///a/b', 'file:///a/b/c', 'file:///a/bc'].map((uri) => isWithin(uri, 'file:///a/b')), [true, true, false]);
  });
});
