// Glues the figures of many reports together, reads them, and compares with an exhaustive search.
//   npm run bench:glued               prints docs/glued.md, the slowest report and the rows that were missed or guessed
//   npm run bench:glued -- --write    writes it
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
execFileSync(process.execPath, ['esbuild.mjs', '--tests'], { cwd: root, stdio: 'inherit' });
const load = (file) => createRequire(import.meta.url)(path.join(root, 'out/bench/glued', file));
const { tallyGlued } = load('bench.js');
const { figureSets } = load('figureSets.js');
const { gluedPage } = load('page.js');

const tallies = tallyGlued(figureSets);
process.stdout.write(gluedPage(tallies));
for (const { name, slowest, missed, guessed, unmarked } of tallies) {
  process.stdout.write(`${name}: slowest report ${slowest.toFixed(0)} ms, ${unmarked} wrong figures without a mark\n`);
  for (const row of missed) process.stdout.write(`  not rebuilt: ${row}\n`);
  for (const row of guessed) process.stdout.write(`  rebuilt, not unique: ${row}\n`);
}
if (process.argv.includes('--write')) writeFileSync(path.join(root, 'docs/glued.md'), gluedPage(tallies));
