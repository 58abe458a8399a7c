import assert from 'node:assert/strict';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';
import { expectRepaired } from '../kit/repairs';

describe('column-label', () => {
  it('shows the form’s head and what differs, in any layout', () => {
    for (const layout of layoutsToTry) {
      const text = makeReport({ layout, change: { heads: {
        'documents.issued': '⟦column-label/information:本年发件⟧', 'documents.inForce': '⟦column-label:现行有效件⟧', 'applications.nonprofit': '⟦column-label:社会公益⟧',
      } } });
      assert.deepEqual(expectProblems(text).map(({ message }) => message.zh), [
        '列名“本年发件”与格式不一致，格式为“本年制发件数”：“发件”应为“制发件数”。请改用格式的列名。',
        '列名“现行有效件”与格式不一致，格式为“现行有效件数”：少“数”。请改用格式的列名。',
        '列名“社会公益”与格式不一致，格式为“社会公益组织”：少“组织”。请改用格式的列名。',
      ], layout);
      if (layout === 'cellLines') assert.match(expectRepaired(text, 'column-label'), /本年制发件数[^]*现行有效件数[^]*社会公益组织/);
    }
  });

  it('is one finding for heads that name nothing over the right number of columns', () => {
    for (const layout of layoutsToTry) {
      const text = makeReport({ form: 'form2019', layout, change: { heads: { 'documents.made': '⟦column-label:本年新⟧', 'documents.published': '本年新' } } });
      const [finding] = expectProblems(text);
      assert.match(finding!.message.zh, /^列名“本年新”不是格式规定的，按列的个数和次序，格式为“本年新制作数量”“本年新公开数量”/);
      assert.equal(finding!.related.length, 1);
      if (layout === 'barCells') assert.match(expectRepaired(text, 'column-label'), /本年新制作数量 \|\n本年新公开数量/);
    }
  });

  it('is one finding for a table in parts, each under heads of its own', () => {
    const fragment = (rows: string, mark = ''): string => `| 类别 | ${mark}数据1${mark === '' ? '' : '⟧'} | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 总计 |\n|---|---|---|---|---|---|---|---|\n${rows}`;
    const text = makeReport({ change: { tables: { applications: [
      fragment('| 一、本年新收政府信息公开申请数量 | 7 | 0 | 0 | 0 | 0 | 0 | 7 |', '⟦column-label:'),
      fragment('| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |'),
    ].join('\n\n') } } });
    const [finding] = expectProblems(text, 'column-label');
    assert.equal(finding!.repairs[0]!.edits.length, 12);
  });

  it('is silent about widths, brackets, blanks, units, instructions and breaks', () => {
    for (const layout of layoutsToTry) {
      expectProblems(makeReport({ layout, change: { heads: {
        'documents.inForce': '现行有效件数 (历史累计)', 'fees.amount': '本年收费金额(单位:万元)', 'applications.business': '商业 企业', 'applications.total': '总 计',
      }, frames: { 信息内容: '项目' } } }));
    }
    expectProblems(makeReport({ layout: 'cellLines', change: { heads: { 'applications.legalService': '法律服务\n\n机构', 'legal.pending': '尚未\n审结' } } }));
    expectProblems(makeReport({ layout: 'cellLines', change: { heads: { 'documents.issued': '本年制\n发件数' } } }));
  });

  it('is silent about heads that are torn to pieces or not there', () => {
    expectProblems(makeReport({ layout: 'cellLines', change: { heads: { 'applications.business': '商业 科研', 'applications.research': '公益 服务 其他\n\n企业 机构' } } }), 'column-label');
    const text = makeReport().replace(/^\(本列[^]*?(?=一、本年新收)/m, '');
    expectProblems(text, 'column-label');
  });
});
