import assert from 'node:assert/strict';
import type { ExitCode } from '../../server/src/cli/host';
import { run } from '../../server/src/cli/run';
import { makeReport } from '../kit/make-report';
import { fakeHost } from './fake-host';
import type { FakeHost, Machine } from './fake-host';

const clean = makeReport();
const wrong = makeReport({ change: { cells: { 'applications.new.total': '999' } } });
const retitled = makeReport({ change: { headings: { 5: '五、工作中存在的问题和今后打算' } } });

type Json = Readonly<Record<string, unknown>>;

function keys(value: unknown): string[] {
  return Object.keys(value as Json);
}

async function gouji(line: string, machine: Machine): Promise<{ code: ExitCode | null; host: FakeHost }> {
  const host = fakeHost(machine);
  return { code: await run(line.split(' '), host), host };
}

describe('gouji check', () => {
  it('exits with 0 and says what it checked when nothing is found', async () => {
    const { code, host } = await gouji('check a.txt', { files: { 'a.txt': clean } });
    assert.equal(code, 0);
    assert.equal(host.written.err, '');
    assert.equal(host.written.out, [
      'a.txt: 42 项勾稽关系：42 相符，0 不符（2021 年版格式，编码 utf-8）',
      '',
      '共检查 1 个文件：没有发现问题；42 项勾稽关系：42 相符，0 不符。',
      '',
    ].join('\n'));
  });

  it('writes a finding a line, at a line and a column from 1, with the places it used beneath', async () => {
    const { code, host } = await gouji('check a.txt', { files: { 'a.txt': wrong } });
    assert.equal(code, 1);
    const lines = host.written.out.split('\n');
    const row = wrong.split('\n').findIndex((line) => line.includes('999'));
    const column = wrong.split('\n')[row]!.indexOf('999') + 1;
    const at = lines.findIndex((line) => line.startsWith(`a.txt:${row + 1}:${column}: 错误 row-total: `));
    assert.ok(at >= 0, host.written.out);
    assert.match(lines[at]!, /应为 242（现为 999）：改后行合计、上下平衡两处都相符/);
    assert.match(lines[at + 1]!, new RegExp(`^ {4}a\\.txt:${row + 1}:\\d+: `));
    assert.ok(lines.includes('a.txt: 42 项勾稽关系：40 相符，2 不符（2021 年版格式，编码 utf-8）'), host.written.out);
  });

  it('speaks English when told', async () => {
    const { host } = await gouji('check --locale en a.txt', { files: { 'a.txt': wrong } });
    assert.match(host.written.out, /^a\.txt:\d+:\d+: error row-total: /m);
    assert.match(host.written.out, /^a\.txt: 42 relations: 40 hold, 2 failed \(the form of 2021, encoding utf-8\)$/m);
    assert.match(host.written.out, /\n1 file checked: 1 error; 42 relations: 40 hold, 2 failed\.\n$/);
  });

  it('counts the figures in sentences in a line of their own, and all of them at the end', async () => {
    const prose = '全年收到政府信息公开申请242件，答复241件。';
    const { host } = await gouji('check a.txt', { files: { 'a.txt': makeReport({ change: { prose: { 1: prose } } }) } });
    assert.match(host.written.out, /^ {4}2 处正文数字：1 相符，1 不符$/m);
    assert.match(host.written.out, /^共检查 1 个文件：.*；42 项勾稽关系：42 相符，0 不符；2 处正文数字：1 相符，1 不符。$/m);
  });

  it('names what was not checked, and why', async () => {
    const text = makeReport({ change: { rows: { 'applications.partial': null }, tables: { legal: null } } });
    const { host } = await gouji('check a.txt', { files: { 'a.txt': text } });
    assert.match(host.written.out, /^a\.txt: 42 项勾稽关系：31 相符，0 不符，11 未核对（/m);
    assert.match(host.written.out, /^ {4}未核对 7 项：.*部分公开/m);
    assert.match(host.written.out, /^ {4}未核对 3 项：.*行政复议/m);
  });

  it('names five reasons and counts the others, where much was not checked', async () => {
    const cells = Object.fromEntries(['new', 'carriedOver', 'granted', 'partial', 'denied.1', 'denied.2', 'denied.3', 'denied.4'].map((row) => [`applications.${row}.business`, '若干']));
    const { host } = await gouji('check a.txt', { files: { 'a.txt': makeReport({ change: { cells } }) } });
    const reasons = host.written.out.split('\n').filter((line) => line.startsWith('    未核对'));
    assert.equal(reasons.length, 5);
    assert.match(host.written.out, /\n {4}另有 \d+ 项关系未核对，逐项原因见 --format json\n/);
  });

  it('says of a file that is no report that it was not checked', async () => {
    const { code, host } = await gouji('check a.txt b.txt', { files: { 'a.txt': '会议纪要\n\n今天开会。\n', 'b.txt': clean } });
    assert.equal(code, 0);
    const [first, second, ...rest] = host.written.out.split('\n');
    assert.equal(first, 'a.txt: 没有可核对的勾稽关系（没有认出报告格式，编码 utf-8）');
    assert.match(second!, /^ {4}未检查：/);
    assert.equal(rest[0], '');
    assert.match(host.written.out, /\n共检查 1 个文件，另有 1 个未检查：没有发现问题；/);
  });

  it('says the same of a report of a year without a form, and points to it', async () => {
    const { code, host } = await gouji('check old.txt', { files: { 'old.txt': '云川县人民政府2015年政府信息公开工作年度报告\n\n一、概述\n全县认真落实条例。\n' } });
    assert.equal(code, 0);
    assert.deepEqual(host.written.out.split('\n'), [
      'old.txt:1:1: 信息 not-checkable: 2015 年度还没有规定的格式（自 2019 年度起），没有检查。年度如果写错了，请改正。',
      'old.txt: 没有可核对的勾稽关系（没有认出报告格式，编码 utf-8）',
      '    未检查：2015 年度还没有规定的格式（自 2019 年度起），没有检查',
      '',
      '共检查 0 个文件，另有 1 个未检查：1 个信息；没有可核对的勾稽关系。',
      '',
    ]);
  });

  it('fails from the severity on that it is told', async () => {
    const codes = async (files: Record<string, string>): Promise<(number | null)[]> => Promise.all(
      ['error', 'warning', 'information', 'hint', 'never'].map(async (level) => (await gouji(`check --fail-on ${level} a.txt`, { files })).code),
    );
    assert.deepEqual(await codes({ 'a.txt': clean }), [0, 0, 0, 0, 0]);
    assert.deepEqual(await codes({ 'a.txt': retitled }), [0, 1, 1, 1, 0]);
    assert.deepEqual(await codes({ 'a.txt': wrong }), [1, 1, 1, 1, 0]);
  });

  it('checks the others when a file cannot be read, and exits with 2', async () => {
    const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    const { code, host } = await gouji('check a.txt lost.txt b.docx c.txt', {
      files: { 'a.txt': denied, 'b.docx': Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'c.txt': wrong },
    });
    assert.equal(code, 2);
    assert.deepEqual(host.written.err.split('\n'), [
      'gouji: a.txt: 无法读取（EACCES）',
      'gouji: lost.txt: 没有这个文件或文件夹',
      'gouji: b.docx: 这个 Word 文档已损坏，无法读取',
      '',
    ]);
    assert.match(host.written.out, /^c\.txt:\d+:\d+: 错误 row-total/m);
    assert.match(host.written.out, /^共检查 1 个文件：/m);
  });

  it('reads the standard input under a name', async () => {
    for (const [line, name] of [['check -', '-'], ['check --stdin-filename 草稿.txt -', '草稿.txt']] as const) {
      const { code, host } = await gouji(line, { input: clean });
      assert.equal(code, 0);
      assert.ok(host.written.out.startsWith(`${name}: 42 项勾稽关系`), host.written.out);
    }
  });

  it('says which encoding it took, and what of it was damaged', async () => {
    const bytes = new TextEncoder().encode(`${clean}附`);
    const { host } = await gouji('check a.txt', { files: { 'a.txt': bytes.subarray(0, -1) } });
    assert.equal(host.written.err, 'gouji: a.txt: 有 1 处不是有效的 utf-8 字节，已换成 \ufffd 后继续检查\n');
    const wide = Uint8Array.from(Buffer.from(`\ufeff${clean}`, 'utf16le'));
    assert.match((await gouji('check a.txt', { files: { 'a.txt': wide } })).host.written.out, /42 相符，0 不符（2021 年版格式，编码 utf-16le）/);
  });

  it('paints severities only where colours are wanted', async () => {
    const plain = await gouji('check a.txt', { files: { 'a.txt': wrong } });
    const painted = await gouji('check a.txt', { files: { 'a.txt': wrong }, colour: true });
    assert.doesNotMatch(plain.host.written.out, /\u001b/);
    assert.match(painted.host.written.out, /: \u001b\[31m错误\u001b\[39m row-total: /);
    assert.equal(painted.host.written.out.replace(/\u001b\[\d+m/g, ''), plain.host.written.out);
  });

  it('stops quietly when nobody reads on', async () => {
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`in/${at}.txt`, wrong]));
    const { code, host } = await gouji('check in', { files, patience: 2 });
    assert.equal(code, 1);
    assert.equal(host.written.err, '');
    assert.equal(host.written.out.match(/勾稽关系：/g)?.length, 2);
  });
});

