// The pictures of the documentation. A scene brings the editor there and asserts on what is to be seen; then it is taken.
import assert from 'node:assert/strict';

const unbalanced = '临江市东湖区2019年政府信息公开工作年度报告.txt';
const differing = '青山县2024年政府信息公开工作年度报告.txt';
const right = '临江市2023年政府信息公开工作年度报告.txt';
const incomplete = '临江市市场监督管理局2021年政府信息公开工作年度报告.txt';

/**
 * @typedef {object} Scene
 * @property {'en' | 'zh-cn'} language of the extension; VS Code's own interface stays English, its language packs are not on npm
 * @property {(editor: Awaited<ReturnType<typeof import('./ui/editor.mjs').editorIn>>) => Promise<void>} play
 */

/**
 * Name of the picture → how it comes about.
 * @type {Record<string, Scene>}
 */
export const scenes = {
  'editor': { language: 'en', play: (editor) => aSumThatFails(editor, /Balance: 187\+11 = 198 ≠ 197 = 189\+8, 1 too low/, /does not balance/) },
  'editor.zh-CN': { language: 'zh-cn', play: (editor) => aSumThatFails(editor, /勾稽关系：187\+11 = 198 ≠ 197 = 189\+8，少 1/, /“自然人”列不平衡/) },
  'sections': { language: 'en', play: (editor) => theSixSections(editor, 'Gouji: Go to Section', /^○ 五、存在的主要问题及改进情况 ?missing$/) },
  'sections.zh-CN': { language: 'zh-cn', play: (editor) => theSixSections(editor, '勾稽: 转到部分', /^○ 五、存在的主要问题及改进情况 ?缺失$/) },
  'sentence': { language: 'en', play: (editor) => aFigureThatDiffers(editor, /147 = 131\+16, the text is 18 too low/) },
  'sentence.zh-CN': { language: 'zh-cn', play: (editor) => aFigureThatDiffers(editor, /147 = 131\+16，正文少 18/) },
  'completion': { language: 'en', play: (editor) => aSentenceAboutAFigure(editor, /^660件/) },
  'completion.zh-CN': { language: 'zh-cn', play: (editor) => aSentenceAboutAFigure(editor, /^660件/) },
  'figures': { language: 'en', play: (editor) => whatCameOfFigures(editor, 'Gouji: Show What Was Checked', /^✗ 10件.*is 9/) },
  'figures.zh-CN': { language: 'zh-cn', play: (editor) => whatCameOfFigures(editor, '勾稽: 查看核对情况', /^✗ 10件.*为 9/) },
  'preview': { language: 'en', play: (editor) => asItWillBePublished(editor, 'Gouji: Show Preview', 'Light Modern') },
  'preview.zh-CN': { language: 'zh-cn', play: (editor) => asItWillBePublished(editor, '勾稽: 预览', 'Light Modern') },
  'tree': { language: 'en', play: (editor) => theFiguresAsATree(editor, 'Explorer: Focus on Report Figures View', /131 ≠ 113/) },
  'tree.zh-CN': { language: 'zh-cn', play: (editor) => theFiguresAsATree(editor, 'Explorer: Focus on 年报数据 View', /131 ≠ 113/) },
  'offer': { language: 'zh-cn', play: aReportInPlainText },
  'walkthrough': { language: 'zh-cn', play: theFourSteps },
  'coverage': { language: 'en', play: (editor) => whatWasChecked(editor, /36\/40 relations hold · 16\/17 figures in sentences agree/, /2 do not hold · 2 not checked · figures that differ: 1/) },
  'coverage.zh-CN': { language: 'zh-cn', play: (editor) => whatWasChecked(editor, /36\/40 勾稽关系相符 · 16\/17 正文数字相符/, /2 项不符 · 2 项未核对 · 正文数字不符 1 处/) },
  // The colours stay chosen, and what is ignored is ignored: these come last.
  'preview.dark': { language: 'zh-cn', play: (editor) => asItWillBePublished(editor, '勾稽: 预览', 'Dark Modern') },
  'preview.contrast': { language: 'zh-cn', play: (editor) => asItWillBePublished(editor, '勾稽: 预览', 'Dark High Contrast') },
  'ignore': { language: 'zh-cn', play: aFindingThatMayStand },
};

/** A figure in a sentence: the squiggle, and the hover that says which cell it states. */
async function aFigureThatDiffers(editor, sum) {
  await editor.openFile(differing);
  await editor.languageStatus(/1[0-9]\/1[0-9]/);
  await editor.goTo(7);
  assert.match(await editor.hoverText('129件'), sum);
}

/** A sentence about a figure: what the tables have for it is offered while it is typed, each with what it counts. */
async function aSentenceAboutAFigure(editor, detail) {
  await editor.openFile(right);
  await editor.languageStatus(/42\/42/);
  await editor.page.mouse.move(700, 700);
  await editor.goTo(9, 2000);
  await editor.type('收到政府信息公开申请');
  const offered = await editor.suggestions();
  assert.match(offered[0], detail);
  assert.equal(offered.length, 2);
}

