// Reads the numbers in sentences of many reports, changes every digit of them and reads them again.
//   npm run bench:prose               prints docs/prose.md, and the changes that were not found
//   npm run bench:prose -- --write    writes it
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
execFileSync(process.execPath, ['esbuild.mjs', '--tests'], { cwd: root, stdio: 'inherit' });
const load = (file) => createRequire(import.meta.url)(path.join(root, 'out/bench/prose', file));
const { tallyProse } = load('bench.js');
const { prosePage } = load('page.js');
const { madeTexts, textsIn } = load('texts.js');

const shared = path.join(root, '../shared');
const published = existsSync(shared) ? [...textsIn(path.join(shared, 'seeds'), '.txt'), ...textsIn(path.join(shared, 'corpus'), `${path.sep}raw.txt`)] : [];
const [own, examples, others] = [madeTexts(), textsIn(path.join(root, 'examples'), '.txt'), published].map((texts) => texts.map((text) => tallyProse(text)));
const page = prosePage(own, examples, others);
process.stdout.write(page);
for (const { name, missed } of [...own, ...examples, ...others]) for (const each of missed) process.stdout.write(`not found: ${name}: ${each}\n`);
if (process.argv.includes('--write')) {
  if (published.length === 0) throw new Error(`the page needs the published reports in ${shared}`);
  writeFileSync(path.join(root, 'docs/prose.md'), page);
}
