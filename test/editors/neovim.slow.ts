import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../cli/root';
import { exportReport } from '../../server/src/report/export';
import { readReport } from '../../server/src/report/read';

const program = path.join(projectRoot, 'dist/cli.js');
const page = readFileSync(path.join(projectRoot, 'docs/editors/neovim.md'), 'utf8');
/** What the page tells to write for versions from 0.7 on. */
const configuration = /```lua\n([\s\S]*?)```/.exec(page)![1]!;
const wrong = '青山县2024年政府信息公开工作年度报告.txt';
const patience = 30_000;

interface Seen {
  readonly problem?: string;
  readonly filetype: string;
  readonly root: string;
  /** `check line`, sorted. */
  readonly found: readonly string[];
  readonly mended: readonly string[];
  readonly typed: readonly string[];
  readonly message: string;
  readonly hover: { readonly contents: { readonly value: string } };
  readonly definition: readonly unknown[];
  readonly symbols: readonly { readonly name: string; readonly children: readonly { readonly name: string }[] }[];
  readonly completion: readonly { readonly label: string }[];
  readonly actions: readonly string[];
  readonly line: string;
  readonly text: string;
}

/** Neovim as Debian has it, with the configuration of our page and nothing else, and the server as a process over stdio. */
describe('Neovim', function () {
  this.timeout(4 * patience);
  let folder = '';

  before(function () {
    const missing = spawnSync('nvim', ['--version']).status !== 0 ? 'nvim is not installed' : existsSync(program) ? null : 'dist/cli.js is not there: run npm run build first';
    if (missing === null) return;
    assert.ok(!process.env['CI'], missing);
    console.log(`      skipped: ${missing}`);
    this.skip();
  });

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'gouji-neovim-')));
    mkdirSync(path.join(folder, 'bin'));
    mkdirSync(path.join(folder, 'reports/2024'), { recursive: true });
    copyFileSync(path.join(projectRoot, 'examples', wrong), path.join(folder, 'reports/2024', wrong));
    writeFileSync(path.join(folder, 'bin/gouji'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
    chmodSync(path.join(folder, 'bin/gouji'), 0o755);
  });

  afterEach(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  function inNeovim(init: string): Seen {
    const results = path.join(folder, 'seen.json');
    writeFileSync(path.join(folder, 'init.lua'), init);
    const { status, stderr } = spawnSync('nvim', ['--headless', '-n', '-i', 'NONE', '--noplugin', '-u', path.join(folder, 'init.lua'), '-c', `luafile ${path.join(projectRoot, 'test/editors/neovim.lua')}`], {
      encoding: 'utf8',
      timeout: 3 * patience,
      env: { ...process.env, LC_ALL: 'C.UTF-8', HOME: folder, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder, PATH: `${path.join(folder, 'bin')}${path.delimiter}${process.env['PATH']}`, GOUJI_REPORT: path.join(folder, 'reports/2024', wrong), GOUJI_RESULTS: results, GOUJI_PATIENCE: String(patience) },
    });
    assert.ok(existsSync(results), `Neovim ended with ${status}: ${stderr}`);
    const seen = JSON.parse(readFileSync(results, 'utf8')) as Seen;
    assert.equal(seen.problem, undefined, stderr);
    return seen;
  }

  it('finds, explains, completes, mends and lays out, and follows what is typed', () => {
    const seen = inNeovim(configuration);
    assert.equal(seen.filetype, 'disclosure-report');
    assert.equal(seen.root, path.join(folder, 'reports/2024'));
    assert.ok(seen.found.includes('row-total 77'), seen.found.join());
    assert.match(seen.message, /应为 113（现为 131，两位数字颠倒）/);
    assert.match(seen.hover.contents.value, /✗ 本行合计/);
    assert.equal(seen.definition.length, 6);
    assert.equal(seen.symbols[0]?.children.length, 6);
    assert.equal(seen.completion[0]?.label, '113');
    assert.ok(seen.actions.some((title) => title.includes('113')), seen.actions.join());
    assert.match(seen.line, /113/);
    assert.deepEqual(seen.mended, seen.found.filter((each) => each !== 'row-total 77'));
    assert.ok(seen.typed.includes('row-total 77'), seen.typed.join());
    const [laid, before] = [seen.text, readFileSync(path.join(folder, 'reports/2024', wrong), 'utf8').replace('131', '113')].map((text) => exportReport(readReport(text), 'utf-8').tables);
    assert.match(seen.text, /^\| {3}（一）予以公开 +\| +104 \| +6 \|/m);
    assert.deepEqual(Object.keys(laid!), Object.keys(before!));
  });

  it('takes the settings of gouji.json and of the configuration, and the folder of gouji.json for the root', () => {
    writeFileSync(path.join(folder, 'reports/gouji.json'), '{ "checks": { "section-title": "off" } }');
    const seen = inNeovim(configuration.replace('checks = {}', "checks = { ['figure-differs'] = 'off' }"));
    assert.equal(seen.root, path.join(folder, 'reports'));
    assert.deepEqual(seen.found.filter((each) => each.startsWith('figure-differs') || each.startsWith('section-title')), []);
  });
});