/** Outline, squiggles, findings, and the hover that writes the sum out. */
async function aSumThatFails(editor, sum, message) {
  await editor.openFile(unbalanced);
  assert.match((await editor.problems()).join('\n'), message);
  assert.match((await editor.outline()).join('\n'), /^收到和处理政府信息公开申请情况$/m);
  await editor.goTo(77, 17);
  assert.ok(await editor.squiggles('error') >= 2);
  assert.match(await editor.hoverText('| 189 |'), sum);
}

/** The pick of the six, one with findings, one missing. */
async function theSixSections(editor, command, missing) {
  await editor.openFile(incomplete);
  await editor.squiggles('error');
  await editor.palette(command);
  const offered = await editor.quickPick();
  assert.equal(offered.length, 6);
  assert.match(offered[4], missing);
}

/** Show What Was Checked: what stayed open, and every figure in a sentence, one that differs first. */
async function whatCameOfFigures(editor, command, differing) {
  await editor.openFile(unbalanced);
  await editor.languageStatus(/36\/40/);
  await editor.page.mouse.move(700, 700);
  await editor.palette(command);
  const offered = await editor.quickPick();
  assert.ok(offered.some((item) => differing.test(item)), offered.join('\n'));
}

/** A finding that is let stand: the quick fix, the reason, and the finding is gone. */
async function aFindingThatMayStand(editor) {
  await editor.openFile(differing);
  await editor.goTo(77, 2);
  await editor.squiggles('error');
  await editor.page.keyboard.press('Control+.');
  const action = editor.page.locator('.action-widget .monaco-list-row').filter({ hasText: '忽略这一处（row-total），写明理由…' }).first();
  await action.waitFor();
  const focused = editor.page.locator('.action-widget .monaco-list-row.focused').filter({ hasText: '忽略这一处' });
  for (let row = 0; row < 9 && await focused.count() === 0; row++) await editor.page.keyboard.press('ArrowDown');
  await editor.page.keyboard.press('Enter');
  const input = editor.page.locator('.quick-input-widget .quick-input-box input');
  await input.waitFor();
  await input.fill('按签发的原件录入，已去函更正');
  await input.press('Enter');
  await editor.languageStatus(/忽略 1 处/);
  assert.doesNotMatch((await editor.problems()).join('\n'), /131/);
  await editor.openFile('gouji.json');
}

/** A report in plain text: nothing but an offer in the status bar; taken, it is checked. */
async function aReportInPlainText(editor) {
  await editor.openFile(right);
  await editor.languageStatus(/42/);
  await editor.page.mouse.move(700, 700);
  await editor.palette('Change Language Mode');
  await editor.page.keyboard.type('Plain Text');
  await editor.page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: 'Plain Text' }).first().waitFor();
  await editor.page.keyboard.press('Enter');
  await editor.page.locator('#gouji\\.gouji\\.gouji\\.treat, [id="gouji.gouji.gouji.treat"]').filter({ hasText: '按年报处理？' }).first().waitFor();
}

/** The walkthrough, its first step open. */
async function theFourSteps(editor) {
  await editor.openFile(right);
  await editor.palette('Welcome: Open Walkthrough...');
  await editor.page.keyboard.type('撰写和核对');
  await editor.page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: '撰写和核对年度报告' }).first().waitFor();
  await editor.page.keyboard.press('Enter');
  await editor.page.locator('.gettingStartedContainer').filter({ hasText: '打开示例' }).first().waitFor();
}

/** The view of the figures: the section with what is found in it, its table unfolded, a sum that fails before the others, and a click that goes there. */
async function theFiguresAsATree(editor, command, failing) {
  await editor.openFile(differing);
  await editor.languageStatus(/42/);
  await editor.page.mouse.move(700, 700);
  const rows = await editor.view(command);
  await rows.filter({ hasText: /收到和处理政府信息公开申请情况表|table of applications/ }).first().click();
  await editor.page.keyboard.press('ArrowRight');
  const wrong = rows.filter({ hasText: failing }).first();
  await wrong.waitFor();
  await wrong.click();
  await editor.caretAt(/Ln 77, .*3 selected/);
}

/** The preview: the wrong total in its merged table; a click on it leads to the text, and the caret in the text to it. */
async function asItWillBePublished(editor, command, theme) {
  await editor.openFile(differing);
  await editor.theme(theme);
  await editor.languageStatus(/42/);
  await editor.palette(command);
  const preview = await editor.webview();
  const wrong = preview.locator('td.error .jump').first();
  await wrong.waitFor();
  assert.equal(await wrong.textContent(), '131');
  await wrong.click();
  await editor.caretAt(/Ln 77, .*3 selected/);
  await preview.locator('td.error .here').first().waitFor();
  await editor.goTo(71, 1);
  await preview.locator('.here', { hasText: /^104$/ }).waitFor();
  await wrong.focus();
  await editor.page.keyboard.press('ArrowLeft');
  assert.equal(await preview.locator('.jump:focus').textContent(), '1');
  await editor.page.keyboard.press('Enter');
  await editor.caretAt(/Ln 76, .*1 selected/);
}

/** The language status: how many relations hold, and how many were not checked. */
async function whatWasChecked(editor, summary, detail) {
  await editor.openFile(unbalanced);
  const status = await editor.languageStatus(summary);
  assert.match(status, detail);
}
