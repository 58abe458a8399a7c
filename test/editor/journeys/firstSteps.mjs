// The walkthrough: four steps in the language of the extension, and the sample that the first one opens.
import assert from 'node:assert/strict';
import { keyboardOn } from '../ui/keyboard.mjs';

const words = {
  'zh-cn': { title: '撰写和核对年度报告', steps: ['打开示例', '看哪里不相符', '看发布时的样子', '写自己的报告'], open: '打开示例报告', beside: '示例报告' },
  'en': { title: 'Write and check an annual report', steps: ['Open a sample', 'See what does not agree', 'See it as it will be published', 'Write your own'], open: 'Open the Sample', beside: 'A sample report' },
};

/**
 * @param {import('playwright-core').Page} page with an editor in it in which nothing is open
 * @param {'en' | 'zh-cn'} language of the extension
 * @param {(stage: string) => Promise<void>} stage told when something has been done that is worth a look
 */
export async function firstSteps(page, language, stage) {
  const keys = keyboardOn(page);
  const { title, steps, open, beside } = words[language];

  await keys.command('Welcome: Open Walkthrough...');
  await keys.answers(title);
  const step = page.locator('.gettingStartedContainer .getting-started-step');
  await step.filter({ hasText: steps[0] }).waitFor();
  assert.deepEqual(await step.locator('.step-title').allInnerTexts(), steps);
  // Neither a key of a text that nobody wrote nor markup that nobody drew.
  assert.doesNotMatch((await step.allTextContents()).join('\n'), /%|\]\(command:/);
  const media = page.frameLocator('.getting-started-media iframe').frameLocator('#active-frame');
  await media.getByRole('heading', { name: beside, exact: true }).waitFor();
  await stage('the steps');

  const button = page.locator('.getting-started-step.expanded .monaco-button').filter({ hasText: open });
  for (let tabs = 0; !await button.evaluate((element) => element === document.activeElement); tabs++) {
    if (tabs === 20) throw new Error(`Tab does not lead to “${open}”`);
    await keys.press('Tab');
  }
  await keys.press('Enter');
  await keys.linesOf(/^青山县2024年政府信息公开工作年度报告$/);
  await keys.problems(/[1-9]/);
  await page.locator('.tab.active').filter({ hasText: 'Untitled' }).waitFor();
  await stage('the sample');

  await keys.press('ControlOrMeta+PageUp');
  await page.locator('.getting-started-step .codicon-getting-started-step-checked, .getting-started-step .complete').first().waitFor();
  await stage('done');
  // Nothing of it is left to whoever comes next.
  await keys.press('ControlOrMeta+PageDown');
  await keys.command('Revert and Close Editor');
  await keys.problems(/^No Problems$/);
}
