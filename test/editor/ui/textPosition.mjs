// Where a text stands on the screen.

/**
 * The middle of a text in the visible part of the open editor.
 * @param {import('playwright-core').Page} page
 * @param {string} text within one line
 * @returns {Promise<{ x: number, y: number }>} in CSS pixels of the page; rejects when the text does not show within ten seconds
 */
export async function textPosition(page, text) {
  const found = await page.waitForFunction(findText, text, { timeout: 10_000 })
    .catch((error) => { throw new Error(`“${text}” is not in the visible part of the editor`, { cause: error }); });
  return found.jsonValue();
}

// Runs in the page. A line is many spans, and the editor writes no-break spaces: the text is found over all of them.
function findText(text) {
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const nodes = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const start = nodes.map((node) => node.data).join('').replaceAll('\u00a0', ' ').indexOf(text);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(...place(start));
    range.setEnd(...place(start + text.length));
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };

    function place(offset) {
      let rest = offset;
      for (const node of nodes) {
        if (rest <= node.data.length) return [node, rest];
        rest -= node.data.length;
      }
      return [line, line.childNodes.length];
    }
  }
  return undefined;
}
