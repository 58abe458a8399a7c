// Renders reports in every layout with every noise, reads them, and prints what was right, missing, wrong and misplaced.
//   npm run matrix                                   prints; fails when a figure is wrong
//   npm run matrix -- --write                        writes docs/reading.md as well
//   npm run matrix -- --layout html --noise slips    only these (regular expressions), with every fault
//   npm run matrix -- --turns 5                      five reports of each form
//   npm run matrix -- --show html/slips/form2021/0   one report's text
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.dirname(import.meta.dirname);
const { values: options } = parseArgs({
  options: { layout: { type: 'string' }, noise: { type: 'string' }, turns: { type: 'string' }, show: { type: 'string' }, write: { type: 'boolean', default: false } },
});

execFileSync(process.execPath, ['esbuild.mjs', '--tests'], { cwd: root, stdio: 'inherit' });
const load = (file) => createRequire(import.meta.url)(path.join(root, 'out/test/matrix', file));
const { matrixLayouts } = load('layouts/registry.js');
const { noises } = load('noises.js');
const { renderReport } = load('render.js');
const { runMatrix } = load('matrix.js');
const { printedMatrix, readingPage } = load('page.js');
const { tallyOf } = load('tally.js');

if (options.show === undefined) matrix();
else {
  const [layout, noise, form, turn] = options.show.split('/');
  process.stdout.write(renderReport(matrixLayouts.find(({ id }) => id === layout), noises.find(({ id }) => id === noise), form, Number(turn)).text);
}

function matrix() {
  const among = (pattern) => ({ id }) => pattern === undefined || new RegExp(`^(?:${pattern})$`).test(id);
  const outcomes = runMatrix(matrixLayouts.filter(among(options.layout)), noises.filter(among(options.noise)), options.turns === undefined ? undefined : Number(options.turns));
  if (options.layout !== undefined || options.noise !== undefined) printFaults(outcomes);
  process.stdout.write(`${printedMatrix(outcomes)}\n`);
  if (options.write) writeFileSync(path.join(root, 'docs/reading.md'), readingPage(outcomes));
  if (tallyOf(outcomes).wrong > 0) process.exitCode = 1;
}

function printFaults(outcomes) {
  for (const { name, faults, alarms } of outcomes.flatMap(({ reports }) => reports)) {
    const shown = faults.filter(({ kind }) => kind !== 'lost');
    if (shown.length + alarms.length > 0) process.stdout.write(`${name}\n`);
    for (const { kind, what, expected, got } of shown) process.stdout.write(`  ${kind} ${what}: expected ${expected}, got ${got}\n`);
    for (const alarm of alarms) process.stdout.write(`  finding ${alarm}\n`);
  }
}
