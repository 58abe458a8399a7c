// Bundles the extension, the language server and the command line into dist/.
//   node esbuild.mjs            to ship: minified, no source maps
//   node esbuild.mjs --dev      to debug: readable, with source maps
//   node esbuild.mjs --watch    the same, again after every change
//   node esbuild.mjs --tests    sources and tests file by file into out/, where mocha runs them
import { build, context } from 'esbuild';
import { existsSync } from 'node:fs';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundlesApart, importedOnce, loadedWhenUsed } from './scripts/apart.mjs';
import { noticesOf } from './scripts/notices.mjs';
import { sharedBy } from './scripts/shared.mjs';

process.chdir(import.meta.dirname);
const flags = new Set(process.argv.slice(2));
const watch = flags.has('--watch');
const dev = watch || flags.has('--dev');

const node = { platform: 'node', format: 'cjs', target: 'node20.9' };
const browser = { platform: 'browser', format: 'cjs', target: 'es2022' };
/** Loaded by command line and server alike, on a desktop and in a browser, when the first such document is read or written. */
const chunk = {
  platform: 'browser',
  format: 'esm',
  target: 'es2022',
  loader: { '.bcmap': 'binary' },
  // What in the libraries looks for Node, draws, or reaches out of this machine: they are given bytes and asked for text.
  define: { process: 'undefined', navigator: '{"platform":"","userAgent":"","language":"zh"}', DOMMatrix: 'Object', fetch: 'undefined', XMLHttpRequest: 'undefined', importScripts: 'undefined' },
  plugins: [{
    name: 'no-code-from-text',
    setup: ({ onLoad }) => onLoad({ filter: /node_modules[\\/].*\.m?js$/ }, async ({ path: file }) => ({ contents: (await readFile(file, 'utf8')).replaceAll('new Function(', 'new noFunction(') })),
  }],
};
const bundles = async () => {
  const shared = await sharedBy(['server/src/main.node.ts', 'server/src/cli/main.ts'], { ...node, plugins: [loadedWhenUsed] });
  return [
    { ...node, entryPoints: ['client/src/extension.node.ts'], outfile: 'dist/client.js', external: ['vscode'] },
    { ...browser, entryPoints: ['client/src/extension.browser.ts'], outfile: 'dist/web/client.js', external: ['vscode'] },
    { ...node, ...shared.bundle, plugins: [loadedWhenUsed] },
    { ...node, entryPoints: ['server/src/main.node.ts'], outfile: 'dist/server.js', plugins: [shared.taken, loadedWhenUsed, importedOnce] },
    { ...browser, entryPoints: ['server/src/main.browser.ts'], outfile: 'dist/web/server.js', format: 'iife', plugins: [importedOnce] },
    // Without the LSP library: `gouji lsp` loads server.js beside it, so that no other subcommand pays for it.
    { ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' }, plugins: [shared.taken, loadedWhenUsed] },
    ...bundlesApart.map((each) => ({ ...node, ...each })),
    { ...chunk, entryPoints: ['server/src/office/docx.ts'], outfile: 'dist/docx.mjs' },
    { ...chunk, entryPoints: ['server/src/office/pdf.ts'], outfile: 'dist/pdf.mjs' },
  ];
};

await (flags.has('--tests') ? transpile() : bundle());

async function bundle() {
  await writeGenerated();
  if (watch) {
    for (const each of await bundles()) await (await context(options(each))).watch();
    return;
  }
  await removeAllBut('dist', (file) => !file.endsWith('.map'));
  // esbuild has printed what is wrong; every bundle is tried, so that all of it is printed.
  const results = await Promise.allSettled((await bundles()).map((each) => build(options(each))));
  if (results.some(({ status }) => status === 'rejected')) {
    process.exitCode = 1;
    return;
  }
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', await noticesOf(results.map(({ value }) => value.metafile)));
  await chmod('dist/cli.js', 0o755);
}

/** @param {import('esbuild').BuildOptions} each */
function options(each) {
  // The packages' ES modules where they have some: bundlers cannot look through the other kind that some of them come in.
  return { ...each, mainFields: ['module', 'main'], bundle: true, charset: 'utf8', minify: !dev, sourcemap: dev, metafile: true, logLevel: 'info' };
}

/**
 * What is made from the forms and the checks, and kept in the repository as it ships: the grammar knows the titles and labels
 * of the forms, the settings know the checks.
 */
async function writeGenerated() {
  const contents = `
    export { forms } from './server/src/forms/registry';
    export { checks } from './server/src/checks/registry';
    export { grammarFile } from './syntaxes/grammar';
    export { settingsFiles, wordsPrefix } from './schemas/settings';
    export { snippetsFile } from './schemas/snippets';`;
  const { outputFiles: [module] } = await build({ stdin: { contents, resolveDir: '.' }, bundle: true, write: false, format: 'esm', platform: 'node' });
  const { forms, checks, grammarFile, settingsFiles, wordsPrefix, snippetsFile } = await import(`data:text/javascript;base64,${Buffer.from(module.contents).toString('base64')}`);
  const { schema, property, words } = settingsFiles(checks);
  await keep('syntaxes/disclosure-report.tmLanguage.json', () => grammarFile(forms));
  await keep('snippets/disclosure-report.json', () => snippetsFile(forms));
  await keep('schemas/gouji.schema.json', () => schema);
  await keep('package.json', (text) => withProperty(text, 'gouji.checks', property));
  await keep('package.nls.json', (text) => withWords(text, wordsPrefix, words.en));
  await keep('package.nls.zh-cn.json', (text) => withWords(text, wordsPrefix, words.zh));
}

/** Writes a file when it is not what `make` makes of it. */
async function keep(file, make) {
  const before = existsSync(file) ? await readFile(file, 'utf8') : '';
  const after = make(before);
  if (before === after) return;
  // There the written file would be thrown away, and what is in the repository would stay old.
  if (!['', '0', 'false', undefined].includes(process.env.CI)) throw new Error(`${file} is not what the forms and checks make of it: run npm run build and commit it`);
  await writeFile(file, after);
}

/** package.json with another value of one setting; every other line as it is. */
function withProperty(text, name, value) {
  const lines = new RegExp(`^( *)"${name.replaceAll('.', '\\.')}": \\{\n[^]*?^\\1\\}`, 'm');
  const indent = lines.exec(text)?.[1];
  if (indent === undefined) throw new Error(`package.json has no setting ${name}`);
  const { properties, ...own } = value;
  const linesOf = (object, inner) => Object.entries(object).map(([key, each]) => `${indent}${inner}${JSON.stringify(key)}: ${JSON.stringify(each)}`);
  const all = [...linesOf(own, '  '), `${indent}  "properties": {\n${linesOf(properties, '    ').join(',\n')}\n${indent}  }`];
  return text.replace(lines, () => `${indent}"${name}": {\n${all.join(',\n')}\n${indent}}`);
}

/** A package.nls file with other words for the keys under a prefix; they stand at the end. */
function withWords(text, prefix, words) {
  const others = Object.entries(JSON.parse(text)).filter(([key]) => key !== prefix && !key.startsWith(`${prefix}.`));
  return `${JSON.stringify({ ...Object.fromEntries(others), ...words }, null, 2)}\n`;
}

async function transpile() {
  const sources = (await Promise.all(['server/src', 'client/src', 'syntaxes', 'schemas', 'test', 'bench'].map(typescriptIn))).flat();
  // tsc keeps in `out` what it knows from its last run.
  const outputs = new Set(['tsconfig.tsbuildinfo', ...sources.flatMap((source) => [`${source.slice(0, -3)}.js`, `${source.slice(0, -3)}.js.map`])]);
  await build({ ...node, entryPoints: sources, outdir: 'out', outbase: '.', sourcemap: true, logLevel: 'warning' });
  // A test whose source is gone must not go on passing.
  await removeAllBut('out', (file) => outputs.has(file));
}

/** TypeScript files under a folder. Those of the editor suite are bundled by its own script. */
async function typescriptIn(folder) {
  const files = await filesIn(folder, ['node_modules', 'editor']);
  return files.filter((file) => file.endsWith('.ts')).map((file) => `${folder}/${file}`);
}

/** Deletes the files of a folder that are not to be kept; `keep` gets their path in the folder. */
async function removeAllBut(folder, keep) {
  const stale = (await filesIn(folder)).filter((file) => !keep(file));
  await Promise.all(stale.map((file) => rm(path.join(folder, file), { force: true })));
}

/** Paths in the folder, with forward slashes; folders named in `skip` are not entered. */
async function filesIn(folder, skip = []) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries.map(async (entry) => {
    if (!entry.isDirectory()) return [entry.name];
    if (skip.includes(entry.name)) return [];
    return (await filesIn(path.join(folder, entry.name), skip)).map((file) => `${entry.name}/${file}`);
  });
  return (await Promise.all(nested)).flat();
}
