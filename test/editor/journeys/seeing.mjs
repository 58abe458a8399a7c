// A report with mistakes in its preview: what is wrong is told, to those who see and to those who do not, in light, dark and high contrast.
import { keyboardOn } from '../ui/keyboard.mjs';
import { assertAccessible } from '../ui/accessibility.mjs';

/**
 * @param {import('playwright-core').Page} page with an editor in it in which nothing is open
 * @param {'en' | 'zh-cn'} language of the extension
 * @param {(stage: string) => Promise<void>} stage told when something has been done that is worth a look
 */
export async function seeing(page, language, stage) {
  const keys = keyboardOn(page);
  const name = '青山县2024年政府信息公开工作年度报告.txt';
  await keys.opens(name);
  await keys.problems(/[1-9]/);
  await keys.press('ControlOrMeta+k', 'v');
  const preview = page.frameLocator('iframe.webview').first().frameLocator('#active-frame');
  const wrong = preview.locator('td.error .jump').first();
  await wrong.waitFor();
  await preview.getByRole('link', { name: '131', description: language === 'en' ? /should be 113/ : /应为 113/ }).waitFor();
  for (const theme of ['Dark Modern', 'Dark High Contrast', 'Light High Contrast', 'Light Modern']) {
    await keys.press('ControlOrMeta+k', 'ControlOrMeta+t');
    await keys.answers(theme);
    await wrong.scrollIntoViewIfNeeded();
    await keys.until(`the colours are ${theme}`, (dark) => document.querySelector('.monaco-workbench').matches(dark ? '.vs-dark, .hc-black' : '.vs, .hc-light'), theme.startsWith('Dark'));
    await assertAccessible(preview.locator('main'), theme);
    await stage(theme);
  }
}
