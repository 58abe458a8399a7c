import assert from 'node:assert/strict';
import { run } from '../../server/src/cli/run';
import { makeReport } from '../kit/make-report';
import { fakeHost } from './fake-host';

const wrong = makeReport({ change: { cells: { 'applications.new.total': '999' } } });
const headless = makeReport({ change: { headings: { 1: '一、总体情况概述' } } });

async function written(line: string, files: Readonly<Record<string, string>>): Promise<string> {
  const host = fakeHost({ files });
  await run([...line.split(' '), ...Object.keys(files)], host);
  return host.written.out;
}

describe('gouji check --format ndjson', () => {
  it('writes the object of each file as a line', async () => {
    const files = { 'a.txt': wrong, 'b.txt': '会议纪要' };
    const { files: objects } = JSON.parse(await written('check --format json', files)) as { files: object[] };
    assert.deepEqual((await written('check --format ndjson', files)).split('\n'), [...objects.map((object) => JSON.stringify(object)), '']);
  });
});

describe('gouji check --format github', () => {
  it('writes a command for each finding, and what was checked at the end', async () => {
    const lines = (await written('check --format github', { 'a.txt': wrong })).split('\n');
    const row = wrong.split('\n').findIndex((line) => line.includes('999'));
    const column = wrong.split('\n')[row]!.indexOf('999') + 1;
    assert.ok(lines[0]!.startsWith(`::error file=a.txt,line=${row + 1},endLine=${row + 1},col=${column},endColumn=${column + 3},title=gouji row-total::`), lines[0]);
    assert.match(lines[0]!, /应为 242.*%0A/);
    assert.deepEqual(lines.slice(1), ['gouji: 共检查 1 个文件：1 个错误；42 项勾稽关系：40 相符，2 不符。', '']);
  });

  it('escapes what would end a property or a command', async () => {
    const out = await written('check --format github', { 'a,b:100%\r\n::x.txt': headless });
    assert.ok(out.startsWith('::notice file=a%2Cb%3A100%25%0D%0A%3A%3Ax.txt,line='), out);
    assert.equal(out.split('\n').length, 3);
  });
});

describe('gouji check --format junit', () => {
  it('has a suite for each file, a test for each check, failures by --fail-on, and reasons for what was skipped', async () => {
    const open = makeReport({ change: { tables: { legal: null } } });
    const xml = await written('check --format junit', { 'a.txt': wrong, 'b.txt': headless, 'c.txt': open });
    wellFormed(xml);
    const suites = xml.split('<testsuite ').slice(1);
    assert.deepEqual(suites.map((suite) => /failures="(\d+)"/.exec(suite)![1]), ['1', '0', '1']);
    assert.match(suites[0]!, /<testcase classname="a\.txt" name="row-total [^"]+"><failure type="row-total" message="[^"]*应为 242/);
    assert.match(suites[1]!, /<testcase [^>]*name="section-title [^>]*><system-out>b\.txt:\d+:\d+: 信息: /);
    assert.match(suites[2]!, /<testcase [^>]*name="legal-total [^>]*><skipped message="[^"]+"\/>/);
    const strict = await written('check --format junit --fail-on information', { 'b.txt': headless });
    assert.match(strict, /failures="1"/);
  });

  it('is XML whatever is in the text and in the name', async () => {
    const odd = headless.replace('总体情况概述', '总体\u0000\u001b情况]]>&<b>"\ud800\uffff概述');
    wellFormed(await written('check --format junit', { 'a&"<\n\u0001.txt': odd }));
    wellFormed(await written('check --format junit none.txt', {}));
  });
});

describe('gouji check --format checkstyle', () => {
  it('has a file for each, and a line for each finding', async () => {
    const xml = await written('check --format checkstyle', { 'a.txt': wrong, 'b.txt': headless, 'c.txt': makeReport() });
    wellFormed(xml);
    const files = xml.split('<file ').slice(1);
    const row = wrong.split('\n').findIndex((line) => line.includes('999')) + 1;
    assert.match(files[0]!, new RegExp(`^name="a\\.txt">\n<error line="${row}" column="\\d+" severity="error" message="[^"]*应为 242[^"]*" source="gouji\\.row-total"/>\n</file>`));
    assert.match(files[1]!, /severity="info" message="[^"]+" source="gouji\.section-title"/);
    assert.equal(files[2]!, 'name="c.txt">\n</file>\n</checkstyle>\n');
  });

  it('is XML whatever is in the text and in the name', async () => {
    wellFormed(await written('check --format checkstyle', { 'a&"<\n\u0001.txt': headless.replace('总体情况概述', '总体\u0000情况]]>&<b>"\ud800概述') }));
    wellFormed(await written('check --format checkstyle none.txt', {}));
  });
});

/** Characters, tags in each other, attributes in quotes, and no bare `&` or `<`: what a strict reader of XML demands. */
function wellFormed(xml: string): void {
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  assert.notEqual(body, xml);
  const open: string[] = [];
  const rest = body.replace(/<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g, (_, close: string, name: string, attributes: string, alone: string) => {
    for (const [, value] of attributes.matchAll(/="([^"]*)"/g)) assert.doesNotMatch(value!, bareAmpersand);
    if (close === '/') assert.equal(open.pop(), name);
    else if (alone === '') open.push(name);
    return '';
  });
  assert.deepEqual(open, []);
  assert.doesNotMatch(rest, /<|\]\]>/);
  assert.doesNotMatch(rest, bareAmpersand);
}

const bareAmpersand = /&(?!(?:amp|lt|gt|quot|#\d+);)/;
