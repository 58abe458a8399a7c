import assert from 'node:assert/strict';
import { run } from '../../server/src/cli/run';
import { figuresOf } from '../kit/figures';
import { makeReport } from '../kit/make-report';
import { fakeHost } from './fake-host';
import type { FakeHost } from './fake-host';

const title = (year: number): string => `云川县人民政府${year}年政府信息公开工作年度报告`;
const now = makeReport({ year: 2022, change: { title: title(2022), figures: figuresOf('form2021') } });
/** Its sums hold, but it carries out another number than the year after carries in. */
const before = makeReport({ year: 2021, change: { title: title(2021), figures: figuresOf('form2021') } });

interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

interface Checked {
  readonly file: string;
  readonly encoding: string;
  readonly coverage: { readonly relations: { readonly total: number; readonly checked: number } };
  readonly findings: readonly (Omit<Place, 'file'> & { readonly check: string; readonly related: readonly Place[]; readonly repairs: readonly unknown[] })[];
}

describe('gouji check, Word documents', function () {
  this.timeout(60_000);

  async function document(text: string): Promise<Uint8Array> {
    const host = fakeHost({ files: { 'a.txt': text } });
    assert.equal(await run(['export', '--format', 'docx', '--output', 'a.docx', 'a.txt'], host), 0, host.written.err);
    return host.disk.get('a.docx')!;
  }

  async function checked(files: Record<string, string | Uint8Array>, ...options: readonly string[]): Promise<{ readonly files: readonly Checked[]; readonly host: FakeHost; readonly code: unknown }> {
    const host = fakeHost({ files });
    const code = await run(['check', '--format', 'json', ...options, 'b'], host);
    return { files: (JSON.parse(host.written.out) as { files: Checked[] }).files, host, code };
  }

  it('reads those of a folder, with all that is found at their start', async () => {
    const { files: [only], code } = await checked({ 'b/年报.docx': await document(makeReport({ change: { cells: { 'applications.new.total': '9999' } } })), 'b/~$年报.docx': 'open in Word' });
    assert.deepEqual([only?.file, only?.encoding, only?.coverage.relations.total, only?.coverage.relations.checked, code], ['b/年报.docx', 'docx', 42, 42, 1]);
    const [finding] = only!.findings.filter(({ check }) => check === 'row-total');
    assert.ok(finding !== undefined && finding.related.length > 0, JSON.stringify(only));
    for (const place of [finding, ...finding.related]) assert.deepEqual([place.start, place.end], [0, 0]);
    assert.deepEqual(finding.repairs, []);
  });

  it('compares them with texts, both ways', async () => {
    const newer = await checked({ 'b/2021.txt': before, 'b/2022.docx': await document(now) });
    const [fromText] = newer.files[1]!.findings.filter(({ check }) => check === 'carry-over');
    assert.ok(fromText !== undefined && fromText.start === 0, JSON.stringify(newer.files));
    assert.ok(fromText.related.some(({ file, start }) => file === 'b/2021.txt' && start > 0));
    const older = await checked({ 'b/2021.docx': await document(before), 'b/2022.txt': now });
    const [intoDocument] = older.files[1]!.findings.filter(({ check }) => check === 'carry-over');
    assert.ok(intoDocument !== undefined && intoDocument.start > 0, JSON.stringify(older.files));
    assert.deepEqual(intoDocument.related.filter(({ file }) => file === 'b/2021.docx').map(({ start, end }) => [start, end]).slice(0, 1), [[0, 0]]);
  });

  it('leaves them as they are, whatever is to be repaired', async () => {
    const files = { 'b/年报.docx': await document(now.replace('三、', '四、')), 'b/年报.txt': now.replace('三、', '四、') };
    const fixed = await checked(files, '--fix', '--alone');
    assert.deepEqual([...fixed.host.disk.keys()], ['b/年报.txt']);
    const host = fakeHost({ files: { 'b/年报.docx': files['b/年报.docx'] } });
    assert.equal(await run(['check', '--diff', 'b'], host), 0);
    assert.deepEqual([host.written.out, host.disk.size], ['', 0]);
  });

  it('knows them again in a baseline', async () => {
    const files = { 'b/年报.docx': await document(makeReport({ change: { cells: { 'applications.new.total': '9999' } } })) };
    const host = fakeHost({ files });
    await run(['check', '--baseline', 'old.json', '--write-baseline', 'b'], host);
    const { files: [again], code } = await checked({ ...files, 'old.json': host.disk.get('old.json')! }, '--baseline', 'old.json');
    assert.deepEqual([again?.findings, code], [[], 0]);
  });
});
