// Takes the pictures of the documentation from a real VS Code with the packaged extension, on the folder examples.
// usage: node test/editor/screenshot.mjs [--out FOLDER] [scene …]
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from './hosts/browser.mjs';
import { startNodeHost } from './hosts/node.mjs';
import { openPage } from './hosts/page.mjs';
import { temporaryFolder } from './hosts/processes.mjs';
import { packageExtension } from './hosts/vsix.mjs';
import { copyOfExamples } from './hosts/workspace.mjs';
import { installVscodeWeb } from './install.mjs';
import { scenes } from './scenes.mjs';
import { editorIn } from './ui/editor.mjs';
import { installVscodeServer } from './vscode-server/install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { values: { out }, positionals } = parseArgs({
  options: { out: { type: 'string', default: path.join(root, 'docs/images') } },
  allowPositionals: true,
});
const wanted = positionals.length > 0 ? positionals : Object.keys(scenes);
const unknown = wanted.filter((name) => !(name in scenes));
if (unknown.length > 0) {
  console.error(`no such scene: ${unknown.join(', ')}; there are: ${Object.keys(scenes).join(', ')}`);
  process.exit(2);
}

installVscodeWeb();
await installVscodeServer();
mkdirSync(out, { recursive: true });
const browser = await launchBrowser();
const folder = copyOfExamples();
// In the home folder, so that pictures say ~/examples and not where this machine keeps them.
const server = await startNodeHost({ vsix: packageExtension(root, temporaryFolder('vsix')), folder, home: path.dirname(folder) });
for (const name of wanted) await take(name);
// process.exitCode is 1 when a scene failed; what was started ends with this process.
process.exit();

// A page of its own for every scene, so that none depends on what another left open.
async function take(name) {
  const { language, play } = scenes[name];
  const page = await openPage(browser, language);
  try {
    await page.goto(server.url);
    await play(await editorIn(page));
    const picture = path.join(out, `${name}.png`);
    // What fades in is shown in full.
    await page.screenshot({ path: picture, animations: 'disabled' });
    console.log(`✔ ${picture}`);
  } catch (error) {
    process.exitCode = 1;
    const picture = path.join(root, `out/editor/${name}.png`);
    await page.screenshot({ path: picture });
    console.error(`✗ ${name}: ${error.message}\n  what the editor showed: ${picture}`);
  } finally {
    await page.close();
  }
}
