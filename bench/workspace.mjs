// Measures how long a workspace of many reports takes to be read in the background, and what a key takes meanwhile.
//   node bench/workspace.mjs               10,000 reports in a folder of their own, which is removed afterwards
//   node bench/workspace.mjs --reports N   another number of them
//   node bench/workspace.mjs --write       writes docs/workspace.md
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.dirname(import.meta.dirname);
process.chdir(root);
const at = process.argv.indexOf('--reports');
const count = at < 0 ? 10_000 : Number(process.argv[at + 1]);
execFileSync(process.execPath, ['esbuild.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
execFileSync(process.execPath, ['esbuild.mjs', '--tests'], { stdio: 'inherit' });
const require = createRequire(import.meta.url);
const { measureWorkspace } = require(path.join(root, 'out/bench/workspace/measure.js'));
const { workspacePage } = require(path.join(root, 'out/bench/workspace/page.js'));
const { renderedReports } = require(path.join(root, 'out/bench/workspace/rendered.js'));

const folder = mkdtempSync(path.join(tmpdir(), 'gouji-workspace-'));
try {
  let bytes = 0;
  for (const { name, content } of renderedReports(count)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
    bytes += content.length;
  }
  process.stdout.write(`${count} reports, ${(bytes / 1e6).toFixed(1)} MB, ${availableParallelism()} cores\n`);
  const typed = readFileSync(path.join(root, 'examples', '青山县2024年政府信息公开工作年度报告.txt'), 'utf8');
  const result = await measureWorkspace({ server: path.join(root, 'dist/server.js'), folder: pathToFileURL(folder).href, text: typed });
  for (const [name, value] of Object.entries(result)) process.stdout.write(`${name}: ${value}\n`);
  if (process.argv.includes('--write')) writeFileSync('docs/workspace.md', workspacePage({ reports: count, megabytes: bytes / 1e6, cores: availableParallelism(), load: loadavg()[1] }, result));
} finally {
  rmSync(folder, { recursive: true });
}
