// What runs in other people's builds: the steps of action.yml, run in their order as a runner does, and the hooks, run by pre-commit itself.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { npmPackage } from './npmPackage.mjs';

const root = process.cwd();
const wrong = readdirSync('examples').find((name) => name.startsWith('青山县2024'));
const right = readdirSync('examples').find((name) => name.startsWith('青山县2022'));

/** A folder with reports, and the npm package beside them. */
function project() {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-'));
  mkdirSync(path.join(folder, '年报'));
  for (const name of [wrong, right]) copyFileSync(path.join('examples', name), path.join(folder, '年报', name));
  return folder;
}

describe('action.yml', function () {
  this.timeout(120_000);
  const action = parse(readFileSync('action.yml', 'utf8'));
  let folder;
  before(() => { folder = project(); });
  after(() => rmSync(folder, { recursive: true }));

  /** As a runner does it: inputs with what they are without, expressions put in, bash. */
  function run(inputs, actionPath = root) {
    const unknown = Object.keys(inputs).filter((name) => !(name in action.inputs));
    assert.deepEqual(unknown, []);
    const outputs = {};
    let [log, failed] = ['', false];
    for (const step of action.runs.steps) {
      assert.deepEqual(Object.keys(step).filter((key) => !['id', 'name', 'shell', 'env', 'run'].includes(key)), []);
      assert.equal(step.shell, 'bash');
      const fill = (text) => String(text).replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, expression) => {
        const [where, name] = expression.split('.');
        assert.equal(where, 'inputs', expression);
        return inputs[name] ?? action.inputs[name].default;
      });
      const file = path.join(folder, 'outputs.txt');
      writeFileSync(file, '');
      const env = { ...process.env, GITHUB_ACTION_PATH: actionPath, GITHUB_OUTPUT: file, ...Object.fromEntries(Object.entries(step.env).map(([key, value]) => [key, fill(value)])) };
      const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', fill(step.run)], { cwd: folder, env, encoding: 'utf8' });
      log += stdout + stderr;
      outputs[step.id] = Object.fromEntries(readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
      failed ||= status !== 0;
    }
    const result = Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, value.replace(/^\$\{\{ steps\.(\w+)\.outputs\.([\w-]+) \}\}$/, (_, step, key) => outputs[step][key])]));
    return { log, failed, result };
  }

  it('is a composite action with a description of every input', () => {
    assert.equal(action.runs.using, 'composite');
    assert.ok(action.name && action.description && action.branding.icon);
    for (const [name, { description, default: fallback }] of Object.entries(action.inputs)) assert.ok(description && typeof fallback === 'string', name);
  });

  it('annotates and fails', () => {
    const { log, failed, result } = run({ paths: '年报' });
    assert.ok(failed);
    assert.match(log, new RegExp(`^::error file=年报/${wrong},line=\\d+,endLine=\\d+,col=\\d+,endColumn=\\d+,title=gouji row-total::`, 'm'));
    assert.deepEqual(result, { 'exit-code': '1', output: '' });
  });

  it('takes paths a line each, patterns too, and passes where nothing is found', () => {
    const { log, failed, result } = run({ paths: `\n  年报/${right}\n\n年报/青山县2022*.txt\n`, locale: 'en', 'fail-on': 'warning' });
    assert.ok(!failed, log);
    assert.match(log, /^gouji: 1 file checked: nothing found/m);
    assert.equal(result['exit-code'], '0');
  });

  it('writes SARIF into a file', () => {
    const { failed, result } = run({ paths: '年报', format: 'sarif', output: 'gouji.sarif', 'fail-on': 'never' });
    assert.ok(!failed);
    assert.equal(result.output, 'gouji.sarif');
    assert.equal(JSON.parse(readFileSync(path.join(folder, 'gouji.sarif'), 'utf8')).version, '2.1.0');
  });

  it('says what it cannot check', () => {
    const { log, failed, result } = run({ paths: 'none.txt', config: 'none.json' });
    assert.ok(failed);
    assert.match(log, /none\.txt: 没有这个文件/);
    assert.equal(result['exit-code'], '2');
  });

  it('runs the npm package where nothing is built', () => {
    const elsewhere = path.join(folder, 'action');
    mkdirSync(path.join(elsewhere, 'scripts'), { recursive: true });
    copyFileSync('scripts/action.mjs', path.join(elsewhere, 'scripts/action.mjs'));
    copyFileSync('package.json', path.join(elsewhere, 'package.json'));
    const { log, failed } = run({ paths: '年报', package: npmPackage(folder) }, elsewhere);
    assert.ok(failed);
    assert.match(log, /^::error file=/m);
  });
});

