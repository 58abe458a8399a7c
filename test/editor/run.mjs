// Runs the suite inside a real VS Code, against the packaged extension.
// usage: node test/editor/run.mjs node|web|all [file.test.ts | journey …]     VERBOSE=1 shows the editor's own log
//        PICTURES=<folder> takes a picture of every stage of a journey
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './hosts/browser.mjs';
import { startNodeHost } from './hosts/node.mjs';
import { openPage, runTests } from './hosts/page.mjs';
import { temporaryFolder } from './hosts/processes.mjs';
import { packageExtension } from './hosts/vsix.mjs';
import { startWebHost } from './hosts/web.mjs';
import { copyOfExamples } from './hosts/workspace.mjs';
import { installVscodeWeb } from './install.mjs';
import { journeys } from './journeys/registry.mjs';
import { buildSuite, tests } from './suite.mjs';
import { editorIn } from './ui/editor.mjs';
import { installVscodeServer } from './vscode-server/install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const verbose = process.env.VERBOSE === '1';
const inCi = !['', '0', 'false', undefined].includes(process.env.CI);
const hosts = {
  // One in Chinese, one in English: what people read is tested in both.
  node: { install: installVscodeServer, start: startNodeHost, language: 'zh-cn' },
  web: { install: installVscodeWeb, start: startWebHost, language: 'en' },
};

const [which = 'all', ...chosen] = process.argv.slice(2);
const files = chosen.filter((name) => !(name in journeys));
// With files of the suite chosen, only the journeys that are chosen as well.
const ways = chosen.length === 0 ? Object.keys(journeys) : chosen.filter((name) => name in journeys);
if (which !== 'all' && !(which in hosts)) {
  console.error('usage: node test/editor/run.mjs node|web|all [file.test.ts …]');
  process.exit(2);
}
process.exit(await main().catch((error) => {
  console.error(error.message);
  return 1;
}));

async function main() {
  let browser;
  try {
    // Whichever host it is, it is driven with what comes along with VS Code Web.
    installVscodeWeb();
    browser = await launchBrowser();
  } catch (error) {
    return skipped(error);
  }
  const vsix = packageExtension(root, temporaryFolder('vsix'));
  const suite = { host: await buildSuite(files), file: tests };
  let code = 0;
  for (const name of which === 'all' ? Object.keys(hosts) : [which]) {
    const start = Date.now();
    console.log(`\n── ${name} extension host`);
    try {
      await hosts[name].install();
    } catch (error) {
      code ||= skipped(error);
      continue;
    }
    const passed = (chosen.length > 0 && files.length === 0 || await runIn(name, browser, vsix, suite)) && await walkIn(name, browser, vsix);
    console.log(`── ${name} extension host: ${passed ? 'passed' : 'FAILED (VERBOSE=1 shows the editor\'s own log)'}, ${((Date.now() - start) / 1000).toFixed(1)} s`);
    if (!passed) code = 1;
  }
  return code;
}

async function runIn(name, browser, vsix, suite) {
  const { start, language } = hosts[name];
  let server;
  try {
    server = await start({ vsix, folder: copyOfExamples(), tests: suite, verbose });
    return await runTests(browser, server.url, { language, verbose, failurePicture: path.join(root, `out/editor/${name}.png`) }) === 0;
  } catch (error) {
    console.error(error.message);
    return false;
  } finally {
    await server?.stop();
  }
}

/** Walks the journeys, each on a page of its own; what the editor showed when one failed is kept. */
async function walkIn(name, browser, vsix) {
  if (ways.length === 0) return true;
  const { start, language } = hosts[name];
  const folder = copyOfExamples();
  const server = await start({ vsix, folder, home: path.dirname(folder), verbose });
  let passed = true;
  for (const way of ways) {
    const page = await openPage(browser, language);
    const begun = Date.now();
    try {
      await page.goto(server.url);
      await editorIn(page);
      await journeys[way](page, language, async (stage) => {
        if (verbose) console.log(`  … ${stage}`);
        if (process.env.PICTURES) await page.screenshot({ path: path.join(process.env.PICTURES, `${name} ${way} ${stage}.png`), animations: 'disabled' });
      });
      console.log(`  ✔ ${way}, with the keyboard only (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    } catch (error) {
      passed = false;
      const picture = path.join(root, `out/editor/${name}-${way}.png`);
      await page.screenshot({ path: picture });
      console.error(`  ✗ ${way}: ${error.message}\n  what the editor showed: ${picture}`);
    } finally {
      await page.close();
    }
  }
  await server.stop();
  return passed;
}

// On CI skipping counts as failing: there nobody reads that nothing was tested.
function skipped(error) {
  console.error(`SKIPPED: nothing is known about the extension in this editor. ${error.message}${inCi ? '\nCI is set, so this fails.' : ''}`);
  return inCi ? 1 : 0;
}
