// Child processes and temporary folders that are gone when this process is gone, however it ends.
import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';

const groups = new Set();
const folders = new Set();

// All clean-up is synchronous and hangs on 'exit', so that it also happens after an exception or process.exit().
process.on('exit', () => {
  for (const child of groups) killGroup(child);
  for (const folder of folders) remove(folder);
});
// `on`, not `once`: npm and the terminal may both send the signal, and the second must not cut the clean-up short.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => process.exit(128 + constants.signals[signal]));
}

/**
 * Makes a temporary folder that is removed when this process ends.
 * @param {string} name what the folder is for; becomes part of its name
 * @returns {string} absolute path with symbolic links resolved, because editors compare paths
 */
export function temporaryFolder(name) {
  // macOS: its own temporary folder has so long a path that sockets in it cannot be opened.
  const parent = process.platform === 'darwin' ? '/tmp' : tmpdir();
  const folder = mkdtempSync(path.join(realpathSync(parent), `gouji-${name}-`));
  folders.add(folder);
  return folder;
}

/**
 * Starts a program in a process group of its own and waits until it prints that it is ready.
 * @param {string} command program
 * @param {string[]} args its arguments
 * @param {{ name: string, ready: RegExp, cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, verbose?: boolean }} options
 *   `name` for messages; `ready` is matched against all it has printed so far; `verbose` repeats its output here
 * @returns {Promise<{ match: RegExpExecArray, ended: Promise<string>, stop: () => Promise<void> }>}
 *   the match of `ready`; a promise of the reason when it ends by itself; how to end it with all its children.
 *   Rejects with everything it printed when it ends or `timeoutMs` (60 s) pass before it is ready.
 */
export async function startGroup(command, args, { name, ready, cwd, env, timeoutMs = 60_000, verbose = false }) {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  groups.add(child);
  let printed = '';
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(String(error)));
    child.once('exit', (code, signal) => resolve(`${name} ended (${signal ?? `exit code ${code}`})`));
  });
  const stop = async () => {
    killGroup(child);
    await ended;
    groups.delete(child);
  };
  const isReady = new Promise((resolve) => {
    const read = (chunk) => {
      if (verbose) process.stdout.write(`[${name}] ${chunk}`);
      // Only what comes before readiness is kept: a server may run for days.
      if (printed === undefined) return;
      printed += chunk;
      const match = ready.exec(printed);
      if (!match) return;
      printed = undefined;
      resolve(match);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  try {
    const match = await within(timeoutMs, `${name} was not ready after ${timeoutMs / 1000} s`, Promise.race([isReady, ended.then((reason) => { throw new Error(reason); })]));
    return { match, ended, stop };
  } catch (error) {
    await stop();
    throw new Error(`${error.message}\n${printed ?? ''}`, { cause: error });
  }
}

/**
 * Waits for a promise, but not for ever.
 * @template T
 * @param {number} milliseconds how long
 * @param {string} message what the error says when time is up
 * @param {Promise<T>} promise
 * @returns {Promise<T>} its value; rejects with `message` when time is up
 */
export async function within(milliseconds, message, promise) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(message)), milliseconds); });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The environment for an editor: ours without what would steer it from outside.
 * @param {NodeJS.ProcessEnv} more variables to add
 * @returns {NodeJS.ProcessEnv}
 */
export function editorEnvironment(more = {}) {
  // A terminal inside VS Code sets VSCODE_*, npm sets npm_*: an editor started from there must not take them for its own.
  const kept = Object.entries(process.env).filter(([key]) => !/^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$)/.test(key));
  return { ...Object.fromEntries(kept), ...more };
}

function killGroup(child) {
  if (child.pid === undefined) return;
  try {
    // The whole group: extension hosts and language servers outlive the server otherwise.
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  } catch {
    // A process that is just ending still wrote into it; what stays is the system's to clear.
  }
}
