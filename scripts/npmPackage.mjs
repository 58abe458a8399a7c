// Makes gouji-<version>.tgz, the npm package of the command line and the language server: what .npmignore leaves of the project,
// with a package.json of its own. usage: node scripts/npmPackage.mjs [--to FOLDER]   after npm run build
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.join(import.meta.dirname, '..');
const { values: { to } } = parseArgs({ options: { to: { type: 'string', default: root } } });
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const work = mkdtempSync(path.join(tmpdir(), 'gouji-npm-'));
try {
  const all = pack(root, work);
  execFileSync('tar', ['-xzf', all], { cwd: work });
  const folder = path.join(work, 'package');
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
  console.log(path.join(to, pack(folder, path.resolve(to))));
} finally {
  rmSync(work, { recursive: true });
}

/** The name of the file. */
function pack(folder, destination) {
  // The scripts would build once more.
  const listed = execFileSync(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', destination], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  return JSON.parse(listed)[0].filename;
}

/** The extension's package.json without what is the extension's. */
function manifest() {
  const { name, version, license, homepage, repository, bugs, keywords, engines, bin } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const words = ['package.nls.zh-cn.json', 'package.nls.json'].map((file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))['extension.description']);
  return { name, version, description: words.join(' '), license, homepage, repository, bugs, keywords, engines: { node: engines.node }, bin };
}
