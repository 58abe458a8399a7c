import assert from 'node:assert/strict';
import type { ExitCode } from '../../server/src/cli/host';
import { run } from '../../server/src/cli/run';
import { someOf } from '../kit/effort';
import { makeReport } from '../kit/make-report';
import { encode } from '../matrix/encode';
import { fakeHost } from './fake-host';
import type { FakeHost, Machine } from './fake-host';

const clean = makeReport();
const headings = { 5: '五、存在的主要问题和改进情况', 1: '一、总体情况概述' };
const retitled = makeReport({ change: { headings } });
const wrong = makeReport({ change: { headings, cells: { 'applications.new.total': '999' } } });
const stillWrong = makeReport({ change: { cells: { 'applications.new.total': '999' } } });

async function gouji(line: string, machine: Machine): Promise<{ code: ExitCode | null; host: FakeHost }> {
  const host = fakeHost(machine);
  return { code: await run(line.split(' '), host), host };
}

function textOf(host: FakeHost, path: string): string | undefined {
  const bytes = host.disk.get(path);
  return bytes === undefined ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

describe('gouji check --fix', () => {
  it('writes files back, says what it repaired, and reports what is left', async () => {
    const { code, host } = await gouji('check --alone --fix a.txt b.txt c.txt', { files: { 'a.txt': retitled, 'b.txt': wrong, 'c.txt': clean } });
    assert.equal(code, 1);
    assert.deepEqual([...host.disk.keys()], ['a.txt', 'b.txt']);
    assert.equal(textOf(host, 'a.txt'), clean);
    assert.equal(textOf(host, 'b.txt'), stillWrong);
    assert.ok(host.written.out.startsWith('a.txt: 已修复 2 处\n    section-title: 改为“总体情况”\n    section-title: 改为“存在的主要问题及改进情况”\na.txt: 42 项'), host.written.out);
    assert.match(host.written.out, /^b\.txt:\d+:\d+: 错误 row-total: /m);
    assert.doesNotMatch(host.written.out, /(?:警告|信息) section-title/);
    assert.equal(host.written.err, '');
  });

  it('exits with 0 when nothing is left, and changes nothing the second time', async () => {
    const first = await gouji('check --fix a.txt', { files: { 'a.txt': retitled } });
    assert.equal(first.code, 0);
    const second = await gouji('check --fix a.txt', { files: { 'a.txt': first.host.disk.get('a.txt')! } });
    assert.equal(second.code, 0);
    assert.equal(second.host.disk.size, 0);
    assert.doesNotMatch(second.host.written.out, /已修复/);
  });

  it('keeps encoding, byte order mark and line ends', async () => {
    for (const encoding of someOf(['gb18030', 'utf-8 with mark', 'utf-16le', 'utf-16be'] as const, 2)) {
      for (const lineEnd of encoding === 'gb18030' ? ['\r\n', '\r', '\n'] : ['\r\n']) {
        const { host } = await gouji('check --fix a.txt', { files: { 'a.txt': encode(retitled.replaceAll('\n', lineEnd), encoding) } });
        assert.deepEqual(host.disk.get('a.txt'), encode(clean.replaceAll('\n', lineEnd), encoding), encoding);
      }
    }
  });

  it('leaves alone a file that cannot be written as it was, with a message and exit code 2', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode(retitled.repeat(1)), 0xe4, 0xb8]);
    const { code, host } = await gouji('check --fix a.txt', { files: { 'a.txt': bytes } });
    assert.equal(code, 2);
    assert.equal(host.disk.size, 0);
    assert.match(host.written.err, /^gouji: a\.txt: 有些字节不能按 utf-8 原样写回，没有修改/m);
    assert.match(host.written.out, /section-title: 格式规定的标题/);
    assert.doesNotMatch(host.written.out, /已修复/);
  });

  it('says when a file cannot be written', async () => {
    const { code, host } = await gouji('check --fix --locale en a.txt b.txt', { files: { 'a.txt': retitled, 'b.txt': clean }, readOnly: true });
    assert.equal(code, 2);
    assert.equal(host.written.err, 'gouji: a.txt: cannot be written (EACCES): left as it is\n');
    assert.match(host.written.out, /^a\.txt:\d+:\d+: information section-title/m);
  });

  it('writes what came from the standard input to the standard output, and the report to the standard error', async () => {
    const { code, host } = await gouji('check --fix -', { input: encode(wrong, 'gb18030') });
    assert.equal(code, 1);
    assert.deepEqual(host.sent.bytes, encode(stillWrong, 'gb18030'));
    assert.match(host.written.err, /^-: 已修复 2 处$/m);
    assert.match(host.written.err, /错误 row-total/);
    const untouched = await gouji('check --fix -', { input: clean });
    assert.equal(untouched.host.written.out, clean);
    const damaged = Uint8Array.from([...new TextEncoder().encode(retitled), 0xe4, 0xb8]);
    assert.deepEqual((await gouji('check --fix -', { input: damaged })).host.sent.bytes, damaged);
  });

  it('tells other programs what it repaired', async () => {
    const { host } = await gouji('check --alone --fix --format json a.txt b.txt', { files: { 'a.txt': retitled, 'b.txt': clean } });
    const { files } = JSON.parse(host.written.out) as { files: { fixed: unknown; findings: unknown }[] };
    assert.deepEqual(files.map(({ fixed, findings }) => [fixed, findings]), [
      [[{ check: 'section-title', title: '改为“总体情况”', safe: true }, { check: 'section-title', title: '改为“存在的主要问题及改进情况”', safe: true }], []],
      [[], []],
    ]);
    const plain = await gouji('check --format json a.txt', { files: { 'a.txt': clean } });
    assert.ok(!('fixed' in (JSON.parse(plain.host.written.out) as { files: object[] }).files[0]!));
  });
});

describe('gouji check --diff', () => {
  it('shows what --fix would change, writes nothing, and exits with 1 if it is anything', async () => {
    for (const line of ['check --diff a.txt b.txt', 'check --fix --diff a.txt b.txt']) {
      const { code, host } = await gouji(line, { files: { 'a.txt': retitled, 'b.txt': stillWrong } });
      assert.equal(code, 1);
      assert.equal(host.disk.size, 0);
      const lines = host.written.out.split('\n');
      assert.deepEqual(lines.filter((each) => /^[-+]/.test(each)), ['--- a.txt', '+++ a.txt', '-一、总体情况概述', '+一、总体情况', '-五、存在的主要问题和改进情况', '+五、存在的主要问题及改进情况']);
    }
    const { code, host } = await gouji('check --diff b.txt', { files: { 'b.txt': stillWrong } });
    assert.deepEqual([code, host.written.out], [0, '']);
  });
});
