// npm run docs: writes anew what the pages show of the program: the index of the checks, and the outputs in docs/cli.md.
// The tests that compare these pages with the program write them when UPDATE is set.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, UPDATE: '1' } }).status ?? 1;
process.exitCode = run('esbuild.mjs', '--tests') || run('node_modules/mocha/bin/mocha.js', '--reporter', 'dot', 'out/test/checks/pages.test.js', 'out/test/cli/docs.slow.js');
