import assert from 'node:assert/strict';
import { createSettingsFiles } from '../../server/src/workspace/nearestSettings';
import { pretendedFiles } from './pretendedFiles';

function settingsFiles(content: Readonly<Record<string, string>>) {
  const told: string[] = [];
  const files = pretendedFiles(content);
  return { files, told, found: createSettingsFiles(files, (message) => told.push(message)) };
}

describe('the settings file of a report', () => {
  it('is the nearest in its folder or above it, and says how the report is called from there', async () => {
    const { found } = settingsFiles({ 'file:///a/gouji.json': '{ "checks": { "row-total": "off" } }', 'file:///a/b/c/gouji.json': '' });
    assert.deepEqual(await found.nearest('file:///a/b/%E5%B9%B4%E6%8A%A5.txt'), { settings: { checks: { 'row-total': 'off' } }, file: 'b/年报.txt' });
    assert.deepEqual(await found.nearest('file:///a/b/c/x.txt'), { settings: { checks: {} }, file: 'x.txt' });
    assert.deepEqual([await found.nearest('file:///b/x.txt'), await found.nearest('untitled:Untitled-1'), await found.nearest('vscode-vfs://github/a/x.txt')], [null, null, null]);
  });

  it('may lie at the top', async () => {
    const { found } = settingsFiles({ 'memfs:///gouji.json': '{}', 'vscode-vfs://github/gouji.json': '{}' });
    assert.deepEqual([await found.nearest('memfs:///a/x.txt'), await found.nearest('vscode-vfs://github/x.txt')].map((each) => each?.file), ['a/x.txt', 'x.txt']);
  });

  it('is read once for all that lie beside and below it, until it may have been written', async () => {
    const { files, found } = settingsFiles({ 'file:///a/gouji.json': '{}' });
    for (const name of ['x.txt', 'b/y.txt', 'b/z.txt']) await found.nearest(`file:///a/${name}`);
    assert.deepEqual(files.reads, ['file:///a/gouji.json', 'file:///a/b/gouji.json']);
    files.content.set('file:///a/gouji.json', '{ "checks": { "sums/*": "off" } }');
    found.forget();
    assert.deepEqual((await found.nearest('file:///a/x.txt'))?.settings.checks, { 'sums/*': 'off' });
  });

  it('holds but for its mistakes, which are told with their places', async () => {
    const { found, told } = settingsFiles({ 'file:///a/gouji.json': '{\n  "checks": { "row-total": "off", "no-such": "off" }' });
    assert.deepEqual((await found.nearest('file:///a/x.txt'))?.settings.checks, { 'row-total': 'off' });
    assert.deepEqual(told.map((message) => /^file:\/\/\/a\/gouji\.json:\d+:\d+: /.test(message)), [true, true]);
  });
});
