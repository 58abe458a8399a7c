import assert from 'node:assert/strict';
import { applicationsNote } from '../../server/src/forms/shared';
import { someOf } from '../kit/effort';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';
import { expectRepaired } from '../kit/repairs';

describe('corner-note', () => {
  it('puts the note into an empty corner, or above the table, in any layout', () => {
    for (const layout of layoutsToTry) {
      const text = makeReport({ layout, change: { frames: { [applicationsNote]: '' } } });
      const findings = checkText(text).findings;
      assert.deepEqual(findings.map(({ check, severity }) => `${check} ${severity}`), ['corner-note information'], layout);
      assert.match(findings[0]!.message.zh, /^表头左上角缺少格式印有的说明“（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）”。请补上。$/);
      if (layout === 'bars' || layout === 'barCells') continue;
      const after = expectRepaired(text, 'corner-note');
      if (layout === 'markdown') assert.match(after, /^\|（本列数据的勾稽关系为：.*） \| \| \| 申请人情况/m);
      if (layout === 'cellLines') assert.match(after, /之和）\n\n申请人情况/);
    }
  });

  it('puts it before a table in HTML', () => {
    const row = (cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const kinds = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const zeros = kinds.map(() => '0');
    const html = `<p>三、收到和处理政府信息公开申请情况</p>\n<table>${row(['项目', ...kinds])}${row(['一、本年新收政府信息公开申请数量', ...zeros])}${row(['二、上年结转政府信息公开申请数量', ...zeros])}</table>`;
    assert.match(expectRepaired(html, 'corner-note'), /<\/p>\n<p>（本列数据的勾稽关系为：.*<\/p><table>/);
  });

  it('is silent about the note in other words, torn, above the table or amid heads', () => {
    for (const note of someOf([
      '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和', '（本列数据的勾稽关系为:第一项 加第二项之和,等 于第三项加第四项之和)', '勾稽关系：第一项加第二项等于第三项加第四项之和', '本列数据的勾嵇关系为：第一项加第二项之和，等于第三项加第四项之和',
    ], 2)) expectProblems(makeReport({ change: { frames: { [applicationsNote]: note } } }));
    expectProblems(makeReport({ change: { frames: { [applicationsNote]: '' }, prose: { 3: `(${applicationsNote})` } } }));
    expectProblems(makeReport({ layout: 'cellLines', change: { frames: { [applicationsNote]: '本列数据的勾稽关系为：第一项加第二项之和，\n\n法人或其他组织\n\n等于第三项加第四项之和' } } }), 'corner-note');
  });

  it('is silent where the heads of the table are lost with it', () => {
    expectProblems(makeReport().replace(/^\(本列[^]*?(?=一、本年新收)/m, ''), 'corner-note');
  });
});