describe('gouji check --format json', () => {
  it('has the keys of the contract, in their order', async () => {
    const { host } = await gouji('check --format json a.txt', { files: { 'a.txt': wrong } });
    const { version, files: [file] } = JSON.parse(host.written.out) as { version: number; files: Json[] };
    assert.equal(version, 1);
    assert.deepEqual(Object.keys(JSON.parse(host.written.out) as object), ['version', 'files']);
    assert.deepEqual(keys(file), ['file', 'encoding', 'form', 'agency', 'year', 'findings', 'coverage']);
    const [finding] = file!['findings'] as Json[];
    assert.deepEqual(keys(finding), ['check', 'severity', 'message', 'start', 'end', 'range', 'cell', 'expected', 'actual', 'related', 'repairs']);
    assert.deepEqual(keys(finding!['cell']), ['table', 'row', 'column']);
    assert.deepEqual(keys((finding!['related'] as Json[])[0]), ['message', 'file', 'start', 'end', 'range', 'cell']);
    const coverage = file!['coverage'] as Json;
    assert.deepEqual(keys(coverage), ['relations', 'claims', 'checks']);
    assert.deepEqual(keys(coverage['relations']), ['total', 'checked', 'failed', 'open']);
    assert.deepEqual(coverage['claims'], { found: 0, checked: 0, failed: 0, open: [] });
  });

  it('gives places as offsets and as lines and characters from 0, and figures as strings', async () => {
    // Three ways to end a line, and U+2028, which does not.
    const text = `\r\n\r前言\u2028前言\n${wrong}`;
    const { code, host } = await gouji('check --format json -', { input: text });
    assert.equal(code, 1);
    const { files: [file] } = JSON.parse(host.written.out) as { files: [{ findings: Record<string, unknown>[] }] };
    const finding = file.findings.find(({ check }) => check === 'row-total')!;
    const start = text.indexOf('999');
    const before = text.slice(0, start).split(/\r\n|\r|\n/);
    const range = (from: number): object => ({
      start: { line: before.length - 1, character: from }, end: { line: before.length - 1, character: from + 3 },
    });
    assert.deepEqual(
      { start: finding['start'], end: finding['end'], range: finding['range'], cell: finding['cell'], expected: finding['expected'], actual: finding['actual'] },
      {
        start, end: start + 3, range: range(before.at(-1)!.length),
        cell: { table: 'applications', row: 'new', column: 'total' }, expected: '242', actual: '999',
      },
    );
  });

  it('has no cell for a section or a table, and no column for a row', async () => {
    const text = makeReport({ change: { rows: { 'applications.partial': null }, tables: { legal: null }, headings: { 6: null } } });
    const { host } = await gouji('check --format json a.txt', { files: { 'a.txt': text } });
    const { files: [file] } = JSON.parse(host.written.out) as { files: [{ findings: { check: string; start: number; end: number; cell: unknown }[] }] };
    const cells = Object.fromEntries(file.findings.map(({ check, cell }) => [check, cell]));
    assert.deepEqual(cells, {
      'missing-row': { table: 'applications', row: 'partial', column: null }, 'missing-table': null, 'missing-section': null,
    });
    for (const { check, start, end } of file.findings) assert.equal(start, end, check);
  });

  it('counts relations so that total is checked plus open, and names the open ones with their cells', async () => {
    const text = makeReport({ change: { cells: { 'applications.new.business': '', 'applications.total.total': '7' } } });
    const { host } = await gouji('check --format json a.txt', { files: { 'a.txt': text } });
    const { files: [{ coverage }] } = JSON.parse(host.written.out) as {
      files: [{ coverage: {
        relations: { total: number; checked: number; failed: number; open: { relation: string; cells: unknown[]; reason: string }[] };
        checks: { id: string; state: string; reason: string | null }[];
      }; }];
    };
    const { total, checked, failed, open } = coverage.relations;
    assert.deepEqual({ total, checked, failed }, { total: 42, checked: 40, failed: 3 });
    assert.deepEqual(open.map(({ relation }) => relation).sort(), ['balance.business', 'row-total.new']);
    for (const { cells } of open) assert.deepEqual(cells, [{ table: 'applications', row: 'new', column: 'business' }]);
    assert.deepEqual(Object.keys(coverage.checks[0]!), ['id', 'state', 'reason']);
    assert.deepEqual(coverage.checks.find(({ id }) => id === 'blank-cell'), { id: 'blank-cell', state: 'ran', reason: null });
  });

  it('counts claims so that found is checked plus open, and places the open ones; what is excused is none', async () => {
    const prose = '全年收到政府信息公开申请242件，答复241件，同时处理建议提案8件。办理申请推出优化营商环境改革举措35项。2019年收到政府信息公开申请5件。';
    const text = makeReport({ change: { prose: { 1: prose } } });
    const { host } = await gouji('check --format json --locale en a.txt', { files: { 'a.txt': text } });
    const { files: [{ coverage: { claims } }] } = JSON.parse(host.written.out) as { files: [{ coverage: { claims: { found: number; checked: number; failed: number; open: { start: number; end: number; reason: string }[] } } }] };
    assert.deepEqual(Object.keys(claims), ['found', 'checked', 'failed', 'open']);
    assert.deepEqual({ ...claims, open: claims.open.map(({ start, end, reason }) => `${text.slice(start, end)}: ${reason}`) }, {
      found: 4, checked: 2, failed: 1,
      open: ['35项: “推出优化营商环境改革举措” is none of the known words: what it counts cannot be told', '5件: it speaks of 2019'],
    });
  });

  it('orders findings by start, then id, files as given, and is valid for no file at all', async () => {
    const { host } = await gouji('check --format json in none.txt', { files: { 'in/b.txt': wrong, 'in/a.txt': retitled } });
    const { files } = JSON.parse(host.written.out) as { files: { file: string; findings: { start: number; check: string }[] }[] };
    assert.deepEqual(files.map(({ file }) => file), ['in/a.txt', 'in/b.txt']);
    for (const { findings } of files) {
      const sorted = [...findings].sort((a, b) => a.start - b.start || (a.check < b.check ? -1 : 1));
      assert.deepEqual(findings, sorted);
    }
    const empty = await gouji('check --format json none.txt', {});
    assert.equal(empty.code, 2);
    assert.deepEqual(JSON.parse(empty.host.written.out), { version: 1, files: [] });
  });

  it('differs between the languages in messages and reasons only', async () => {
    const files = { 'a.txt': makeReport({ change: { cells: { 'applications.new.total': '999', 'applications.partial.other': 'x' } } }) };
    const [zh, en] = await Promise.all(['zh', 'en'].map(async (locale) => (await gouji(`check --format json --locale ${locale} a.txt`, { files })).host.written.out));
    assert.notEqual(zh, en);
    const bare = (json: string): unknown => JSON.parse(json, (key, value: unknown) => (['message', 'reason', 'title'].includes(key) && typeof value === 'string' ? '' : value));
    assert.deepEqual(bare(zh!), bare(en!));
  });
});
