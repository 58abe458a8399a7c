// Sums up what the suites in a log of `npm test` said of themselves: `N passed, N failed`, and `, N skipped` where some were.
// usage: node .ci/summary.mjs LOG STATUS     STATUS is the exit code of the run; exits with 1 when anything failed.
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const [log, status] = process.argv.slice(2);
const text = stripVTControlCharacters(readFileSync(log, 'utf8'));
const sum = (pattern) => [...text.matchAll(pattern)].reduce((total, [, count = '1']) => total + Number(count), 0);

// mocha says `617 passing (2s)`, `3 pending`, `1 failing`; the snapshots of the grammar are a line each.
const passed = sum(/^ {2,}(\d+) passing\b/gm) + sum(/^✓ .+ run successfully\.$/gm);
const skipped = sum(/^ {2,}(\d+) pending$/gm);
let failed = sum(/^ {2,}(\d+) failing$/gm);
// What fails without being a test (the build, lint, a suite that could not start) is one failure.
if (failed === 0 && (status !== '0' || passed === 0)) failed = 1;

console.log(`${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
process.exitCode = failed === 0 ? 0 : 1;
