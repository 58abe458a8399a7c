// npm, as the installers of this folder use it: pinned, without scripts, with a reason when it fails.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

// No script of a package is run: what is needed of them is done by hand, where one can read it.
// Two short retries: without a network the message should come within seconds, not minutes.
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline',
  '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

/**
 * Installs the dependencies that a folder's package.json pins; says before what and how large.
 * Does nothing and says nothing when all are there in that very version.
 * @param {string} folder
 * @param {string} size how much is downloaded and how much disk it takes, for people
 * @param {(line: string) => void} log
 * @throws {Error} with a reason to act on
 */
export function installPinned(folder, size, log) {
  const wanted = missing(folder);
  if (wanted.length === 0) return;
  log(`Installing ${wanted.join(', ')} from the npm registry: once, ${size}, into\n  ${path.join(folder, 'node_modules')}`);
  npm(folder, 'ci');
}

/**
 * Runs npm in a folder, its output shown.
 * @param {string} folder where
 * @param {string[]} args command and options
 * @throws {Error} with a reason to act on
 */
export function npm(folder, ...args) {
  const windows = process.platform === 'win32';
  const result = spawnSync(windows ? 'npm.cmd' : 'npm', [...args, ...quiet], {
    cwd: folder, stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8', shell: windows,
  });
  if (result.status === 0) return;
  const printed = (result.stderr ?? '').trim();
  throw new Error(`${reason(result.error, printed)}\n  folder: ${folder}\n${printed}`);
}

function missing(folder) {
  const pinned = readJson(path.join(folder, 'package.json')).dependencies;
  // npm writes this file last: after an installation that was interrupted it is not there.
  const written = path.join(folder, 'node_modules/.package-lock.json');
  const installed = existsSync(written) ? readJson(written).packages : {};
  return Object.entries(pinned)
    .filter(([name, version]) => installed[`node_modules/${name}`]?.version !== version)
    .map(([name, version]) => `${name}@${version}`);
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function reason(error, printed) {
  if (error) return `npm could not be started: ${error.message}`;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(printed)) {
    return 'The npm registry cannot be reached. Connect to the network (or set a registry: npm config set registry …) and try again.';
  }
  if (/EACCES|EPERM|EROFS/.test(printed)) return 'This user may not write here. Use a checkout of your own.';
  if (/ENOSPC/.test(printed)) return 'The disk is full.';
  return 'npm failed.';
}
