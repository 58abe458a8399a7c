import assert from 'node:assert/strict';
import { parse } from '../../server/src/syntax/parse';
import { findSectionHeadings } from '../../server/src/syntax/headings';
import { linesOf } from '../../server/src/syntax/lines';

/** `⟦…⟧` marks the headings that must be found, in text order; none other may be. */
function expectHeadings(marked: string, numbers: readonly number[]): void {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(⟦|⟧)/)) {
    if (part === '⟦') spans.push({ start: text.length, end: -1 });
    else if (part === '⟧') spans.at(-1)!.end = text.length;
    else text += part;
  }
  const { headings: found } = findSectionHeadings(linesOf(text));
  assert.deepEqual(found.map(({ span }) => text.slice(span.start, span.end)), spans.map((span) => text.slice(span.start, span.end)));
  assert.deepEqual(found.map(({ span }) => span), spans);
  assert.deepEqual(found.map(({ number }) => number), numbers);
}

const six = ['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况', '政府信息公开行政复议、行政诉讼情况', '存在的主要问题及改进情况', '其他需要报告的事项'];
const ordinals = '一二三四五六';

describe('several reports in one text', () => {
  const report = (agency: string) => `${agency}2023年政府信息公开工作年度报告\n${six.map((title, at) => `${ordinals[at]}、${title}\n${'正文若干。'.repeat(12)}\n`).join('')}`;

  it('are told apart at the title of the next', () => {
    const text = `${report('青山县')}${report('云川县')}${report('河东县')}`;
    const tree = parse(text);
    assert.deepEqual(tree.others.map((start) => text.slice(start, start + 3)), ['云川县', '河东县']);
    assert.deepEqual(tree.sections.map((section) => section.number), [0, 1, 2, 3, 4, 5, 6]);
    assert.ok(tree.end <= text.indexOf('云川县'));
  });

  it('are not a report behind its table of contents', () => {
    assert.deepEqual(parse(`${six.map((title, at) => `${ordinals[at]}、${title}\n`).join('')}${report('青山县')}`).others, []);
  });
});

