import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeFiles } from '../../server/src/workspace/node/files';
import { canonicalUri } from '../../server/src/workspace/uris';

describe('the files of a disk', () => {
  let top = '';
  const uri = (name: string): string => canonicalUri(pathToFileURL(path.join(top, name)).href);
  const names = (uris: readonly string[]): string[] => uris.map((each) => decodeURIComponent(each.slice(uri('').length))).sort();

  before(() => {
    top = mkdtempSync(path.join(tmpdir(), 'gouji-files-'));
    for (const folder of ['2023/乡镇', '.hidden', 'node_modules/x', 'empty', 'named.txt']) mkdirSync(path.join(top, folder), { recursive: true });
    for (const name of ['年报.txt', 'a.MD', 'b.html', 'c.docx', '~$c.docx', 'README.md', 'd.pdf', '2023/e.nianbao', '2023/乡镇/100%（定稿）.htm', '.hidden/f.txt', 'node_modules/x/g.txt', 'named.txt/h.txt']) writeFileSync(path.join(top, name), name);
    symlinkSync(top, path.join(top, '2023/round'));
  });
  after(() => rmSync(top, { recursive: true }));

  it('are those that may be reports by their names, in whatever folder but hidden ones and those of libraries', async () => {
    assert.deepEqual(names(await nodeFiles.list(uri(''))), ['/2023/e.nianbao', '/2023/乡镇/100%（定稿）.htm', '/a.MD', '/b.html', '/c.docx', '/named.txt/h.txt', '/年报.txt'].sort());
  });

  it('are one where a file is given, and none where there is nothing, or what is no report', async () => {
    assert.deepEqual(await Promise.all(['年报.txt', 'd.pdf', 'gone', 'empty'].map(async (name) => (await nodeFiles.list(uri(name))).length)), [1, 0, 0, 0]);
    assert.deepEqual(await nodeFiles.list('vscode-vfs://github/a'), []);
  });

  it('are read by their uris, however these are written, but not where they are larger than is wanted', async () => {
    const text = async (of: string, most: number): Promise<string | null> => {
      const bytes = await nodeFiles.read(of, most);
      return bytes === null ? null : new TextDecoder().decode(bytes);
    };
    assert.equal(await text(uri('2023/乡镇/100%（定稿）.htm'), 100), '2023/乡镇/100%（定稿）.htm');
    assert.equal(await text(pathToFileURL(path.join(top, '年报.txt')).href, 100), '年报.txt');
    assert.equal(await text(uri('年报.txt'), 3), null);
    await assert.rejects(text(uri('gone.txt'), 100));
    await assert.rejects(text('vscode-vfs://github/a.txt', 100));
  });
});
