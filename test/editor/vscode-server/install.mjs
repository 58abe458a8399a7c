// Installs VS Code with the Node extension host: the server inside code-server, which runs with this Node.
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPinned, npm } from '../npm.mjs';

const folder = path.dirname(fileURLToPath(import.meta.url));

/** Where the server is, once it is installed. */
export const vscodeServer = path.join(folder, 'node_modules/code-server/lib/vscode');

/**
 * Installs what is missing; says before what and how large; does nothing and says nothing when all is there.
 * @param {(line: string) => void} [log]
 * @throws {Error} with a reason to act on
 */
export async function installVscodeServer(log = console.log) {
  installPinned(folder, 'about 85 MB to download, 300 MB on disk', log);
  // The second half of code-server's own postinstall, without compiling native modules: an editor in the browser does without.
  if (!existsSync(path.join(vscodeServer, 'node_modules/.package-lock.json'))) {
    log('Installing the run-time modules of the VS Code server …');
    // Not `ci`: its npm-shrinkwrap.json does not match its package.json to the letter.
    npm(vscodeServer, 'install', '--omit=dev');
  }
  await placeRipgrep();
}

// VS Code searches files with ripgrep, which its own version of the package downloads from GitHub in a script.
// The newer package of the same name carries the program; it is put where the older one looks for it.
async function placeRipgrep() {
  const { rgPath } = await import('@vscode/ripgrep');
  const place = path.join(vscodeServer, 'node_modules/@vscode/ripgrep/bin', path.basename(rgPath));
  if (existsSync(place)) return;
  mkdirSync(path.dirname(place), { recursive: true });
  copyFileSync(rgPath, place);
}
