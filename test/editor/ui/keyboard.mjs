// The hands of a clerk who uses nothing but the keyboard, and what the editor then shows.
const patience = 20_000;
const quickInput = '.quick-input-widget .quick-input-box input';

/**
 * What can be done in an open VS Code without a mouse. Whatever has a consequence waits for it, so that nothing is typed ahead.
 * @param {import('playwright-core').Page} page with the editor in it
 */
export function keyboardOn(page) {
  const keys = {
    /** Presses keys, one after the other. @param {...string} names as playwright calls them */
    async press(...names) {
      for (const name of names) await page.keyboard.press(name);
    },

    /** Types letter by letter. @param {string} text of one line */
    async type(text) {
      await page.keyboard.type(text);
    },

    /** Writes a phrase at once, as an input method hands it over. @param {string} phrase of one line */
    async write(phrase) {
      await page.keyboard.insertText(phrase);
    },

    /**
     * Runs a command from the palette.
     * @param {string} title what is typed of it, as far as it takes to be the first
     */
    async command(title) {
      for (let attempt = 1; ; attempt++) {
        await page.keyboard.press('F1');
        await keys.until('the palette is open', (selector) => document.activeElement?.matches(selector) === true && document.activeElement.value === '>', quickInput);
        await page.keyboard.insertText(title);
        if (await page.waitForFunction(isChosen, title, { timeout: 3000 }).then(() => true, () => false)) break;
        // While VS Code starts, the palette knows no commands of extensions, and learns of none as long as it is open.
        if (attempt === 5) throw new Error(`the palette has no “${title}”`);
        await page.keyboard.press('Escape');
      }
      await page.keyboard.press('Enter');
    },

    /**
     * Types into the open quick input until what is wanted is chosen there, and takes it.
     * @param {string} text
     */
    async answers(text) {
      await keys.until('a quick input has the keys', (selector) => document.activeElement?.matches(selector) === true, quickInput);
      await page.keyboard.insertText(text);
      await keys.until(`“${text}” is chosen`, isChosen, text);
      await page.keyboard.press('Enter');
    },

    /**
     * Fills in the open input box and takes it.
     * @param {string} text takes the place of what is in it
     * @param {string} title of the box or what it asks for, to wait for
     */
    async fillsIn(text, title) {
      await keys.until(`“${title}” is asked for`, (wanted) => document.querySelector('.quick-input-widget')?.textContent.includes(wanted) === true, title);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
    },

    /** Takes what an input box has in it already. @param {string} text that it has @param {string} title of the box or what it asks for */
    async takes(text, title) {
      await keys.until(`“${title}” is asked for`, ([wanted, value, selector]) =>
        document.querySelector('.quick-input-widget')?.textContent.includes(wanted) === true && document.querySelector(selector)?.value === value, [title, text, quickInput]);
      await page.keyboard.press('Enter');
    },

    /** Opens a file from the explorer: in VS Code Web, Ctrl+P finds only what was open. @param {string} name */
    async opens(name) {
      await page.keyboard.press('ControlOrMeta+Shift+e');
      const focused = page.locator('.explorer-folders-view .monaco-list-row.focused');
      await page.locator('.explorer-folders-view .monaco-list:focus').waitFor({ timeout: patience });
      await page.keyboard.press('Home');
      for (let rows = 0; !(await focused.allInnerTexts()).some((text) => text.includes(name)); rows++) {
        if (rows === 50) throw new Error(`the explorer has no “${name}”`);
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor({ timeout: patience });
      // Keys go to the explorer until then.
      await page.locator('.editor-instance .monaco-editor.focused').waitFor({ timeout: patience });
    },

    /** Presses a key that moves the caret, and waits until it has moved. @param {string} name */
    async moves(name) {
      await frames(page);
      const before = await keys.caret();
      await page.keyboard.press(name);
      await keys.until(`${name} moves the caret from ${before}`, (from) => document.querySelector('#status\\.editor\\.selection')?.textContent !== from, before);
    },

    /** Where the caret is, as the status bar says: `Ln 3, Col 81 (12 selected)`. @returns {Promise<string>} */
    caret() {
      return page.evaluate(() => document.querySelector('#status\\.editor\\.selection')?.textContent ?? '');
    },

    /** Waits until an error is underlined in the part of the text that is in sight. */
    async underlined() {
      await keys.until('an error is underlined', () => document.querySelector('.monaco-editor .squiggly-error') !== null);
    },

    /** Waits until the status bar says that the caret is there. @param {RegExp} place */
    async caretAt(place) {
      await keys.until(`the caret is at ${place}`, ([source]) => new RegExp(source, 'u').test(document.querySelector('#status\\.editor\\.selection')?.textContent ?? ''), [place.source]);
    },

    /** Waits until the status bar names the row and the column of the figure. @param {string} name */
    async cell(name) {
      await keys.until(`the cell is ${name}`, (wanted) => [...document.querySelectorAll('.statusbar-item')].some((item) => item.id.endsWith('gouji.cell') && item.textContent.includes(wanted)), name);
    },

    /** Waits for what completion offers. @returns {Promise<string[]>} each with its detail */
    async suggestions() {
      await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor({ timeout: patience });
      const texts = await page.locator('.suggest-widget.visible .monaco-list-row').allInnerTexts();
      return texts.map((text) => text.replace(/\s+/g, ' ').trim());
    },

    /**
     * Opens what can be done at the caret and takes one of it.
     * @param {string} title a part of what it is called
     */
    async fix(title) {
      const row = page.locator('.action-widget .monaco-list-row.action');
      let offered = [];
      // What can be done comes with what is found, and that a moment after what was typed.
      for (let attempt = 1; attempt <= 8; attempt++) {
        await page.keyboard.press('ControlOrMeta+.');
        await row.first().waitFor({ timeout: 2500 }).catch(() => undefined);
        offered = await row.allInnerTexts();
        const at = offered.findIndex((text) => text.includes(title));
        for (let steps = offered.length; at >= 0 && steps > 0; steps--) {
          const focused = (await page.locator('.action-widget .monaco-list-row.focused').allInnerTexts()).join();
          if (focused.includes(title)) return page.keyboard.press('Enter');
          await page.keyboard.press('ArrowDown');
        }
        await page.keyboard.press('Escape');
      }
      throw new Error(`“${title}” is not offered, but ${offered.join(' / ')}`);
    },

    /** Waits until so many findings are counted. @param {RegExp} counts of the status bar: errors, warnings, and others where there are any */
    async problems(counts) {
      await keys.until(`the findings are ${counts}`, ([source]) => new RegExp(source, 'u').test(document.querySelector('#status\\.problems')?.getAttribute('aria-label') ?? ''), [counts.source]);
    },

    /**
     * Waits until something holds in the page, and says what else was there when it does not.
     * @param {string} what it is
     * @param {(argument: any) => boolean} probe runs in the page
     * @param {unknown} [argument]
     */
    async until(what, probe, argument) {
      await page.waitForFunction(probe, argument, { timeout: patience })
        .catch((error) => { throw new Error(`not within ${patience / 1000} s: ${what}`, { cause: error }); });
    },

    /** Waits until a line that is to be seen of the active editor reads so. @param {RegExp} line */
    async linesOf(line) {
      await keys.until(`a line reads ${line}`, ([source]) => [...document.querySelectorAll('.editor-instance .view-line')]
        .some((each) => new RegExp(source, 'u').test(each.textContent.replaceAll('\u00a0', ' '))), [line.source]);
    },
  };
  return keys;
}

/** Runs in the page: whether the quick input has such a row under its bar. */
function isChosen(text) {
  return document.querySelector('.quick-input-widget .monaco-list-row.focused')?.textContent.includes(text) === true;
}

/** Until what was typed has been drawn, and the status bar with it. */
function frames(page) {
  return page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
}
