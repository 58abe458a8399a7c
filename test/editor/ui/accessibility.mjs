// What stands in the way of people who do not see or do not see well, as far as a program can tell.
import assert from 'node:assert/strict';

/**
 * Fails where axe finds something in a webview, such as a link without a name or words too faint on their ground.
 * @param {import('playwright-core').Locator} main of the page inside the webview
 * @param {string} what is looked at, for the message
 */
export async function assertAccessible(main, what) {
  // Installed with the editor, after this file is loaded.
  const { default: axe } = await import('axe-core');
  const frame = await (await main.elementHandle()).ownerFrame();
  // Run by the browser's own tools, which the page's policy does not concern.
  await frame.evaluate(axe.source);
  const { violations, passes } = await frame.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  assert.ok(passes.some(({ id }) => id === 'color-contrast'), `${what}: nothing was looked at`);
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`), [], what);
}