describe('.pre-commit-hooks.yaml', function () {
  this.timeout(240_000);
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));
  let folder;

  before(function () {
    if (spawnSync('pre-commit', ['--version']).status !== 0) {
      assert.ok(!process.env.CI, 'pre-commit is not there: .ci/run installs it');
      console.log('      skipped: pre-commit is not installed');
      return this.skip();
    }
    folder = project();
    const git = (where, ...args) => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main', ...args], { cwd: where, stdio: ['ignore', 'ignore', 'inherit'] });
    const commit = (where) => {
      git(where, 'init', '-q');
      git(where, 'add', '-A');
      git(where, 'commit', '-q', '-m', 'all');
    };
    // The repository of the hooks, as it is when the package is what is in it: nothing has to be fetched and built.
    const released = path.join(folder, 'released');
    mkdirSync(released);
    execFileSync('tar', ['-xzf', npmPackage(folder), '-C', released]);
    copyFileSync('.pre-commit-hooks.yaml', path.join(released, 'package/.pre-commit-hooks.yaml'));
    copyFileSync('.npmrc', path.join(released, 'package/.npmrc'));
    commit(path.join(released, 'package'));
    const rev = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: path.join(released, 'package'), encoding: 'utf8' }).trim();
    const config = `repos:\n- repo: ${path.join(released, 'package')}\n  rev: ${rev}\n  hooks:\n${hooks.map(({ id }) => `  - id: ${id}\n`).join('')}`;
    writeFileSync(path.join(folder, '.pre-commit-config.yaml'), config);
    writeFileSync(path.join(folder, '.gitignore'), 'released\n*.tgz\ncache\n');
    writeFileSync(path.join(folder, '会议纪要.txt'), '政府信息公开');
    commit(folder);
  });

  after(() => {
    if (folder !== undefined) rmSync(folder, { recursive: true });
  });

  function run(id, ...args) {
    const env = { ...process.env, PRE_COMMIT_HOME: path.join(folder, 'cache'), npm_config_offline: 'true', npm_config_audit: 'false', LANG: 'C.UTF-8' };
    const { status, stdout, stderr } = spawnSync('pre-commit', ['run', id, '--verbose', ...args], { cwd: folder, env, encoding: 'utf8' });
    return { status, log: stdout + stderr };
  }

  it('is as pre-commit wants it', () => {
    execFileSync('pre-commit', ['validate-manifest', '.pre-commit-hooks.yaml']);
  });

  it('checks the reports of a commit, and no other files', () => {
    const all = run('gouji', '--all-files');
    assert.equal(all.status, 1, all.log);
    assert.match(all.log, /错误 row-total/);
    assert.match(all.log, /共检查 2 个文件/);
    assert.equal(run('gouji', '--files', path.join('年报', right)).status, 0);
    assert.match(run('gouji', '--files', '会议纪要.txt').log, /no files to check/);
  });

  it('repairs, and so stops the commit', () => {
    const file = path.join(folder, '年报', right);
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('一、总体情况', '一、总体情况概述'));
    const { status, log } = run('gouji-fix', '--files', path.join('年报', right));
    assert.equal(status, 1, log);
    assert.match(log, /files were modified by this hook/);
    assert.equal(readFileSync(file, 'utf8'), before);
  });
});
