import assert from 'node:assert/strict';
import { newReport } from '../../server/src/features/newReport';
import { readReport } from '../../server/src/report/read';
import { run } from '../../server/src/cli/run';
import { makeReport } from '../kit/make-report';
import { fakeHost } from './fake-host';
import type { Machine } from './fake-host';

const last = makeReport();
const { agency, year } = readReport(last);

async function gouji(line: string, machine: Machine = {}): Promise<{ code: number | null; out: string; err: string; disk: ReadonlyMap<string, Uint8Array> }> {
  const host = fakeHost(machine);
  const code = await run(line.split(' '), host);
  return { code, out: host.written.out, err: host.written.err, disk: host.disk };
}

describe('gouji new', () => {
  it('writes a report from the form', async () => {
    const { code, out, err } = await gouji('new --year 2025 --agency 青山县人民政府');
    assert.deepEqual([code, err], [0, '']);
    assert.equal(out, newReport({ agency: '青山县人民政府', year: 2025 }, null));
    assert.ok(out.startsWith('青山县人民政府2025年政府信息公开工作年度报告\n'));
  });

  it('goes on from last year’s report: whose, which year, what was carried over', async () => {
    const { code, out } = await gouji('new --from last.txt', { files: { 'last.txt': last } });
    assert.equal(code, 0);
    assert.equal(out, newReport({ agency: agency!, year: year! + 1 }, readReport(last)));
    assert.notEqual(out, newReport({ agency: agency!, year: year! + 1 }, null));
  });

  it('writes a file that is not there yet, and never over another', async () => {
    const { code, out, err, disk } = await gouji('new --from last.txt --output new.txt', { files: { 'last.txt': last } });
    assert.deepEqual([code, out, err], [0, '', 'gouji: 已写入 new.txt\n']);
    assert.equal(new TextDecoder().decode(disk.get('new.txt')), newReport({ agency: agency!, year: year! + 1 }, readReport(last)));
    const taken = await gouji('new --from last.txt --output last.txt', { files: { 'last.txt': last } });
    assert.deepEqual([taken.code, taken.disk.size], [2, 0]);
    assert.match(taken.err, /^gouji: last\.txt: 已有这个文件，没有覆盖/);
    assert.equal((await gouji('new --from last.txt --output b.txt', { files: { 'last.txt': last }, readOnly: true })).code, 2);
  });

  it('says what it lacks', async () => {
    for (const [line, message] of [
      ['new', /需要 --agency 和 --year/], ['new --year 25 --agency 甲', /--year 不能是“25”/], ['new a.txt', /new 不接受文件/],
      ['new --year 2018 --agency 甲', /^gouji: 2018: 这个年度没有规定的格式/], ['new --from none.txt', /没有这个文件/], ['new --from minutes.txt', /没有机关名称|没有年度/],
    ] as const) {
      const { code, out, err } = await gouji(line, { files: { 'minutes.txt': '会议纪要' } });
      assert.deepEqual([code, out], [2, ''], line);
      assert.match(err, message);
    }
  });
});
