// Makes mistakes of many kinds in the tables of right reports and looks what becomes of them.
//   npm run bench:mutations               prints docs/mutations.md
//   npm run bench:mutations -- --write    writes it; some minutes
//   npm run bench:mutations -- --sample   makes only the sample at its end, in a minute; with --write too
//   npm run bench:mutations -- --turns 5  in as many sets of figures for each kind and layout; one unless told
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
execFileSync(process.execPath, ['esbuild.mjs', '--tests'], { cwd: root, stdio: 'inherit' });
const load = (file) => createRequire(import.meta.url)(path.join(root, 'out/bench/mutations', file));
const { falseAlarms, makeMutations, sampleMutations, sampleTurns } = load('bench.js');
const { mutationsPage, sampleHead } = load('page.js');

const file = path.join(root, 'docs/mutations.md');
const at = process.argv.indexOf('--turns');
const sample = sampleMutations(sampleTurns);
const page = process.argv.includes('--sample')
  ? readFileSync(file, 'utf8').split(sampleHead)[0] + sampleHead + mutationsPage([], sample, []).split(sampleHead)[1]
  : mutationsPage(makeMutations(at < 0 ? 1 : Number(process.argv[at + 1])), sample, falseAlarms());
process.stdout.write(page);
if (process.argv.includes('--write')) writeFileSync(file, page);
