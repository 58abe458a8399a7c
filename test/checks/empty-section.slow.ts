import assert from 'node:assert/strict';
import type { SectionNumber } from '../../server/src/forms/form';
import { someOf } from '../kit/effort';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

function withProse(number: SectionNumber, prose: string): string {
  return makeReport({ change: { prose: { [number]: prose } } });
}

describe('empty-section', () => {
  it('stands behind the heading of a section without content, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ layout, change: { headings: { 5: '五、存在的主要问题及改进情况⟦empty-section:⟧' }, prose: { 5: '' } } }), 'empty-section');
      assert.equal(finding!.message.zh, '“五、存在的主要问题及改进情况”没有内容。请按格式补写：说明存在的主要问题，以及针对问题的改进情况，两方面都应写到。');
      assert.equal(finding!.severity, 'warning');
    }
  });

  for (const prose of someOf(['无。', '略', '无', '暂无。', '见附件。', '工作有序开展。'], 2)) {
    it(`stands on ${prose} in sections one and five`, () => {
      const [finding] = expectProblems(withProse(1, `⟦empty-section:${prose}⟧`), 'empty-section');
      assert.ok(finding!.message.zh.startsWith(`“一、总体情况”只写了“${prose}”。请按格式补写：分五个方面概述全年工作`));
      expectProblems(withProse(5, `⟦empty-section:${prose}⟧`), 'empty-section');
    });
  }

  it('is found where the section shares the line of its heading', () => {
    expectProblems(makeReport({ change: { headings: { 5: '五、存在的主要问题及改进情况：⟦empty-section:无。⟧' }, prose: { 5: '' } } }), 'empty-section');
  });

  it('is found in the last section only where nothing at all stands there', () => {
    const [finding] = expectProblems(makeReport({ change: { headings: { 6: '六、其他需要报告的事项⟦empty-section:⟧' }, prose: { 6: '' } } }), 'empty-section');
    assert.match(finding!.message.zh, /^“六、其他需要报告的事项”没有内容。这一部分应写：.*没有的写“无”。$/);
    expectProblems(makeReport({ change: { headings: { 6: '六、其他需要报告的事项⟦empty-section:⟧' }, prose: { 6: '' }, end: '\n\n云川县人民政府\n2022年1月20日\n' } }), 'empty-section');
    expectProblems(withProse(6, '⟦empty-section:略。⟧'), 'empty-section');
    for (const prose of someOf(['无。', '无', '没有。', '暂无其他事项。'], 2)) expectProblems(withProse(6, prose), 'empty-section');
  });

  it('is silent about sections with a table, about pictures, and about what is still to be filled in', () => {
    expectProblems(makeReport({ change: { tables: { legal: null } } }), 'empty-section');
    for (const picture of someOf(['![总体情况](zt.png)', '[图片]', '（图1）'], 2)) expectProblems(withProse(1, picture), 'empty-section');
    expectProblems(withProse(5, '待补充'), 'empty-section');
  });

  it('is found in a web page', () => {
    const page = (five: string): string => `<p>云川县人民政府2021年政府信息公开工作年度报告</p><h2>一、总体情况</h2><p>2021年，全县认真落实条例的各项规定。</p><h2>五、存在的主要问题及改进情况${five}<h2>六、其他需要报告的事项</h2><p>无。</p>`;
    expectProblems(page('⟦empty-section:⟧</h2><p>&nbsp;</p>'), 'empty-section');
    expectProblems(page('</h2><p>⟦empty-section:无。⟧</p>'), 'empty-section');
    expectProblems(page('</h2><p>公开不够及时的问题，已经改进。</p>'), 'empty-section');
    expectProblems(page('</h2><p><img src="wenti.png"></p>'), 'empty-section');
  });
});
