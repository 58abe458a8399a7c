import assert from 'node:assert/strict';
import { run } from '../../server/src/cli/run';
import { figuresOf } from '../kit/figures';
import { makeReport } from '../kit/make-report';
import { encode } from '../matrix/encode';
import { fakeHost } from './fake-host';

/** What the tests expect of a file. */
interface Checked {
  readonly file: string;
  readonly encoding: string;
  readonly findings: readonly { readonly check: string; readonly cell?: string }[];
}

const title = (agency: string, year: number): string => `${agency}${year}年政府信息公开工作年度报告`;
const now = makeReport({ year: 2022, change: { title: title('云川县人民政府', 2022), figures: figuresOf('form2021') } });
/** Its sums hold, but it carries out another number than the year after carries in. */
const broken = makeReport({ year: 2021, change: { title: title('云川县人民政府', 2021), figures: figuresOf('form2021') } });

describe('gouji check, between reports', function () {
  this.timeout(60_000);

  async function checked(files: Record<string, string | Uint8Array>, line: string): Promise<{ readonly files: readonly Checked[]; readonly err: string; readonly disk: ReadonlyMap<string, Uint8Array> }> {
    const host = fakeHost({ files });
    await run(['check', '--format', 'json', ...line.split(' ')], host);
    return { files: (JSON.parse(host.written.out) as { files: Checked[] }).files, err: host.written.err, disk: host.disk };
  }

  /** The checks of a file that found something. */
  function found({ files }: { readonly files: readonly Checked[] }, file: string): string[] {
    return files.find((each) => each.file === file)!.findings.map(({ check }) => check);
  }

  it('compares files in different encodings', async () => {
    const outcome = await checked({ 'a/2021.txt': encode(broken, 'gb18030'), 'a/2022.txt': now }, 'a');
    assert.deepEqual(outcome.files.map(({ encoding }) => encoding), ['gb18030', 'utf-8']);
    assert.ok(found(outcome, 'a/2022.txt').includes('carry-over'), JSON.stringify(outcome.files));
  });

  it('reads a file once to which nothing belongs, and others once more', async () => {
    const host = fakeHost({ files: { 'a/2021.txt': broken, 'a/2022.txt': now, 'a/other.txt': now.replaceAll('云川县', '青山县') } });
    const reads: string[] = [];
    await run(['check', '--format', 'json', 'a'], { ...host, files: { ...host.files, read: (path) => (reads.push(path), host.files.read(path)) } });
    assert.deepEqual(reads.sort(), ['a/2021.txt', 'a/2021.txt', 'a/2022.txt', 'a/2022.txt', 'a/other.txt']);
    const alone = await checked({ 'b/other.txt': now.replaceAll('云川县', '青山县') }, 'b');
    const { findings } = (JSON.parse(host.written.out) as { files: Checked[] }).files.find(({ file }) => file === 'a/other.txt')!;
    assert.deepEqual(findings, alone.files[0]!.findings);
  });

  it('compares with what lastYear names, which is read though it is not checked, and with nothing where it is null', async () => {
    const files = { 'a/old/x.txt': encode(broken.replaceAll('云川县', '青山县'), 'gb18030'), 'a/2022.txt': now };
    const linked = await checked({ ...files, 'a/gouji.json': '{ "lastYear": { "2022.txt": "old/x.txt" } }' }, 'a/2022.txt');
    assert.deepEqual([linked.files.length, found(linked, 'a/2022.txt').includes('carry-over')], [1, true]);
    const unlinked = await checked({ ...files, 'a/old/x.txt': broken, 'a/gouji.json': '{ "lastYear": { "2022.txt": null } }' }, 'a');
    assert.ok(!unlinked.files.some(({ findings }) => findings.some(({ check }) => check === 'carry-over')));
  });

  it('compares under the old name that renames tells', async () => {
    const files = { 'a/2021.txt': broken.replaceAll('云川县', '碧水县'), 'a/2022.txt': now };
    assert.ok(!found(await checked(files, 'a'), 'a/2022.txt').includes('carry-over'));
    const renamed = await checked({ ...files, 'a/gouji.json': '{ "renames": { "碧水县": "云川县" } }' }, 'a');
    assert.ok(found(renamed, 'a/2022.txt').includes('carry-over'));
  });

  it('sums up members, files and globs, that are read though they are not checked', async () => {
    const member = (agency: string): string => now.replaceAll('云川县', agency);
    const files = { 'a/2022.txt': now, 'a/towns/east.txt': encode(member('东山镇'), 'gb18030'), 'a/west.txt': member('西山镇') };
    for (const members of ['"towns/*.txt", "west.txt"', '"**/*.txt"', '"towns/east.txt", "west.txt", "gone.txt"']) {
      const outcome = await checked({ ...files, 'a/gouji.json': `{ "members": { "2022.txt": [${members}] } }` }, 'a/2022.txt');
      assert.equal(outcome.files.length, 1);
      const checks = found(outcome, 'a/2022.txt');
      assert.deepEqual([checks.includes('members-sum'), checks.includes('missing-member')], [true, members.includes('gone')], members);
    }
  });

  it('repairs both years in their own encodings, and compares what is repaired', async () => {
    const untitled = (text: string): string => text.replace('一、总体情况', '一、总体情况概述');
    const files = { 'a/2021.txt': encode(untitled(broken), 'gb18030'), 'a/2022.txt': untitled(now) };
    const outcome = await checked(files, '--fix a');
    assert.deepEqual([outcome.disk.get('a/2021.txt'), outcome.disk.get('a/2022.txt')], [encode(broken, 'gb18030'), encode(now, 'utf-8')]);
    const again = await checked({ 'a/2021.txt': outcome.disk.get('a/2021.txt')!, 'a/2022.txt': outcome.disk.get('a/2022.txt')! }, 'a');
    assert.deepEqual(outcome.files.map(({ findings }) => findings), again.files.map(({ findings }) => findings));
    assert.ok(found(outcome, 'a/2022.txt').includes('carry-over'));
  });
});
