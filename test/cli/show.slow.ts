import assert from 'node:assert/strict';
import { checks } from '../../server/src/checks/registry';
import { run } from '../../server/src/cli/run';
import { makeReport } from '../kit/make-report';
import { fakeHost } from './fake-host';
import type { FakeHost, Machine } from './fake-host';

async function gouji(line: string, machine: Machine = {}): Promise<{ code: number | null; host: FakeHost }> {
  const host = fakeHost(machine);
  return { code: await run(line.split(' '), host), host };
}

describe('gouji check', () => {
  it('--print-tree shows how a file was parsed, with places in the text', async () => {
    const text = makeReport();
    const { code, host } = await gouji('check --print-tree a.txt none.txt', { files: { 'a.txt': text } });
    assert.equal(code, 2);
    const lines = host.written.out.split('\n');
    assert.equal(lines[0], 'a.txt utf-8');
    assert.equal(lines.filter((line) => /^ {2}section [1-6] /.test(line)).length, 6);
    assert.equal(lines.filter((line) => /^ {4}table /.test(line)).length, 3);
    let cells = 0;
    for (const line of lines) {
      const [, start, end, shown] = /^ +cell \[(\d+), (\d+)\) (.+)$/.exec(line) ?? [];
      if (shown === undefined) continue;
      cells++;
      assert.equal(text.slice(Number(start), Number(end)), JSON.parse(shown));
    }
    assert.ok(cells > 200);
    assert.match(host.written.err, /none\.txt: 没有这个文件/);
  });

  it('--print-config shows what holds for a file, and where it comes from', async () => {
    const settings = JSON.stringify({ checks: { 'sums/*': 'warning', 'row-total': 'off', 'nothing': 'off' }, words: { 务公开: '政务公开' } });
    const { code, host } = await gouji('check --print-config --config gouji.json a.txt', { files: { 'a.txt': '', 'gouji.json': settings } });
    const shown = JSON.parse(host.written.out) as { file: string; config: string; checks: Record<string, string>; words: object };
    assert.equal(code, 2, 'for a mistake in the settings');
    assert.deepEqual([shown.file, shown.config, shown.words], ['a.txt', 'gouji.json', { 务公开: '政务公开' }]);
    assert.deepEqual(Object.keys(shown.checks), checks.map(({ id }) => id));
    const { checks: levels } = shown;
    assert.deepEqual([levels['row-total'], levels['column-total'], levels['word-list'], levels['not-a-number'], levels['section-title'], levels['unpaired-mark']], ['off', 'warning', 'warning', 'error', 'warning', 'off']);
    assert.match(host.written.err, /nothing/);
  });

  it('--list-checks lists them, with and without the command', async () => {
    const listed = await gouji('explain');
    for (const line of ['check --list-checks', '--list-checks']) {
      const { code, host } = await gouji(line);
      assert.deepEqual([code, host.written.out], [0, listed.host.written.out]);
    }
  });
});
