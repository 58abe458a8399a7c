// The pictures of the documentation. A scene brings the editor there and asserts on what is to be seen; then it is taken.
import assert from 'node:assert/strict';

const file = '青山县2024年政府信息公开工作年度报告.txt';

/**
 * Name of the picture → what leads to it.
 * @type {Record<string, (editor: Awaited<ReturnType<typeof import('./ui/editor.mjs').editorIn>>) => Promise<void>>}
 */
export const scenes = {
  async problems(editor) {
    await editor.openFile(file);
    await editor.goTo(77);
    assert.ok(await editor.squiggles('error') > 0);
    const problems = await editor.problems();
    assert.match(problems.join('\n'), /row-total/);
  },

  async outline(editor) {
    await editor.openFile(file);
    const outline = await editor.outline();
    assert.match(outline.join('\n'), /收到和处理政府信息公开申请/);
  },

  async hover(editor) {
    await editor.openFile(file);
    await editor.goTo(77);
    const hover = await editor.hoverText('131');
    assert.match(hover, /113/);
  },

  async sections(editor) {
    await editor.openFile(file);
    await editor.goTo(77);
    // The server has read the report.
    await editor.squiggles('error');
    await editor.palette('Gouji: Go to Section');
    assert.equal((await editor.quickPick()).length, 6);
  },
};
