// What ships: packages the extension as it was built and looks at the .vsix. Run by `npm run test:package` after a build.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vsce from '@vscode/vsce';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const limit = 2 * 1024 * 1024;

describe('the .vsix', function () {
  this.timeout(60_000); // vsce walks the whole folder
  let files;

  before(async () => {
    files = await vsce.listFiles({ dependencies: false });
  });

  it('ships what .vscodeignore names, and nothing else', () => {
    const named = readFileSync('.vscodeignore', 'utf8').split(/\r?\n/).flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    assert.ok(named.every((file) => !file.includes('*')), 'files are named one by one');
    assert.deepEqual([...files].sort(), named.sort());
  });

  it('ships every file that package.json points to', () => {
    const { main, browser, icon, bin, contributes } = manifest;
    const languages = contributes.languages.flatMap(({ configuration, icon }) => [configuration, icon?.light, icon?.dark]).filter((file) => file !== undefined);
    const schemas = contributes.jsonValidation.map(({ url }) => url);
    const grammars = contributes.grammars.map((grammar) => grammar.path);
    for (const file of [main, browser, icon, ...Object.values(bin), ...languages, ...schemas, ...grammars]) {
      assert.ok(files.includes(path.posix.normalize(file)), file);
      assert.ok(existsSync(file), file);
    }
  });

  it('ships every translation', () => {
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json', `${path.posix.normalize(manifest.l10n)}/bundle.l10n.zh-cn.json`]) {
      assert.ok(files.includes(file), file);
    }
  });

  it('ships bundles without references to source maps', () => {
    for (const file of files.filter((each) => /\.m?js$/.test(each))) {
      assert.ok(!readFileSync(file, 'utf8').includes('sourceMappingURL='), `${file} is a development build; run npm run build`);
    }
  });

  it('ships nothing that reaches the network or runs code that comes from elsewhere', () => {
    // `net` is how editor and server talk over a pipe of this machine; the client starts the server with `child_process`; the disk is
    // read for the reports of a workspace, and the command line checks folders in `worker_threads` of its own bundle.
    const allowed = ['vscode', 'child_process', 'crypto', 'fs', 'fs/promises', 'net', 'os', 'path', 'readline', 'url', 'util', 'worker_threads'];
    for (const file of files.filter((each) => /\.m?js$/.test(each))) {
      const code = readFileSync(file, 'utf8');
      const modules = new Set([...code.matchAll(/\b(?:require|import)\("(?:node:)?([\w/]+)"\)/g)].map(([, name]) => name));
      assert.deepEqual([...modules].filter((name) => !allowed.includes(name)), [], file);
      if (file.includes('/web/')) assert.deepEqual([...modules].filter((name) => name !== 'vscode'), [], file);
      // A method of that name (`xref.fetch(…)`, `fetch(…) {`) is not the browser's function.
      assert.doesNotMatch(code, /(?<![.\w$#]|async )(?:fetch|eval|importScripts)\((?![^()]*\)\s*\{)|\bnew Function\b|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/, file);
    }
  });

  // What is loaded before the first findings: half of why they come no sooner. More is weighed, and then allowed here.
  for (const [program, most, ...bundles] of [['the server', 930, 'dist/server.js', 'dist/shared.js'], ['the server in a browser', 985, 'dist/web/server.js'], ['the command line', 690, 'dist/cli.js', 'dist/shared.js']]) {
    it(`loads no more than ${most} KB for ${program}`, () => {
      const size = bundles.reduce((sum, file) => sum + statSync(file).size, 0) / 1024;
      console.log(`      ${size.toFixed(0)} KB`);
      assert.ok(size <= most, `${size.toFixed(1)} KB`);
    });
  }

  it('is smaller than 2 MB', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gouji-'));
    try {
      const packagePath = path.join(folder, 'gouji.vsix');
      await vsce.createVSIX({ dependencies: false, packagePath });
      const { size } = statSync(packagePath);
      console.log(`      ${files.length} files, ${(size / 1024).toFixed(0)} KB`);
      assert.ok(size < limit, `${size} bytes`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
