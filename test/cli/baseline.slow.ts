import assert from 'node:assert/strict';
import type { ExitCode } from '../../server/src/cli/host';
import { run } from '../../server/src/cli/run';
import { makeReport } from '../kit/make-report';
import { fakeHost } from './fake-host';
import type { FakeHost, Machine } from './fake-host';

const wrong = makeReport({ change: { cells: { 'applications.new.total': '999' } } });
const worse = makeReport({ change: { cells: { 'applications.new.total': '999', 'legal.review.total': '77' } } });
const other = makeReport({ change: { cells: { 'applications.new.total': '998' } } });
const clean = makeReport();

async function gouji(line: string, machine: Machine): Promise<{ code: ExitCode | null; host: FakeHost }> {
  const host = fakeHost(machine);
  // The same report lies there under several names, which is a finding of its own.
  return { code: await run([...line.split(' '), '--alone'], host), host };
}

async function baselineOf(files: Readonly<Record<string, string>>): Promise<string> {
  const { code, host } = await gouji(`check --baseline base.json --write-baseline ${Object.keys(files).join(' ')}`, { files });
  assert.equal(code, 0);
  return new TextDecoder().decode(host.disk.get('base.json'));
}

describe('gouji check --baseline', function () {
  this.timeout(20_000);

  it('writes what there is, an entry a line, without lines of the report in it', async () => {
    const written = await baselineOf({ 'a.txt': wrong, 'b.txt': clean });
    assert.equal(written, '{"version":1,"findings":[\n{"file":"a.txt","check":"row-total","cell":"applications.new.total","figures":["999","242"]}\n]}\n');
    assert.equal(await baselineOf({ 'b.txt': clean }), '{"version":1,"findings":[]}\n');
  });

  it('counts only what is new, also when lines have moved', async () => {
    const base = await baselineOf({ 'a.txt': wrong });
    const known = await gouji('check --baseline base.json a.txt', { files: { 'base.json': base, 'a.txt': `\n\n${wrong.replaceAll('\n', '\n\n')}` } });
    assert.deepEqual([known.code, known.host.written.err], [0, '']);
    assert.match(known.host.written.out, /^ {4}基线中已有的 1 个问题没有列出$/m);
    assert.doesNotMatch(known.host.written.out, /row-total/);
    const fresh = await gouji('check --format json --baseline base.json a.txt', { files: { 'base.json': base, 'a.txt': worse } });
    const { files: [file] } = JSON.parse(fresh.host.written.out) as { files: [{ findings: { check: string }[]; known: number }] };
    assert.equal(fresh.code, 1);
    assert.equal(file.known, 1);
    assert.ok(file.findings.length > 0 && file.findings.every(({ check }) => check !== 'row-total'));
  });

  it('takes other figures, another file and a second one alike for new', async () => {
    const base = await baselineOf({ 'a.txt': wrong });
    assert.equal((await gouji('check --baseline base.json a.txt', { files: { 'base.json': base, 'a.txt': other } })).code, 1);
    assert.equal((await gouji('check --baseline base.json b.txt', { files: { 'base.json': base, 'b.txt': wrong } })).code, 1);
  });

  it('tells what is there no more, of files that were checked', async () => {
    const base = await baselineOf({ 'a.txt': wrong, 'b.txt': wrong });
    const { code, host } = await gouji('check --baseline base.json a.txt', { files: { 'base.json': base, 'a.txt': clean, 'b.txt': wrong } });
    assert.equal(code, 0);
    assert.equal(host.written.err, 'gouji: base.json: a.txt 的 row-total（applications.new.total: 999 242）已经没有了，可以从基线中去掉\n');
  });

  it('keeps, written anew, what it has of other files that are still there', async () => {
    const base = await baselineOf({ 'a.txt': wrong, 'b.txt': wrong, 'c.txt': wrong });
    const { host } = await gouji('check --baseline base.json --write-baseline a.txt', { files: { 'base.json': base, 'a.txt': clean, 'b.txt': wrong } });
    const { findings } = JSON.parse(new TextDecoder().decode(host.disk.get('base.json'))) as { findings: { file: string }[] };
    assert.deepEqual(findings.map(({ file }) => file), ['b.txt']);
  });

  it('says what is no baseline, and checks nothing', async () => {
    for (const base of ['{', '[]', '{"version":2,"findings":[]}', '{"version":1,"findings":[{"check":1}]}', new Error('x')]) {
      const { code, host } = await gouji('check --baseline base.json a.txt', { files: { 'base.json': base, 'a.txt': wrong } });
      assert.deepEqual([code, host.written.out], [2, '']);
      assert.match(host.written.err, /^gouji: base\.json: (不是 --write-baseline 写出的基线文件|无法读取)/);
    }
    assert.equal((await gouji('check --baseline none.json a.txt', { files: { 'a.txt': clean } })).code, 2);
  });

  it('is told to SARIF', async () => {
    const base = await baselineOf({ 'a.txt': wrong });
    const { host } = await gouji('check --format sarif --baseline base.json a.txt', { files: { 'base.json': base, 'a.txt': worse } });
    const { runs: [{ results }] } = JSON.parse(host.written.out) as { runs: [{ results: { ruleId: string; baselineState: string }[] }] };
    assert.ok(results.length >= 2);
    for (const { ruleId, baselineState } of results) assert.equal(baselineState, ruleId === 'row-total' ? 'unchanged' : 'new');
  });
});
