// Makes mistakes of many kinds in the tables of right reports and looks what becomes of them.
//   npm run bench:mutations               prints docs/mutations.md
//   npm run bench:mutations -- --write    writes it; some minutes
//   npm run bench:mutations -- --turns 5  in as many sets of figures for each kind and layout; one unless told
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
execFileSync(process.execPath, ['esbuild.mjs', '--tests'], { cwd: root, stdio: 'inherit' });
const load = (file) => createRequire(import.meta.url)(path.join(root, 'out/bench/mutations', file));
const { falseAlarms, makeMutations, sampleMutations, sampleTurns } = load('bench.js');
const { mutationsPage } = load('page.js');

const at = process.argv.indexOf('--turns');
const page = mutationsPage(makeMutations(at < 0 ? 1 : Number(process.argv[at + 1])), sampleMutations(sampleTurns), falseAlarms());
process.stdout.write(page);
if (process.argv.includes('--write')) writeFileSync(path.join(root, 'docs/mutations.md'), page);
