// The hands of a user in VS Code: what one does with keys and mouse, and what one then sees.
import path from 'node:path';
import { textPosition } from './textPosition.mjs';

const patience = { timeout: 30_000 };
const quickInput = '.quick-input-widget .quick-input-box input';
const rows = {
  problems: '.markers-panel .monaco-list-row',
  outline: '.outline-tree .monaco-list-row .label-name',
  quickInput: '.quick-input-widget .monaco-list-row',
  suggestions: '.suggest-widget.visible .monaco-list-row',
};

/**
 * Waits until VS Code is there with its folder, and returns what can be done in it.
 * @param {import('playwright-core').Page} page a page that has gone to the editor's address
 */
export async function editorIn(page) {
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor(patience);
  return {
    page,

    /**
     * Opens a file as Ctrl+P does.
     * @param {string} name its path in the folder
     */
    async openFile(name) {
      const label = path.posix.basename(name);
      await openQuickInput('ControlOrMeta+p', name);
      await page.locator(rows.quickInput).filter({ hasText: label }).first().click(patience);
      await shows(label);
    },

    /**
     * Opens a file as a click among the files does: VS Code Web finds none by name.
     * @param {string} name of a file at the top of the folder
     */
    async openListed(name) {
      await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name }).first().dblclick(patience);
      await shows(name);
    },

    /**
     * Runs a command from the palette.
     * @param {string} title as the palette shows it, with its category
     */
    async palette(title) {
      await openQuickInput('F1', `>${title}`);
      await page.locator(rows.quickInput).filter({ hasText: title }).first().click(patience);
      // Else a quick pick that the command opens could be taken for the palette, or the palette for it.
      await page.waitForFunction(([selector, text]) => {
        const input = document.querySelector(selector);
        return input.offsetParent === null || input.value !== text;
      }, [quickInput, `>${title}`], patience);
    },

    /**
     * Puts the cursor somewhere in the open file and scrolls there.
     * @param {number} line counted from 1
     * @param {number} [column] counted from 1
     */
    async goTo(line, column = 1) {
      await openQuickInput('Control+g', `:${line}:${column}`);
      await page.keyboard.press('Enter');
    },

    /**
     * What the open quick pick offers, waiting for it to open.
     * @returns {Promise<string[]>}
     */
    async quickPick() {
      await page.locator(rows.quickInput).first().waitFor(patience);
      return textsOf(rows.quickInput);
    },

    /**
     * Rests the mouse on a text in the visible part of the open file.
     * @param {string} text within one line; its first occurrence is taken
     * @returns {Promise<string>} what the hover says
     */
    async hoverText(text) {
      const hover = page.locator('.monaco-editor .monaco-hover:visible, .monaco-resizable-hover .monaco-hover:visible').first();
      // The text may still be scrolling to its place when the mouse gets there.
      for (let attempt = 1; ; attempt++) {
        const place = await textPosition(page, text);
        // From elsewhere: a mouse that is already there does not begin to hover.
        await page.mouse.move(place.x + 120, place.y + 160);
        await page.mouse.move(place.x, place.y, { steps: 5 });
        const shown = await hover.waitFor({ timeout: 5000 }).then(() => true, () => false);
        if (shown) break;
        if (attempt === 6) throw new Error(`no hover appears over “${text}”`);
      }
      await page.waitForFunction(() => !document.querySelector('.monaco-hover .hover-row')?.textContent.includes('Loading...'), undefined, patience);
      return (await hover.innerText()).trim();
    },

    /**
     * Types at the cursor, all at once, as an input method hands a phrase over.
     * @param {string} phrase without line breaks
     */
    async type(phrase) {
      await page.keyboard.insertText(phrase);
    },

    /** Shows a view of the explorer, the folder's files folded away. @param {string} command that focuses it @returns {import('playwright-core').Locator} its visible rows */
    async view(command) {
      await page.locator('.explorer-viewlet .pane-header[aria-expanded="true"]').first().click();
      await this.palette(command);
      const visible = page.locator('.explorer-viewlet .custom-view-tree-node-item');
      await visible.first().waitFor(patience);
      return visible;
    },

    /** What is inside the webview that is open. @returns {Promise<import('playwright-core').FrameLocator>} */
    async webview() {
      await page.locator('iframe.webview').first().waitFor({ ...patience, state: 'attached' });
      return page.frameLocator('iframe.webview').first().frameLocator('#active-frame');
    },

    /**
     * Chooses the colours.
     * @param {string} name as the list of colour themes has it
     */
    async theme(name) {
      await this.palette('Preferences: Color Theme');
      await page.locator(rows.quickInput).filter({ hasText: 'Modern' }).first().waitFor(patience);
      await page.keyboard.type(name);
      await page.locator(rows.quickInput).filter({ hasText: name }).first().waitFor(patience);
      await page.keyboard.press('Enter');
      await page.locator(quickInput).waitFor({ ...patience, state: 'hidden' });
    },

    /** Waits until the status bar says that the caret is there. @param {RegExp} place such as /^Ln 7, Col 4/ */
    async caretAt(place) {
      await page.locator('#status\\.editor\\.selection').filter({ hasText: place }).waitFor(patience);
    },

    /** What completion offers, waiting for it to open. @returns {Promise<string[]>} each with its detail where that is shown */
    async suggestions() {
      await page.locator(rows.suggestions).first().waitFor(patience);
      return textsOf(rows.suggestions);
    },

    /**
     * Waits for a squiggle in the open file.
     * @param {'error' | 'warning' | 'info' | 'hint'} severity
     * @returns {Promise<number>} how many of them are in the visible part
     */
    async squiggles(severity) {
      const squiggles = page.locator(`.monaco-editor .squiggly-${severity}`);
      // A squiggle is a background: never "visible" to the browser, only there.
      await squiggles.first().waitFor({ ...patience, state: 'attached' });
      return squiggles.count();
    },

    /**
     * Opens the language status of the open file.
     * @param {RegExp} text waits for it there
     * @returns {Promise<string>} all that it says
     */
    async languageStatus(text) {
      await page.locator('#status\\.languageStatus').hover(patience);
      const hover = page.locator('.hover-language-status').filter({ hasText: text }).first();
      await hover.waitFor(patience);
      return hover.locator('..').innerText(patience);
    },

    /** Shows Problems. @returns {Promise<string[]>} its visible rows, files included */
    async problems() {
      await this.palette('Problems: Focus on Problems View');
      await page.locator(rows.problems).first().waitFor(patience);
      return textsOf(rows.problems);
    },

    /** Shows Outline, the folder's files folded away. @returns {Promise<string[]>} the names in its visible rows */
    async outline() {
      await page.locator('.explorer-viewlet .pane-header[aria-expanded="true"]').first().click();
      await this.palette('Explorer: Focus on Outline View');
      await page.locator(rows.outline).first().waitFor(patience);
      return textsOf(rows.outline);
    },
  };

  async function shows(name) {
    await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor(patience);
    await page.locator('.editor-instance .view-line').first().waitFor(patience);
  }

  async function openQuickInput(key, text) {
    await page.keyboard.press(key);
    const input = page.locator(quickInput);
    await input.waitFor(patience);
    await input.fill(text);
  }

  async function textsOf(selector) {
    const texts = await page.locator(selector).allInnerTexts();
    return texts.map((text) => text.replace(/\s+/g, ' ').trim());
  }
}
