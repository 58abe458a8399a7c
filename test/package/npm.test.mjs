// The npm package of the command line and the server: made as for a release, installed into an empty folder, and run there.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { npmPackage } from './npmPackage.mjs';

const shell = process.platform === 'win32';
const own = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the npm package', function () {
  this.timeout(180_000);
  let folder;
  let installed;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'gouji-'));
    const file = npmPackage(folder);
    writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
    execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', file], { cwd: folder, shell, stdio: ['ignore', 'ignore', 'inherit'] });
    installed = path.join(folder, 'node_modules/gouji');
    mkdirSync(path.join(folder, 'reports'));
    cpSync('examples', path.join(folder, 'reports'), { recursive: true });
  });

  after(() => rmSync(folder, { recursive: true }));

  const gouji = (...args) => spawnSync('npx', ['--offline', 'gouji', ...args], { cwd: folder, encoding: 'utf8', shell });

  it('holds what .npmignore names, and nothing else', () => {
    const named = readFileSync('.npmignore', 'utf8').split('\n').flatMap((line) => (/^!\/.*[^/]$/.test(line) ? [line.slice(2)] : []));
    const pages = readdirSync('docs/checks').map((page) => `docs/checks/${page}`);
    const files = readdirSync(installed, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(installed, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
    assert.deepEqual(files.sort(), [...named, ...pages, 'LICENSE', 'README.md', 'package.json'].sort());
    // Whatever a bundle loads beside it has to be there as well.
    for (const bundle of ['dist/cli.js', 'dist/server.js', 'dist/shared.js']) {
      const code = readFileSync(bundle, 'utf8');
      for (const beside of readdirSync('dist').filter((name) => /\.m?js$/.test(name) && name !== 'client.js')) if (code.includes(`"${beside}"`) || code.includes(`"./${beside}"`)) assert.ok(files.includes(`dist/${beside}`), beside);
    }
  });

  it('is described by itself, without what is the extension’s', () => {
    const manifest = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
    const { name, version, license, bin, dependencies, contributes, private: isPrivate, description } = manifest;
    assert.deepEqual({ name, version, license, bin, dependencies, contributes, isPrivate }, { name: 'gouji', version: own.version, license: 'MIT', bin: own.bin, dependencies: undefined, contributes: undefined, isPrivate: undefined });
    assert.match(description, /政府信息公开.*annual reports/i);
    assert.deepEqual(manifest.engines, { node: own.engines.node });
  });

  it('checks reports, also in several threads, and explains its checks', () => {
    assert.equal(gouji('--version').stdout, `gouji ${own.version}\n`);
    const { status, stdout, stderr } = gouji('check', '--jobs', '2', '--format', 'json', 'reports');
    assert.deepEqual([status, stderr], [1, '']);
    assert.equal(JSON.parse(stdout).files.length, readdirSync('examples').filter((name) => name.endsWith('.txt')).length);
    assert.match(gouji('explain', 'row-total').stdout, /错误示例/);
  });

  it('is the language server', async () => {
    const bin = path.join(installed, own.bin.gouji);
    assert.ok(existsSync(bin));
    const child = spawn(process.execPath, [bin, 'lsp', '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
    const send = (message) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    let answer = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk;
      if (!answer.includes('"id":1')) return;
      send({ id: 2, method: 'shutdown' });
      send({ method: 'exit' });
    });
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    assert.equal(await new Promise((done) => child.on('close', done)), 0);
    assert.match(answer, /"hoverProvider"/);
  });
});
