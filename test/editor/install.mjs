// Installs the editors from the npm registry. Whoever opens one installs it on first use; as a script: all of them now.
// usage: node test/editor/install.mjs
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPinned } from './npm.mjs';
import { installVscodeServer } from './vscode-server/install.mjs';

const script = fileURLToPath(import.meta.url);

/**
 * Installs VS Code Web and what drives a browser; says before what and how large; does nothing and says nothing when all is there.
 * @param {(line: string) => void} [log]
 * @throws {Error} with a reason to act on
 */
export function installVscodeWeb(log = console.log) {
  installPinned(path.dirname(script), 'about 45 MB to download, 110 MB on disk', log);
}

if (realpathSync(process.argv[1]) === script) {
  try {
    installVscodeWeb();
    await installVscodeServer();
    console.log('VS Code Web and VS Code with the Node extension host are installed.');
  } catch (error) {
    console.error(`Not all editors could be installed. ${error.message}`);
    process.exitCode = 1;
  }
}
