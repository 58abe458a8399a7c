// A report after last year's, with the keyboard only: opened, next year's begun after it, what was carried out of it carried in.
import { keyboardOn } from '../ui/keyboard.mjs';

const words = {
  'zh-cn': { newReport: '新建年度报告', after: '接着这份报告', whose: '单位名称', year: '报告的年度' },
  'en': { newReport: 'New Report', after: 'After this report', whose: 'Who reports', year: 'The year it is about' },
};

/**
 * @param {import('playwright-core').Page} page with an editor in it in which nothing is open
 * @param {'en' | 'zh-cn'} language of the extension
 * @param {(stage: string) => Promise<void>} stage told when something has been done that is worth a look
 */
export async function nextYear(page, language, stage) {
  const keys = keyboardOn(page);
  const { newReport, after, whose, year } = words[language];

  await keys.opens('临江市2023年政府信息公开工作年度报告.txt');
  await keys.linesOf(/^临江市2023年政府信息公开工作年度报告$/);
  await keys.moves('ControlOrMeta+Alt+3');
  await stage('last year');

  await keys.command(newReport);
  await keys.answers(after);
  await keys.takes('临江市', whose);
  await keys.takes('2024', year);
  await keys.linesOf(/^临江市2024年政府信息公开工作年度报告$/);
  await keys.caretAt(/^Ln 3, .*selected/);
  await stage('begun');
  await keys.moves('ControlOrMeta+Alt+3');
  await keys.linesOf(/^\| 二、上年结转政府信息公开申请数量 \| {5}21 \| {8}1 \| {8}0 /);
  await stage('carried in');
}
