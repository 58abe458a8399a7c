// Finds and starts a browser: $CHROMIUM, else the machine's own, else (Linux x64) one from npm.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { installChromium } from '../chromium/install.mjs';
import { temporaryFolder } from './processes.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];
// No sandbox, because containers seldom allow one; every page it opens is served by this machine (see page.mjs).
const flags = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=en-US'];

/**
 * Starts the first browser that works.
 * @param {(line: string) => void} [log] told before one is installed
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws {Error} with what was tried where none works
 */
export async function launchBrowser(log = console.log) {
  // Imported here: this module is loaded before anything is installed.
  const { chromium } = await import('playwright-core');
  const tried = [];
  for (const candidate of candidates(log)) {
    try {
      const { executablePath, env } = candidate();
      return await chromium.launch({
        executablePath, args: flags,
        // It leaves files behind when it is killed, as it is at the end.
        env: { ...process.env, ...env, TMPDIR: temporaryFolder('browser') },
        // Signals are for processes.mjs.
        handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false,
      });
    } catch (error) {
      tried.push(`  ${error.message.trim().replaceAll('\n', '\n    ')}`);
    }
  }
  throw new Error(`No browser could be started. Install Chromium or Chrome, or set CHROMIUM to its path. Tried:\n${tried.join('\n')}`);
}

// Functions, because the last one installs: it must not run while an earlier one works.
function candidates(log) {
  const named = process.env.CHROMIUM;
  // Whoever names a browser wants that one or none.
  if (named) return [() => ({ executablePath: named })];
  return [...installedBrowsers().map((executablePath) => () => ({ executablePath })), () => installChromium(log)];
}

function installedBrowsers() {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), '/usr/bin'];
  const files = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...new Set([...files, ...applications])].filter((file) => existsSync(file));
}
