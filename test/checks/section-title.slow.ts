import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';
import { expectFix, expectRepaired } from '../kit/repairs';

describe('section-title', () => {
  it('is an information for a wording that is common', () => {
    const [finding] = expectProblems(makeReport({ change: { headings: { 5: '五、⟦section-title/information:当前存在的主要问题及下步改进措施⟧' } } }));
    assert.equal(finding?.message.zh, '格式规定的标题是“存在的主要问题及改进情况”，现为“当前存在的主要问题及下步改进措施”。这种写法常见，意思相同；要与格式一致，请改用规定的标题。');
  });

  it('is a warning for any other', () => {
    expectProblems(makeReport({ change: { headings: { 5: '五、⟦section-title/warning:公开工作中的问题和今后改进的方向⟧' } } }));
  });

  it('is mended to the form’s title, whatever stands around it', () => {
    for (const [heading, mended] of someOf([
      ['五、存在问题及改进情况', '五、存在的主要问题及改进情况'],
      ['## 五、公开工作中的问题和今后改进的方向', '## 五、存在的主要问题及改进情况'],
      ['**五. 存在的不足及改进措施：**', '**五. 存在的主要问题及改进情况：**'],
      ['存在问题及改进情况', '存在的主要问题及改进情况'],
    ] as const, 2)) {
      expectFix(makeReport({ change: { headings: { 5: heading } } }), 'section-title', makeReport({ change: { headings: { 5: mended } } }));
    }
  });

  it('is not mended where tags of a web page stand within the title', () => {
    const page = (title: string): string => `<p>云川县2021年政府信息公开工作年度报告</p><p>一、${title}</p><p>全县认真落实条例规定。</p><p>六、其他需要报告的事项</p><p>无。</p>`;
    const titles = (text: string) => expectProblems(text, 'section-title').map(({ repairs }) => repairs.length);
    assert.deepEqual(titles(page('⟦section-title/information:总体</b>情况概述⟧')), [0]);
    assert.equal(expectRepaired(page('总体情况概述'), 'section-title'), page('总体情况'));
  });

  it('is silent about blanks, width, punctuation, numbers and marks of Markdown', () => {
    for (const heading of someOf(['四、政府信息公开行政复议，行政诉讼情况', '四. 政府信息公开行政复议、行政诉讼情况', '四、政府信息公开 行政复议、行政诉讼情况', '五、政府信息公开行政复议、行政诉讼情况', '## 四、政府信息公开行政复议、行政诉讼情况', '政府信息公开行政复议行政诉讼情况'], 2)) {
      expectProblems(makeReport({ change: { headings: { 4: heading } } }), 'section-title');
    }
  });

  it('is silent about a row label that looks like a heading', () => {
    for (const layout of ['barCells', 'cellLines'] as const) expectProblems(makeReport({ layout }));
  });
});
