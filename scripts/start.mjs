// npm start: builds, checks the examples, and in a terminal opens them in VS Code.
// usage: npm start [-- --open | --no-open]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openEditor } from './openEditor.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { values: { open = process.stdout.isTTY } } = parseArgs({ options: { open: { type: 'boolean' } }, allowNegative: true });

if (!existsSync(path.join(root, 'node_modules'))) stop(1, '请先运行 npm ci。Run npm ci first.');
const windows = process.platform === 'win32';
const build = spawnSync(windows ? 'npm.cmd' : 'npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit', shell: windows });
if (build.status !== 0) stop(1, '构建失败。The build failed.');

console.log('\n$ node dist/cli.js check examples');
const check = spawnSync(process.execPath, ['dist/cli.js', 'check', 'examples'], { cwd: root, stdio: 'inherit' });
// 1 says that there are findings, and the examples are made to have some.
if (check.status !== 0 && check.status !== 1) stop(check.status ?? 1, '检查未能完成。The check could not be completed.');

if (open) await openEditor(root, path.join(root, 'examples')).catch((error) => stop(1, `\n未能打开编辑器。The editor could not be opened. ${error.message}`));
else console.log('\n在 VS Code 中打开：npm start -- --open    To open the examples in VS Code: npm start -- --open');

function stop(code, message) {
  console.error(message);
  process.exit(code);
}
