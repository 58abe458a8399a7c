// The figures of a report as a tree: what is found in a section, a sum that does not agree before the others, the way to it and, put right, back.
import assert from 'node:assert/strict';
import { keyboardOn } from '../ui/keyboard.mjs';

const words = {
  'zh-cn': { view: 'Focus on 年报数据 View', agrees: '相符', fails: '不符', correct: '“总计”改为 113' },
  'en': { view: 'Focus on Report Figures View', agrees: 'agrees', fails: 'does not agree', correct: 'Correct: ' },
};
const tableName = /收到和处理政府信息公开申请情况表|table of applications/;

/**
 * @param {import('playwright-core').Page} page with an editor in it in which nothing is open
 * @param {'en' | 'zh-cn'} language of the extension
 * @param {(stage: string) => Promise<void>} stage told when something has been done that is worth a look
 */
export async function figures(page, language, stage) {
  const keys = keyboardOn(page);
  const { view, agrees, fails, correct } = words[language];
  const rows = page.locator('.explorer-viewlet .monaco-list-row').filter({ has: page.locator('.custom-view-tree-node-item') });
  const labels = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')));
  const focused = page.locator('.explorer-viewlet .monaco-list-row.focused').filter({ has: page.locator('.custom-view-tree-node-item') });

  await keys.opens('青山县2024年政府信息公开工作年度报告.txt');
  await keys.problems(/[1-9]/);
  await keys.command(view);
  // Its rows are asked of the server when it is first in sight.
  await rows.first().waitFor();
  await to(/收到和处理政府信息公开申请情况 /);
  assert.match(await focused.getAttribute('aria-label'), new RegExp(fails));
  await to(tableName);
  // The row below it comes in sight, so that one sees when what is unfolded stands there: until then the next key leads past it.
  await keys.press('ArrowDown', 'ArrowUp', 'ArrowRight');
  await rows.filter({ hasText: '131 ≠ 113' }).first().waitFor();
  await to(/131 ≠ 113/);
  assert.match(await focused.getAttribute('aria-label'), new RegExp(fails));
  await stage('unfolded');
  // Those that hold stand behind those that do not.
  await keys.press('ArrowDown');
  await to(new RegExp(` ${agrees} \\d`));
  await keys.press('ArrowUp');
  await to(/131 ≠ 113/, 'ArrowUp');

  await keys.press('Enter');
  await keys.caretAt(/^Ln 77, .*3 selected/);
  await keys.command('Focus Active Editor Group');
  await keys.fix(correct);
  await rows.filter({ hasText: '131 ≠ 113' }).first().waitFor({ state: 'detached' });
  await stage('put right');

  /** Goes along the tree to the row that reads so: only those in sight are on the page. */
  async function to(label, key = 'ArrowDown') {
    for (let steps = 0; steps < 40; steps++) {
      if (await focused.count() > 0 && label.test(await focused.getAttribute('aria-label'))) return;
      await keys.press(key);
      await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
    }
    throw new Error(`the tree has no ${label}, but ${(await labels()).join('\n')}`);
  }
}