describe('section headings', () => {
  it('are found with ordinals', () => {
    expectHeadings(six.map((title, at) => `⟦${ordinals[at]}、${title}⟧\n正文若干。\n`).join(''), [1, 2, 3, 4, 5, 6]);
  });

  it('are found without ordinals', () => {
    expectHeadings(six.map((title) => `⟦${title}⟧\n正文若干。\n`).join(''), [1, 2, 3, 4, 5, 6]);
  });

  it('are found with the paragraph behind them on the line', () => {
    expectHeadings('⟦一、总体情况⟧2023年，我市认真贯彻落实条例各项规定。\n⟦六、其他需要报告的事项⟧无。', [1, 6]);
  });

  it('are found as Markdown, whatever the level', () => {
    expectHeadings('# 某县2023年政府信息公开工作年度报告\n## ⟦一、总体情况⟧\n正文。\n# ⟦二、主动公开政府信息情况⟧\n**⟦五、存在的主要问题及改进情况⟧**\n', [1, 2, 5]);
  });

  it('are found with CRLF, CR, full-width blanks and a byte order mark', () => {
    expectHeadings('\uFEFF⟦一、总体情况⟧\r\n　　正文。\r　　⟦二、主动公开政府信息情况⟧　\r\n', [1, 2]);
  });

  it('are found in wordings that are not the form’s', () => {
    expectHeadings('⟦五、当前存在的主要问题及下步改进措施⟧\n⟦四、因政府信息公开工作被申请行政复议、提起行政诉讼情况⟧\n⟦三、行政机关收到和处理政府信息公开申请情况⟧\n', [5, 4, 3]);
    expectHeadings('⟦四、政府信息公开行政复议及行政诉讼情况⟧\n⟦六、其他需要报告的情况⟧', [4, 6]);
  });

  it('are found in wordings with a year, and in those for problems alone', () => {
    expectHeadings('⟦一、2023年政务公开工作总体情况⟧\n正文若干。\n⟦五、存在的主要问题⟧\n问题。\n', [1, 5]);
    expectHeadings('⟦一、工作总体推进情况⟧\n正文若干。\n⟦五、工作中存在的主要问题及整改对策⟧\n问题。\n', [1, 5]);
    expectHeadings('⟦一、工作基本情况⟧\n正文若干。\n⟦五、存在的主要问题及整改措施⟧\n问题。\n', [1, 5]);
  });

  it('are found behind bullets, bars, quotes and what is left of lost blanks', () => {
    for (const marks of ['????', '\uFFFD\uFFFD', '- ', '> ', '◆', '|', '丨']) expectHeadings(`${marks}⟦一、总体情况⟧\n正文若干。\n`, [1]);
    expectHeadings('⟦第一节 总体情况⟧\n正文若干。\n', [1]);
  });

  it('are found when the ordinals are wrong', () => {
    expectHeadings('⟦一、主动公开政府信息情况⟧\n表\n⟦二、收到和处理政府信息公开申请情况⟧\n表\n', [2, 3]);
  });

  it('are found amid a text that has lost its line breaks', () => {
    const prose = '全市各级行政机关认真落实各项规定，圆满完成了各项任务，工作取得明显成效。';
    expectHeadings(`2023年某市政府信息公开工作年度报告${prose}⟦一、总体情况⟧2023年，${prose}⟦二、主动公开政府信息情况⟧第二十条第(一)项信息内容规章0 0 0⟦五、存在的主要问题及改进情况⟧${prose}`, [1, 2, 5]);
  });

  it('are not the row labels of table 3', () => {
    expectHeadings('⟦三、收到和处理政府信息公开申请情况⟧\n一、本年新收政府信息公开申请数量\n二、上年结转政府信息公开申请数量\n三、本年度办理结果\n四、结转下年度继续办理\n', [3]);
  });

  it('are not what the preamble announces', () => {
    expectHeadings('全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况，以及其他需要报告的事项。\n⟦一、总体情况⟧\n正文。', [1]);
    expectHeadings('本报告由一、总体情况，二、主动公开政府信息情况，三、收到和处理政府信息公开申请情况等六部分组成，电子版可在本市门户网站下载。\n⟦一、总体情况⟧\n正文。', [1]);
  });

  it('are not the entries of a table of contents', () => {
    expectHeadings(`${six.slice(0, 3).map((title, at) => `${ordinals[at]}、${title}`).join('\n')}\n${six.slice(0, 3).map((title, at) => `⟦${ordinals[at]}、${title}⟧\n正文若干。`).join('\n')}`, [1, 2, 3]);
  });

  it('are not the points of a narrative', () => {
    expectHeadings('⟦一、总体情况⟧\n一、加强组织领导\n二、健全工作机制\n三、强化监督保障\n⟦二、主动公开政府信息情况⟧\n', [1, 2]);
    expectHeadings('⟦一、总体情况⟧\n（一）主动公开情况。全年主动公开信息一百条。\n（二）依申请公开情况。\n⟦二、主动公开政府信息情况⟧\n表', [1, 2]);
  });

  it('are of two characters only behind their own ordinal', () => {
    expectHeadings('⟦一、概况⟧\n正文若干。\n⟦五、存在不足⟧\n问题若干。\n⟦六、其他⟧\n无。\n', [1, 5, 6]);
    expectHeadings('概况\n⟦三、收到和处理政府信息公开申请情况⟧\n法律服务机构\n其他\n总计\n', [3]);
  });

  it('are not sub-headings of section one, even when the section of that name is absent', () => {
    const others = '⟦三、收到和处理政府信息公开申请情况⟧\n表\n⟦五、存在的主要问题及改进情况⟧\n问题。\n';
    expectHeadings(`⟦一、总体情况⟧\n（一）主动公开情况\n全年公开信息若干。\n${others}`, [1, 3, 5]);
    expectHeadings(`⟦一、总体情况⟧\n主动公开情况\n全年公开信息若干。\n${others}`, [1, 3, 5]);
    expectHeadings(`⟦一、总体情况⟧\n2.政府信息依申请公开情况。2023年，我局没有收到申请。\n⟦二、主动公开政府信息情况⟧\n表\n⟦五、存在的主要问题及改进情况⟧\n问题。\n`, [1, 2, 5]);
    expectHeadings('⟦一、总体情况⟧\n正文若干。\n（一）主动公开政府信息情况。\n公开若干。\n', [1]);
    expectHeadings('⟦（一）总体情况⟧\n正文若干。\n（二）公开情况\n1.主动公开的数量。\n2.依申请公开政府信息情况。全年没有收到。\n', [1]);
    expectHeadings('（一）总体情况\n正文若干。\n（二）主动公开政府信息情况\n表'.replace(/（.）.+/g, '⟦$&⟧'), [1, 2]);
  });

  it('are not the points of a narrative that has a series of its own, even when a section is absent', () => {
    expectHeadings('⟦一、总体情况⟧\n一、主动公开情况\n公开若干。\n二、依申请公开情况\n收到若干。\n三、监督保障情况\n考核若干。\n⟦三、收到和处理政府信息公开申请情况⟧\n表\n⟦五、存在的主要问题及改进情况⟧\n问题。\n', [1, 3, 5]);
  });

  it('are not sentences that say there is nothing to report', () => {
    expectHeadings('⟦五、存在的主要问题及改进情况⟧\n问题。\n无其他需要报告的事项。\n', [5]);
  });

  it('are told amid a line by a numeral and a comma only where the title is the form’s', () => {
    const filler = '全县认真落实条例，公开各类信息，规范办理申请，健全制度，改进平台，加强监督。'.repeat(3);
    expectHeadings(`某县年度报告⟦一,总体情况⟧${filler}⟦五，存在的主要问题及改进情况⟧${filler}⟦六,其他需要报告的事项⟧无。`, [1, 5, 6]);
    expectHeadings(`某县年度报告⟦一、总体情况⟧${filler}其五，存在的主要问题及改进情况如下。其六，其他若干。${filler}`, [1]);
  });

  it('are none in an empty or foreign text', () => {
    expectHeadings('', []);
    expectHeadings('const total = parts.reduce((a, b) => a + b);\n一、二、三、\n', []);
  });
});
