// A report from nothing to clean, with the keyboard only: begun from the form, figures typed from cell to cell, totals taken from what
// completion offers, a wrong one found and put right, sentences about the figures written, the preview walked through.
import assert from 'node:assert/strict';
import { keyboardOn } from '../ui/keyboard.mjs';

/** What is read on the way, in the language of the extension. */
const wordings = {
  'zh-cn': {
    newReport: '新建年度报告', fromForm: '按格式新建', whose: '单位名称', year: '报告的年度',
    correct: '“总计”改为 3', fillIn: '按合计补齐', problem: /“总计”应为 3/, checked: '查看核对情况', covered: /42 项勾稽关系：42 相符，0 不符 · 没有发现问题/,
  },
  'en': {
    newReport: 'New Report', fromForm: 'From the form', whose: 'Who reports', year: 'The year it is about',
    correct: 'Correct: ', fillIn: 'Fill in all', problem: /“总计” of .* should be 3/, checked: 'Show What Was Checked', covered: /42 relations: 42 hold, 0 failed · nothing found/,
  },
};
const [received, carriedIn, granted, total] = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开', '总计'];

/**
 * @param {import('playwright-core').Page} page with an editor in it in which nothing is open
 * @param {'en' | 'zh-cn'} language of the extension
 * @param {(stage: string) => Promise<void>} stage told when something has been done that is worth a look
 */
export async function writing(page, language, stage) {
  const keys = keyboardOn(page);
  const words = wordings[language];

  await keys.command(words.newReport);
  await keys.answers(words.fromForm);
  await keys.fillsIn('云水县人民政府', words.whose);
  await keys.fillsIn('2025', words.year);
  await keys.caretAt(/^Ln 3, .*selected/);
  await stage('begun');

  await keys.write('本报告可在云水县人民政府门户网站下载，联系电话：0123-4567890。');
  for (const told of [
    '全年主动公开政府信息1568条，均在产生之日起20个工作日内公开。',
    '全年收到政府信息公开申请', // the figure is not known yet
    '落实信息发布审核制度，定期清理已经公开的信息。',
    '门户网站设有政府信息公开专栏，政务新媒体由专人维护。',
    '把政府信息公开纳入年度考核，开展社会评议，全年没有责任追究情形。',
  ]) {
    await keys.moves('Tab');
    await keys.write(told);
  }
  await stage('told');

  await keys.moves('ControlOrMeta+Alt+2');
  for (const figure of ['0', '0', '0', '12', '3', '45', '1568', '92', '3', '17.5']) {
    await keys.moves('Tab');
    await keys.type(figure);
  }

  await keys.moves('ControlOrMeta+Alt+3');
  await keys.moves('Tab');
  await keys.cell(received);
  await row(['104', '6', '0', '0', '2', '1']);
  await keys.cell(total);
  assert.match((await keys.suggestions())[0], /^113/);
  await keys.linesOf(/^\| 一、本年新收政府信息公开申请数量 \| {4}104 \| {8}6 \|/);
  await stage('total');
  await keys.press('Tab');
  await keys.moves('Tab');
  await keys.cell(carriedIn);
  await row(['3', '0', '0', '0', '0', '0']);
  await keys.type('4');
  // There are findings of what is not written yet, but none in sight.
  await keys.underlined();
  await stage('wrong');
  await keys.press('F8');
  await page.locator('.marker-widget').filter({ hasText: words.problem }).waitFor();
  await stage('the problem told');
  await keys.fix(words.correct);
  await keys.linesOf(/二、上年结转政府信息公开申请数量.*\| 3 +\|/);
  await page.locator('.marker-widget').waitFor({ state: 'detached' });
  await stage('corrected');

  await keys.moves('Tab');
  await keys.cell(granted);
  await row(['107', '6', '0', '0', '2', '1']);
  assert.match((await keys.suggestions())[0], /^116/);
  await keys.press('Tab');
  await fillInTheRest(/属于国家秘密.*\| +0 +\|/);
  await stage('filled in');

  await keys.moves('ControlOrMeta+Alt+4');
  await keys.moves('Tab');
  await keys.type('1');
  await fillInTheRest(/^\| +1 +\| +0 +\|/);

  await keys.moves('ControlOrMeta+Alt+5');
  for (const told of ['公开的内容不够细。', '细化公开目录，逐项核对后发布。', '本年度没有收取信息处理费，没有其他需要报告的事项。']) {
    await keys.moves('Tab');
    await keys.write(told);
  }
  await stage('only a sentence is left');

  await keys.moves('ControlOrMeta+Alt+1');
  for (let lines = 0; lines < 4; lines++) await keys.moves('ArrowDown');
  await keys.moves('End');
  for (const [words, figure] of [['', '113件'], ['，予以公开', '116件']]) {
    if (words !== '') await keys.write(words);
    await keys.press('ControlOrMeta+Space');
    assert.equal((await keys.suggestions())[0].slice(0, figure.length), figure);
    await stage(`the figure ${figure}`);
    await keys.press('Tab');
  }
  await keys.write('。');
  await keys.problems(/^No Problems$/);

  await keys.command(words.checked);
  await keys.answers('116件');
  await keys.caretAt(/^Ln 9, .*4 selected/);

  await keys.command('Format Document');
  await keys.linesOf(/^\| 行政规范性文件 \| {11}12 \| {12}3 \| {11}45 \|$/);
  await keys.problems(/^No Problems$/);
  await stage('laid out');

  await keys.press('ControlOrMeta+k', 'v');
  const preview = page.frameLocator('iframe.webview').first().frameLocator('#active-frame');
  const main = preview.locator('main');
  await main.getByRole('table').nth(2).waitFor();
  // What a screen reader is told of it.
  const told = await main.ariaSnapshot();
  for (const part of [
    /heading "云水县人民政府2025年政府信息公开工作年度报告" \[level=1\]/, words.covered,
    /table "收到和处理政府信息公开申请情况表"/, /columnheader "自然人"/, /rowheader "一、本年新收政府信息公开申请数量"/,
  ]) assert.match(told, part);
  await keys.press('ControlOrMeta+2');
  for (const heading of ['云水县人民政府2025年政府信息公开工作年度报告', '一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况']) {
    await keys.press('Tab');
    await preview.locator('.jump:focus').filter({ hasText: heading }).waitFor();
  }
  await stage('previewed');
  await keys.press('Enter');
  await keys.caretAt(/^Ln 34, .*17 selected/);

  /** From the next blank cell all that the sums ask for, up to a line in sight: only then do keys move from where the caret is. */
  async function fillInTheRest(line) {
    await keys.moves('Tab');
    await keys.fix(words.fillIn);
    await keys.linesOf(line);
  }

  /** Types a row's figures, and ends in its total. */
  async function row(figures) {
    for (const figure of figures) {
      await keys.type(figure);
      await keys.moves('Tab');
    }
  }
}
