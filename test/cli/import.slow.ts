import assert from 'node:assert/strict';
import { run } from '../../server/src/cli/run';
import { docxOf, paragraph } from '../kit/docx';
import { makeReport } from '../kit/make-report';
import { fakeHost } from './fake-host';

const docx = docxOf(paragraph('甲') + paragraph('乙'));
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('gouji import', function () {
  this.timeout(20_000);

  it('writes beside the original, under the first name that is free, and says which', async () => {
    const host = fakeHost({ files: { 'in/年报.docx': docx, 'in/年报.nianbao': 'mine' } });
    assert.equal(await run(['import', 'in/年报.docx'], host), 0);
    assert.deepEqual([...host.disk].map(([path, bytes]) => [path, text(bytes)]), [['in/年报-2.nianbao', '甲\n\n乙\n']]);
    assert.equal(host.written.err, 'gouji: 已写入 in/年报-2.nianbao\n');
    assert.equal(host.written.out, '');
  });

  it('writes where it is told, never over a file', async () => {
    const host = fakeHost({ files: { 'a.docx': docx, 'b.txt': 'mine' } });
    assert.equal(await run(['import', 'a.docx', '--output', 'c.txt'], host), 0);
    assert.equal(text(host.disk.get('c.txt')), '甲\n\n乙\n');
    assert.equal(await run(['import', 'a.docx', '--output', 'b.txt'], host), 2);
    assert.ok(!host.disk.has('b.txt'));
    assert.match(host.written.err, /b\.txt: 已有这个文件，没有覆盖/);
  });

  it('writes to the standard output, what is to be said to the other', async () => {
    const host = fakeHost({ input: '<p>甲</p><img>' });
    assert.equal(await run(['import', '-', '--locale', 'en'], host), 0);
    assert.deepEqual([host.written.out, host.written.err], ['甲\n', 'gouji: -: images left out: 1; figures in them must be typed\n']);
  });

  it('exits with 2 and the reason where there is nothing to be had', async () => {
    const host = fakeHost({ files: { 'a.doc': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'in/b.docx': docx } });
    for (const [line, message] of [
      ['import a.doc', 'gouji: a.doc: 这是旧版 Word 文档（.doc）或 WPS 文档（.wps），请先在 Word 或 WPS 里另存为 .docx\n'],
      ['import in', 'gouji: in: import 一次只导入一个文件，不能是文件夹\n'],
      ['import none.docx', 'gouji: none.docx: 没有这个文件或文件夹\n'],
    ] as const) {
      host.written.err = '';
      assert.equal(await run(line.split(' '), host), 2);
      assert.equal(host.written.err, message);
    }
    assert.equal(host.disk.size, 0);
  });
});

describe('gouji export into a file', function () {
  this.timeout(20_000);

  it('writes it, again over itself, never over the report', async () => {
    const host = fakeHost({ files: { 'a.txt': makeReport() } });
    for (let times = 0; times < 2; times++) assert.equal(await run(['export', '--format', 'docx', '--output', 'a.docx', 'a.txt'], host), 0);
    assert.deepEqual([...host.disk.get('a.docx')!.subarray(0, 2)], [0x50, 0x4b]);
    assert.equal(await run(['export', '--format', 'csv', '--output', './a.txt', 'a.txt'], host), 2);
    assert.ok(!host.disk.has('a.txt'));
    assert.equal(await run(['export', '--format', 'docx', 'a.txt'], host), 2);
    assert.match(host.written.err, /--output/);
  });
});
