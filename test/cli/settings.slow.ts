import assert from 'node:assert/strict';
import { run } from '../../server/src/cli/run';
import { makeReport } from '../kit/make-report';
import { fakeHost } from './fake-host';

const wrong = makeReport({ change: { cells: { 'legal.review.total': '1' } } });
const off = '{ "checks": { "sums/*": "off" } }';

async function checked(files: Record<string, string>, ...args: string[]) {
  const host = fakeHost({ files });
  const code = await run(['check', '--format', 'json', ...args], host);
  const out = host.written.out === '' ? { files: [] } : (JSON.parse(host.written.out) as { files: { file: string; findings: unknown[]; coverage: { checks: { id: string; state: string }[] } }[] });
  return { code, err: host.written.err, found: out.files.map(({ file, findings }) => `${file} ${findings.length}`), files: out.files };
}

describe('settings on the command line', () => {
  it('are those of the nearest gouji.json above each report', async () => {
    const { code, found, err } = await checked({ 'a/r.txt': wrong, 'a/b/r.txt': wrong, 'a/b/gouji.json': off, 'c/d/r.txt': wrong, 'c/gouji.json': off }, 'a', 'c');
    assert.deepEqual([code, found, err], [1, ['a/b/r.txt 0', 'a/r.txt 1', 'c/d/r.txt 0'], '']);
  });

  it('do not come together from two files: the nearest holds alone', async () => {
    const { found } = await checked({ 'a/r.txt': wrong, 'a/gouji.json': '{}', 'gouji.json': off }, 'a');
    assert.deepEqual(found, ['a/r.txt 1']);
  });

  it('are those of --config where it is given', async () => {
    const { found } = await checked({ 'a/r.txt': wrong, 'a/gouji.json': '{}', 'other.json': off }, '--config', 'other.json', 'a/r.txt');
    assert.deepEqual(found, ['a/r.txt 0']);
  });

  it('hold for the standard input from the working folder up', async () => {
    const host = fakeHost({ files: { 'gouji.json': off }, input: wrong });
    assert.equal(await run(['check', '-'], host), 0);
  });

  it('ignore in the report that an entry names what it names, and say so', async () => {
    const entry = { check: 'legal-total', cell: 'legal.review.total', figures: ['1', '15'], reason: '已核实', file: 'a/r.txt' };
    const { found, files } = await checked({ 'a/r.txt': wrong, 'b/r.txt': wrong, 'gouji.json': JSON.stringify({ ignore: [entry] }) }, 'a', 'b');
    assert.deepEqual(found, ['a/r.txt 0', 'b/r.txt 1']);
    const { ignored } = files[0] as unknown as { ignored: { check: string; reason: string }[] };
    assert.deepEqual(ignored.map(({ check, reason }) => [check, reason]), [['legal-total', '已核实']]);
    const host = fakeHost({ files: { 'a/r.txt': wrong, 'gouji.json': JSON.stringify({ ignore: [entry] }) } });
    await run(['check', 'a/r.txt'], host);
    assert.match(host.written.out, /已忽略 legal-total：已核实/);
  });

  it('show in the coverage what is off', async () => {
    const { files } = await checked({ 'r.txt': wrong, 'gouji.json': off }, 'r.txt');
    assert.ok(files[0]!.coverage.checks.some(({ id, state }) => id === 'legal-total' && state === 'off'));
    const host = fakeHost({ files: { 'r.txt': wrong, 'gouji.json': off } });
    await run(['check', 'r.txt'], host);
    assert.match(host.written.out, /未检查（row-total、.*）：按设置关闭/);
  });

  it('that are mistaken are told with their place, once, and make the exit code 2; everything is checked all the same', async () => {
    const { code, found, err } = await checked({ 'r.txt': wrong, 's.txt': wrong, 'gouji.json': '{\n  "checks": { "row-totl": "off" }\n}' }, 'r.txt', 's.txt');
    assert.deepEqual([code, found], [2, ['r.txt 1', 's.txt 1']]);
    assert.equal(err, 'gouji: gouji.json:2:15: 没有“row-totl”这项检查，是不是“row-total”？\n');
  });

  it('that are not there are told', async () => {
    const { code, err } = await checked({ 'r.txt': wrong }, '--config', 'no.json', 'r.txt');
    assert.equal(code, 2);
    assert.match(err, /^gouji: no\.json: 无法读取/);
  });
});

describe('gouji explain', () => {
  const page = '# balance\n\n> 申请情况表的收、办应当平衡。\n\n## What it finds\n\nA column.\n\n## Wrong\n\n```table form2021\n一、 | 1 |\n```\n\nwords\n\n## Right\n\n```table form2021\n一、 | 2 |\n```\n';

  async function explained(...args: string[]) {
    const host = fakeHost({ pages: { balance: page } });
    return { code: await run(['explain', ...args], host), ...host.written };
  }

  it('lists every check in its group', async () => {
    const { code, out } = await explained();
    assert.equal(code, 0);
    assert.match(out, /^section\/\*\n {2}missing-section +缺少规定的部分（错误）\n/);
  });

  it('tells of a check what it finds, how much it weighs and how to set it, with its examples', async () => {
    const { code, out } = await explained('balance');
    assert.equal(code, 0);
    for (const part of ['级别：错误', '"balance": "off"', '"sums/*"', '申请情况表的收、办应当平衡。', '一、 | 1 |', '正确示例：\n\n一、 | 2 |']) assert.ok(out.includes(part), part);
    const english = await explained('balance', '--locale', 'en');
    assert.match(english.out, /## What it finds\n\nA column\./);
  });

  it('needs no page', async () => assert.match((await explained('row-total')).out, /^row-total /));

  it('knows what was meant', async () => {
    const { code, err } = await explained('balanse');
    assert.deepEqual([code, err], [2, 'gouji: balanse: 没有这项检查，是不是 balance？\n']);
    assert.equal((await explained('row-total', 'balance')).code, 2);
  });
});
