// Makes reports of two years, and reports with members, plants mistakes between them, and looks whether they are found.
//   npm run bench:years               prints docs/years.md, and what was not found
//   npm run bench:years -- --write    writes it
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
execFileSync(process.execPath, ['esbuild.mjs', '--tests'], { cwd: root, stdio: 'inherit' });
const load = (file) => createRequire(import.meta.url)(path.join(root, 'out/bench/years', file));
const { tryYears, falseAlarms, allTurns } = load('bench.js');
const { yearsPage } = load('page.js');

const outcomes = tryYears(allTurns);
const alarms = falseAlarms();
const page = yearsPage(outcomes, alarms);
process.stdout.write(page);
for (const { slip, how, missed } of outcomes) for (const each of missed) process.stdout.write(`not found: ${slip}, ${how}: ${each}\n`);
for (const each of alarms.found) process.stdout.write(`false alarm: ${each}\n`);
if (process.argv.includes('--write')) writeFileSync(path.join(root, 'docs/years.md'), page);
