// Bundles the suite for the extension hosts: an extension of its own that does nothing but carry the tests.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { temporaryFolder } from './hosts/processes.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');

/** The bundled suite, relative to its host's folder. */
export const tests = 'suite.js';

/**
 * Makes the extension that carries the suite, in a temporary folder.
 * @param {string[]} files the test files to run, by path or by name in test/editor/suite; none means all of them
 * @returns {Promise<string>} the folder of that extension
 */
export async function buildSuite(files) {
  // Not in out/: building the other tests empties that folder of everything but its own.
  const host = temporaryFolder('suite');
  // The editor starts the suite only beside an extension "under development"; Gouji itself is installed, as for its users.
  writeFileSync(path.join(host, 'package.json'), JSON.stringify({
    name: 'gouji-suite', publisher: 'gouji-test', version: '0.0.0', engines: { vscode: '^1.91.0' }, gouji: { root },
    capabilities: { untrustedWorkspaces: { supported: true } },
    // A file that is opened again opens at its beginning, and as it was: in a browser VS Code saves by itself after a second.
    contributes: { configurationDefaults: { 'files.autoSave': 'off', 'workbench.startupEditor': 'none', 'workbench.editor.restoreViewState': false } },
  }));
  const chosen = files.length > 0 ? files.map((file) => (existsSync(file) ? path.resolve(file) : path.join(here, 'suite', file))) : suiteFiles();
  const entry = [path.join(here, 'suite/mocha.ts'), ...chosen].map((file) => `import ${JSON.stringify(file)};`);
  const { outputFiles } = await build({
    stdin: { contents: [...entry, `export { run } from ${JSON.stringify(path.join(here, 'suite/mocha.ts'))};`].join('\n'), resolveDir: root },
    outfile: path.join(host, tests),
    bundle: true, sourcemap: 'inline', logLevel: 'warning',
    // Written here: esbuild's own process would write on after this one was interrupted.
    write: false,
    // One bundle for both hosts: what the web worker can load, Node can.
    platform: 'browser', target: 'es2022', format: 'iife', globalName: 'suite', external: ['vscode'],
    // Mocha's browser build takes module.exports for itself while it loads; this comes after.
    footer: { js: 'module.exports = suite;' },
  });
  writeFileSync(path.join(host, tests), outputFiles[0].contents);
  return host;
}

function suiteFiles() {
  const folder = path.join(here, 'suite');
  return readdirSync(folder).filter((name) => name.endsWith('.test.ts')).sort().map((name) => path.join(folder, name));
}
