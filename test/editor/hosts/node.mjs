// VS Code with the Node extension host: the server inside code-server's package, run with this Node.
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { vscodeServer } from '../vscode-server/install.mjs';
import { editorEnvironment, startGroup, temporaryFolder } from './processes.mjs';
import { run } from './vsix.mjs';

const main = path.join(vscodeServer, 'out/server-main.js');
// No gallery: an editor in a test asks no marketplace.
const environment = (data, home) => editorEnvironment({ EXTENSIONS_GALLERY: '{}', TMPDIR: data, ...(home && { HOME: home }) });
const settings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.commandCenter.enabled': false,
  'extensions.autoCheckUpdates': false,
  // The folder stays one that nobody has trusted, as a report that came by mail.
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'git.enabled': false,
  'breadcrumbs.filePath': 'last',
};

/**
 * Starts the server with one extension installed from its .vsix.
 * @param {{ vsix: string, folder: string, tests?: { host: string, file: string }, home?: string, verbose?: boolean }} options
 *   `folder`: what is opened; `tests`: an extension folder and the file in it that runs them;
 *   `home`: the user's home folder for the editor, if not the real one
 * @returns {Promise<{ url: string, ended: Promise<string>, stop: () => Promise<void> }>}
 *   the address to open; a promise of the reason when the server ends by itself; how to end it
 */
export async function startNodeHost({ vsix, folder, tests, home, verbose = false }) {
  const data = temporaryFolder('vscode');
  const user = path.join(data, 'data/User');
  mkdirSync(user, { recursive: true });
  writeFileSync(path.join(user, 'settings.json'), JSON.stringify(settings, undefined, 2));
  const places = ['--accept-server-license-terms', '--server-data-dir', data, '--user-data-dir', path.dirname(user), '--extensions-dir', path.join(data, 'extensions')];
  run(process.execPath, [main, ...places, '--install-extension', vsix], data, environment(data, home));

  // A token, because the server can read and write whatever this user can, and other users share localhost.
  const token = randomBytes(12).toString('hex');
  const server = await startGroup(process.execPath, [main, ...places,
    '--host', '127.0.0.1', '--port', '0', '--connection-token', token, '--default-folder', folder,
    '--telemetry-level', 'off', '--disable-experiments',
    // A built VS Code takes extensionDevelopmentPath and extensionTestsPath from the address only with this.
    ...(tests ? ['--enable-smoke-test-driver'] : []),
  ], { name: 'VS Code server', ready: /Extension host agent listening on (\d+)/, env: environment(data, home), verbose });

  const authority = `localhost:${server.match[1]}`;
  const parameters = new URLSearchParams({ tkn: token });
  if (tests) {
    // The authority must be the one in the address bar.
    const remote = (file) => `vscode-remote://${authority}${file}`;
    parameters.set('payload', JSON.stringify([['extensionDevelopmentPath', remote(tests.host)], ['extensionTestsPath', remote(path.join(tests.host, tests.file))]]));
  }
  return { url: `http://${authority}/?${parameters}`, ended: server.ended, stop: server.stop };
}
