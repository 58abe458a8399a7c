// The step of action.yml: runs `gouji check` as the inputs say and ends as it does.
import { spawnSync } from 'node:child_process';
import { appendFileSync, closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const input = (name) => process.env[`GOUJI_${name}`]?.trim() ?? '';

const options = ['FORMAT', 'FAIL_ON', 'CONFIG', 'BASELINE', 'LOCALE'].flatMap((name) => (
  input(name) === '' ? [] : [`--${name.toLowerCase().replace('_', '-')}`, input(name)]
));
const paths = input('PATHS').split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
const [command, ...before] = program();
const output = input('OUTPUT');
const file = output === '' ? 'inherit' : openSync(output, 'w');
const { status, error } = spawnSync(command, [...before, 'check', ...options, '--', ...paths], { stdio: ['ignore', file, 'inherit'], shell: process.platform === 'win32' && command === 'npm' });
if (output !== '') closeSync(file);
if (error !== undefined) console.error(`gouji: ${error.message}`);
const code = status ?? 2;
if (process.env.GITHUB_OUTPUT !== undefined) appendFileSync(process.env.GITHUB_OUTPUT, `exit-code=${code}\noutput=${output}\n`);
process.exitCode = code;

/** What was asked for, what is built here, or the package of this version. */
function program() {
  const built = path.join(root, 'dist/cli.js');
  if (input('PACKAGE') === '' && existsSync(built)) return [process.execPath, built];
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return ['npm', 'exec', '--yes', `--package=${input('PACKAGE') || `${name}@${version}`}`, '--', 'gouji'];
}
