import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../cli/root';

const program = path.join(projectRoot, 'dist/cli.js');
const configuration = /```elisp\n([\s\S]*?)```/.exec(readFileSync(path.join(projectRoot, 'docs/editors/emacs.md'), 'utf8'))![1]!;
const wrong = '青山县2024年政府信息公开工作年度报告.txt';
const patience = 60;

interface Seen {
  readonly problem?: string;
  readonly mode: string;
  /** `line message`, sorted. */
  readonly found: readonly string[];
  readonly mended: readonly string[];
  readonly hover: string;
  readonly definition: number;
  readonly symbols: number;
  readonly text: string;
}

/** Emacs with eglot and the configuration of our page: tried where both are there, which CI does not install. */
describe('Emacs', function () {
  this.timeout(4000 * patience);
  let folder = '';

  before(function () {
    const has = spawnSync('emacs', ['--batch', '--eval', '(package-initialize)', '-l', 'eglot']).status === 0;
    if (has && existsSync(program)) return;
    console.log(`      skipped: ${has ? 'dist/cli.js is not there, npm run build makes it' : 'Emacs or its eglot is not installed'}`);
    this.skip();
  });

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'gouji-emacs-')));
    copyFileSync(path.join(projectRoot, 'examples', wrong), path.join(folder, wrong));
    writeFileSync(path.join(folder, 'gouji'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
    chmodSync(path.join(folder, 'gouji'), 0o755);
    writeFileSync(path.join(folder, 'init.el'), configuration);
  });

  afterEach(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  it('finds, explains, follows what is typed and lays out', () => {
    const results = path.join(folder, 'seen.json');
    const { status, stderr } = spawnSync('emacs', ['--batch', '--eval', '(package-initialize)', '-l', path.join(folder, 'init.el'), '-l', path.join(projectRoot, 'test/editors/emacs.el')], {
      encoding: 'utf8',
      timeout: 3000 * patience,
      env: { ...process.env, LC_ALL: 'C.UTF-8', HOME: folder, PATH: `${folder}${path.delimiter}${process.env['PATH']}`, GOUJI_REPORT: path.join(folder, wrong), GOUJI_RESULTS: results, GOUJI_PATIENCE: String(patience) },
    });
    assert.ok(existsSync(results), `Emacs ended with ${status}: ${stderr}`);
    const seen = JSON.parse(readFileSync(results, 'utf8')) as Seen;
    assert.equal(seen.problem, undefined, stderr);
    assert.equal(seen.mode, 'disclosure-report-mode');
    const isOfTotal = (each: string): boolean => /^77 .*应为 113（现为 131/.test(each);
    assert.ok(seen.found.some(isOfTotal), seen.found.join('\n'));
    assert.deepEqual(seen.mended, seen.found.filter((each) => !isOfTotal(each)));
    assert.match(seen.hover, /本行合计/);
    assert.deepEqual([seen.definition, seen.symbols], [6, 6]);
    assert.match(seen.text, /^\| 一、本年新收政府信息公开申请数量 +\| +\d+ \|/m);
  });
});
