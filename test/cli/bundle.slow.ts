import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import type { SpawnSyncReturns } from 'node:child_process';
import { closeSync, existsSync, linkSync, mkdtempSync, mkdirSync, openSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formats } from '../../server/src/cli/formats/registry';
import { readReport } from '../../server/src/report/read';
import { projectRoot } from './root';
import { makeReport } from '../kit/make-report';

const program = join(projectRoot, 'dist', 'cli.js');
const clean = makeReport();
const wrong = makeReport({ change: { cells: { 'applications.new.total': '999' } } });

/** The bundle as it ships, as a process. */
describe('dist/cli.js', function () {
  this.timeout(60_000);
  let folder = '';

  before(function () {
    if (!existsSync(program)) {
      assert.ok(!process.env['CI'], 'dist/cli.js is not there: run npm run build first');
      console.log('      skipped: dist/cli.js is not there, npm run build makes it');
      return this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'gouji-'));
    mkdirSync(join(folder, '甲'));
    writeFileSync(join(folder, '甲', '正确.txt'), clean);
    writeFileSync(join(folder, '甲', '错误.txt'), wrong);
    mkdirSync(join(folder, 'empty'));
  });

  after(() => {
    if (folder !== '') rmSync(folder, { recursive: true });
  });

  function gouji(args: readonly string[], input: string | Uint8Array = ''): SpawnSyncReturns<string> {
    return spawnSync(process.execPath, [program, ...args], { cwd: folder, input, encoding: 'utf8' });
  }

  it('exits with 0, 1 or 2', () => {
    assert.equal(gouji(['check', '甲/正确.txt']).status, 0);
    assert.equal(gouji(['check', '甲/错误.txt']).status, 1);
    for (const args of [[], ['check'], ['check', '--colour', 'x'], ['check', 'none.txt'], ['check', 'empty'], ['export', '甲'], ['lsp']]) {
      const { status, stdout, stderr } = gouji(args);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.match(stderr, /^gouji: /, args.join(' '));
    }
  });

  it('tells its version and how it is used', () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
    assert.equal(gouji(['--version']).stdout, `gouji ${version}\n`);
    assert.match(gouji(['--help']).stdout, /用法：/);
  });

  it('repairs a file where it stands, in its encoding', () => {
    const draft = join(folder, '草稿.txt');
    const filtered = (text: string): Buffer => spawnSync(process.execPath, [program, 'check', '--fix', '-', '--encoding', 'gbk'], { input: inGb18030(text) }).stdout;
    const retitled = clean.replace('一、总体情况', '一、总体情况概述').replaceAll('\n', '\r\n');
    const repaired = inGb18030(clean.replaceAll('\n', '\r\n'));
    assert.deepEqual(filtered(retitled), Buffer.from(repaired));
    writeFileSync(draft, inGb18030(retitled));
    assert.equal(gouji(['check', '--diff', '草稿.txt']).status, 1);
    assert.deepEqual(readFileSync(draft), Buffer.from(inGb18030(retitled)));
    const { status, stdout } = gouji(['check', '--fix', '草稿.txt']);
    assert.deepEqual([status, stdout.split('\n')[0]], [0, '草稿.txt: 已修复 1 处']);
    assert.deepEqual(readFileSync(draft), Buffer.from(repaired));
  });

  it('checks the files of a folder and the standard input', () => {
    assert.deepEqual(gouji(['check', '甲']).stdout.match(/^.*勾稽关系：(?=\d+ 相符，\d 不符（)/gm), ['甲/正确.txt: 42 项勾稽关系：', '甲/错误.txt: 42 项勾稽关系：']);
    const { status, stdout } = gouji(['check', '--stdin-filename', '草稿.txt', '-'], wrong);
    assert.equal(status, 1);
    assert.match(stdout, /^草稿\.txt:\d+:\d+: 错误 row-total: /m);
  });

  it('reads GB18030', () => {
    // A report that holds nothing but what GB2312 has; every character but ASCII is two bytes of the decoder's own table.
    const { status, stdout } = gouji(['check', '--format', 'json', '-'], inGb18030(wrong));
    assert.equal(status, 1);
    const { files: [file] } = JSON.parse(stdout) as { files: [{ encoding: string; findings: { check: string; start: number }[] }] };
    assert.equal(file.encoding, 'gb18030');
    assert.equal(file.findings.find(({ check }) => check === 'row-total')!.start, wrong.indexOf('999'));
  });

  it('gives the same bytes twice, and in every locale and time zone', () => {
    const runs = [{}, { LANG: 'C', LC_ALL: 'C', TZ: 'Pacific/Apia' }, { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }].map((env) => (
      spawnSync(process.execPath, [program, 'check', '--format', 'json', '甲'], { cwd: folder, env: { ...process.env, ...env } }).stdout
    ));
    assert.ok(runs[0]!.length > 1000);
    for (const run of runs) assert.ok(run.equals(runs[0]!));
  });

  it('writes a big output whole into a slow pipe', async () => {
    const many = join(folder, 'many');
    mkdirSync(many);
    for (let at = 0; at < 60; at++) writeFileSync(join(many, `${at}.txt`), wrong);
    const child = spawn(process.execPath, [program, 'check', '--format', 'json', many], { stdio: ['ignore', 'pipe', 'inherit'] });
    const closed = new Promise<number | null>((done) => { child.on('close', done); });
    let output = '';
    child.stdout.setEncoding('utf8');
    for await (const chunk of child.stdout) {
      output += chunk as string;
      await new Promise((done) => { setTimeout(done, 1); });
    }
    assert.equal(await closed, 1);
    assert.ok(output.length > 200_000, `${output.length}`);
    assert.equal((JSON.parse(output) as { files: unknown[] }).files.length, 60);
  });

  it('shows on a terminal how far it is, and leaves nothing of that', function () {
    this.timeout(240_000);
    // Debian's `script` makes a terminal; those of other systems take other arguments.
    if (process.platform !== 'linux') return this.skip();
    const command = `'${process.execPath}' '${program}' check --jobs 1 --format ndjson many >out.ndjson`;
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, TERM: 'xterm' } });
    const lines = stdout.split('\r\u001b[K');
    assert.match(lines[1]!, /^已读 \d+\/60，约剩 \d+ (?:秒|分钟)$/);
    assert.ok(lines.some((line) => /^已检查 \d+\/60，\d+ 个错误，约剩 \d+ (?:秒|分钟)$/.test(line)), stdout);
    assert.equal(lines.at(-1), '');
    assert.equal(readFileSync(join(folder, 'out.ndjson'), 'utf8').trim().split('\n').length, 60);
  });

  it('ends quietly when the pipe is closed', async () => {
    const child = spawn(process.execPath, [program, 'check', ...Array.from({ length: 200 }, (_, at) => `many/${at % 60}.txt`), '甲'], { cwd: folder });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => { errors += text; });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise<number | null>((done) => { child.on('close', done); });
    assert.equal(errors, '');
    assert.equal(code, 1);
  });

  it('says that the standard output cannot be written to, in the language asked for', function () {
    if (!existsSync('/dev/full')) return this.skip();
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [program, 'check', '甲', '--locale', 'en'], { cwd: folder, encoding: 'utf8', stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    assert.deepEqual([status, stderr], [2, 'gouji: -: the standard output cannot be written to (ENOSPC)\n']);
  });

  it('never exports into the report itself, by whatever name, nor puts a file in the place of a pipe', function () {
    if (process.platform === 'win32') return this.skip();
    const report = join(folder, '甲', '正确.txt');
    symlinkSync(report, join(folder, 'symbolic.txt'));
    linkSync(report, join(folder, 'hard.txt'));
    for (const [output, input] of [['symbolic.txt', '甲/正确.txt'], ['hard.txt', '甲/正确.txt'], ['甲/正确.txt', 'symbolic.txt']] as const) {
      assert.equal(gouji(['export', '--output', output, input]).status, 2, output);
      assert.equal(readFileSync(report, 'utf8'), clean);
    }
    rmSync(join(folder, 'hard.txt'));
    const pipe = join(folder, 'pipe');
    spawnSync('mkfifo', [pipe]);
    const { stdout } = spawnSync('sh', ['-c', `cat pipe & "${process.execPath}" "${program}" export --format csv --output pipe 甲/正确.txt; wait`], { cwd: folder, encoding: 'utf8' });
    assert.equal(stdout, gouji(['export', '--format', 'csv', '甲/正确.txt']).stdout);
    assert.ok(statSync(pipe).isFIFO());
  });

  it('writes the same with several threads, in every format', function () {
    this.timeout(240_000);
    for (const format of formats) {
      const [alone, together] = ['1', '3'].map((jobs) => gouji(['check', '--alone', '--format', format.name, '--jobs', jobs, '甲', '草稿.txt', 'none.txt', '-'], wrong));
      assert.equal(alone!.status, 2);
      assert.ok(alone!.stdout.length > 500);
      assert.deepEqual([together!.status, together!.stdout === alone!.stdout, together!.stderr], [2, true, alone!.stderr], format.name);
    }
  });

  it('compares the years with each other, in one thread and in several', () => {
    mkdirSync(join(folder, '两年'));
    const lastYear = readReport(clean).year! - 1;
    writeFileSync(join(folder, '两年', '今.txt'), clean);
    writeFileSync(join(folder, '两年', '昔.txt'), clean.replaceAll(String(lastYear + 1), String(lastYear)));
    const [alone, together, single] = [['--jobs', '1'], ['--jobs', '2'], ['--alone']].map((more) => gouji(['check', ...more, '两年']));
    assert.match(alone!.stdout, /^两年\/今\.txt:\d+:\d+: 警告 row-unchanged: /m);
    assert.deepEqual([together!.stdout, together!.stderr], [alone!.stdout, '']);
    assert.doesNotMatch(single!.stdout, /row-unchanged/);
    // The standard input is read once, and compared as well.
    assert.match(gouji(['check', '-', '两年/昔.txt'], clean).stdout, /^-:\d+:\d+: 警告 row-unchanged: /m);
  });

  it('repairs two years with links and members alike in one thread and in several, in their encodings', () => {
    const year = readReport(clean).year!;
    const now = clean.replace('一、总体情况', '一、总体情况概述');
    const before = now.replaceAll(String(year), String(year - 1));
    const settings = { lastYear: { '今.txt': '旧/昔.txt' }, members: { '今.txt': ['镇/*.txt', '缺.txt'] } };
    const runs = ['1', '2'].map((jobs) => {
      const place = join(folder, '修复');
      rmSync(place, { recursive: true, force: true });
      for (const inner of ['旧', '镇']) mkdirSync(join(place, inner), { recursive: true });
      writeFileSync(join(place, '今.txt'), now);
      writeFileSync(join(place, '旧', '昔.txt'), inGb18030(before));
      for (const town of ['东山镇', '西山镇']) writeFileSync(join(place, '镇', `${town}.txt`), clean.replaceAll('云川县', town));
      writeFileSync(join(place, 'gouji.json'), JSON.stringify(settings));
      const { stdout, stderr } = gouji(['check', '--fix', '--format', 'json', '--jobs', jobs, '修复']);
      return { stdout, stderr, now: readFileSync(join(place, '今.txt')), before: readFileSync(join(place, '旧', '昔.txt')) };
    });
    assert.deepEqual(runs[1], runs[0]);
    const { stdout, now: repaired, before: older } = runs[0]!;
    assert.ok(repaired.equals(Buffer.from(clean)));
    assert.ok(older.equals(Buffer.from(inGb18030(clean.replaceAll(String(year), String(year - 1))))));
    for (const check of ['row-unchanged', 'members-sum', 'missing-member']) assert.ok(stdout.includes(`"${check}"`), check);
  });

  it('checks a file again whose thread died, and says when it dies once more', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-deaths-'));
    try {
      // Stands in every thread before the program does, and ends it at some files; what lies on the disk tells how often.
      writeFileSync(join(folder, 'deadly.cjs'), `
        const { isMainThread, parentPort } = require('node:worker_threads');
        const { writeFileSync } = require('node:fs');
        if (!isMainThread) parentPort.on('message', ({ input }) => {
          if (input.name.endsWith('always.txt')) process.exit(7);
          if (!input.name.endsWith('once.txt')) return;
          try { writeFileSync(${JSON.stringify(join(folder, 'died'))}, '', { flag: 'wx' }); } catch { return; }
          process.exit(7);
        });`);
      for (const name of ['a.txt', 'always.txt', 'b.txt', 'once.txt', 'z.txt']) writeFileSync(join(folder, name), wrong);
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', join(folder, 'deadly.cjs'), program, 'check', '--alone', '--format', 'json', '--jobs', '2', '.'], { cwd: folder, encoding: 'utf8' });
      const names = (JSON.parse(stdout) as { files: { file: string }[] }).files.map(({ file }) => file);
      assert.deepEqual(names, ['./a.txt', './b.txt', './once.txt', './z.txt']);
      assert.equal(status, 2);
      assert.deepEqual(stderr.split('\n').filter((line) => line !== '').sort(), [
        'gouji: ./always.txt: 检查它的线程意外停止（exit code 7），未检查',
        'gouji: ./always.txt: 检查它的线程意外停止（exit code 7），重新检查',
        'gouji: ./once.txt: 检查它的线程意外停止（exit code 7），重新检查',
      ].sort());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('starts the language server, which no other command loads', async () => {
    const child = spawn(process.execPath, [program, 'lsp', '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
    const closed = new Promise((done) => { child.on('close', done); });
    const send = (message: object): void => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    let answer = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) {
      answer += chunk as string;
      if (!answer.includes('"capabilities"')) continue;
      send({ id: 2, method: 'shutdown' });
      send({ method: 'exit' });
      break;
    }
    assert.match(answer, /^Content-Length: \d+\r\n/);
    await closed;
    assert.ok(!readFileSync(program, 'utf8').includes('Content-Length'), 'the library of the protocol is not in the bundle');
  });
});

/** Encodes by turning the decoder's table round: Node decodes GB18030 but does not encode it. */
function inGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly number[]>();
  for (let first = 0x81; first < 0xff; first++) {
    for (let second = 0x40; second < 0xff; second++) table.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  }
  return Uint8Array.from([...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : table.get(character) ?? assert.fail(character))));
}
