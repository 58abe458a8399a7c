import assert from 'node:assert/strict';
import { findInputs } from '../../server/src/cli/files';
import { fakeHost } from './fake-host';

const { files } = fakeHost({
  files: {
    'b/z.txt': '', 'b/A.TXT': '', 'b/a.txt': '', 'b/二.md': '', 'b/一.html': '', 'b/c.htm': '', 'b/d.nianbao': '', 'b/deep/~$notes.docx': '',
    'b/notes.docx': '', 'b/README.md': '', 'b/readme.zh-CN.md': '', 'b/.hidden.txt': '', 'b/.git/x.txt': '', 'b/node_modules/m.txt': '',
    'b/deep/er/one.txt': '', 'c.text': '', 'empty/x.pdf': '',
  },
});
const names = (given: readonly string[]): string[] => findInputs(given, '-', files).inputs.map(({ name }) => name);

describe('files', () => {
  it('takes the files that are named, whatever their ending, in their order', () => {
    assert.deepEqual(names(['c.text', 'b/notes.docx', 'b/README.md', 'b/a.txt']), ['c.text', 'b/notes.docx', 'b/README.md', 'b/a.txt']);
  });

  it('looks for reports in folders, in an order that no machine changes', () => {
    assert.deepEqual(names(['b']), [
      'b/A.TXT', 'b/a.txt', 'b/c.htm', 'b/d.nianbao', 'b/deep/er/one.txt', 'b/notes.docx', 'b/z.txt', 'b/一.html', 'b/二.md',
    ]);
    assert.deepEqual(names(['b/deep/']), ['b/deep/er/one.txt']);
  });

  it('takes what a pattern matches, whatever its ending, where the shell has not done so', () => {
    assert.deepEqual(names(['b/*.{md,docx}']), ['b/README.md', 'b/notes.docx', 'b/readme.zh-CN.md', 'b/二.md']);
    assert.deepEqual(names(['b/**/o*.txt']), ['b/deep/er/one.txt']);
    assert.deepEqual(findInputs(['b/*.csv', 'x/*.txt'], '-', files).problems.map(({ name, reason }) => [name, reason.en]), [['b/*.csv', 'no file matches this pattern'], ['x/*.txt', 'no file matches this pattern']]);
  });

  it('takes a file that is called like a pattern', () => {
    const odd = fakeHost({ files: { 'a[1].txt': '', 'a1.txt': '' } });
    assert.deepEqual(findInputs(['a[1].txt'], '-', odd.files).inputs.map(({ name }) => name), ['a[1].txt']);
  });

  it('takes each file once', () => {
    assert.deepEqual(names(['b/z.txt', './b/z.txt', 'b/deep', 'b/deep/er', '-', '-']), ['b/z.txt', 'b/deep/er/one.txt', '-']);
  });

  it('reports the standard input under the name given', () => {
    assert.deepEqual(findInputs(['-'], 'draft.txt', files).inputs, [{ name: 'draft.txt', path: null }]);
  });

  it('says what is not there, and what holds nothing to check', () => {
    const { inputs, problems } = findInputs(['nowhere.txt', 'empty', 'c.text'], '-', files);
    assert.deepEqual(inputs, [{ name: 'c.text', path: 'c.text' }]);
    assert.deepEqual(problems.map(({ name, reason }) => [name, reason.en]), [
      ['nowhere.txt', 'no such file or folder'],
      ['empty', 'nothing to check in this folder (.txt .md .html .htm .nianbao .docx)'],
    ]);
  });

  it('says which folder cannot be opened and goes on with the others', () => {
    const denied = Object.assign(new Error('EACCES: permission denied, scandir'), { code: 'EACCES' });
    const guarded = { ...files, list: (folder: string) => {
      if (folder === 'b/deep') throw denied;
      return files.list(folder);
    } };
    const { inputs, problems } = findInputs(['b'], '-', guarded);
    assert.equal(inputs.length, 8);
    assert.deepEqual(problems, [{ name: 'b/deep', reason: { zh: '无法打开文件夹（EACCES）', en: 'cannot open this folder (EACCES)' } }]);
  });
});
