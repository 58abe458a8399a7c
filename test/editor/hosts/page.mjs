// A page of the workbench: nothing from outside this machine, and a test run's output and exit code.
import { within } from './processes.mjs';

// The editor logs much of its own; suite/mocha.ts marks the lines of the report.
const reportMark = '[suite]';

/**
 * Opens a page that can reach nothing but this machine.
 * @param {import('playwright-core').Browser} browser
 * @param {'en' | 'zh-cn'} language which extensions are told; the Node host's only. VS Code's own interface stays English:
 *   its language packs are not on npm
 * @returns {Promise<import('playwright-core').Page>}
 */
export async function openPage(browser, language) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.route((url) => !isLocal(url), (route) => route.abort());
  // Where VS Code keeps the language of its own strings, once it has loaded them.
  await page.addInitScript((value) => { globalThis._VSCODE_NLS_LANGUAGE = value; }, language);
  return page;
}

/**
 * Opens a workbench that runs tests, repeats what they print, and waits for their end.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url of the workbench, with its tests in it
 * @param {{ language?: 'en' | 'zh-cn', timeoutMs?: number, verbose?: boolean, failurePicture?: string }} [options]
 *   `language`: see openPage; `verbose` shows the workbench's own log too; `failurePicture` is where a PNG goes when the run never ends
 * @returns {Promise<number>} the exit code the workbench reports: 0 when all tests passed.
 *   Rejects when it reports none within `timeoutMs` (five minutes) or the page crashes.
 */
export async function runTests(browser, url, { language = 'en', timeoutMs = 300_000, verbose = false, failurePicture } = {}) {
  const page = await openPage(browser, language);
  const exit = new Promise((resolve, reject) => {
    page.exposeFunction('codeAutomationLog', (type, args) => {
      const [first, ...more] = args;
      if (String(first).startsWith(reportMark)) console.log(first.slice(reportMark.length), ...more);
      else if (verbose) console.log(`[editor] ${type}`, ...args);
    });
    page.exposeFunction('codeAutomationExit', resolve);
    page.on('crash', () => reject(new Error('The page with the editor crashed.')));
  });
  if (verbose) page.on('console', (message) => console.log(`[page] ${message.type()} ${message.text()}`));
  if (verbose) page.on('pageerror', (error) => console.log(`[page] ${error.stack}`));
  await page.goto(url);
  try {
    return await within(timeoutMs, `The editor reported no end of the tests within ${timeoutMs / 1000} s.`, exit);
  } catch (error) {
    if (failurePicture) await page.screenshot({ path: failurePicture }).then(() => console.error(`What the editor showed: ${failurePicture}`), () => {});
    throw error;
  } finally {
    await page.close();
  }
}

function isLocal({ protocol, hostname }) {
  return !/^(https?|wss?):$/.test(protocol) || hostname === '127.0.0.1' || /(^|\.)localhost$/.test(hostname);
}
