import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

/** A report with an agency in its title, one that compiled it and one to ask. */
function report({ title = '云川县人民政府', by = '', ask = '云川县人民政府办公室', end = '' }: { title?: string; by?: string; ask?: string; end?: string }): string {
  return makeReport({ change: { title: `${title}2021年政府信息公开工作年度报告`, end: `${end}\n` } })
    .replace('条例》编制', `条例》${by === '' ? '' : `要求，由${by}`}编制`).replace('云川县人民政府办公室联系', `${ask}联系`);
}

describe('agency-name', () => {
  it('finds another place in the contact', () => {
    const [finding] = expectProblems(report({ ask: '⟦agency-name:青山县人民政府⟧办公室' }));
    assert.equal(finding!.message.zh, '联系单位写的是“青山县人民政府”，而标题中的单位是“云川县人民政府”，不是同一个单位。请核对，改正写错的一处。');
    assert.deepEqual([finding!.severity, finding!.related.length], ['warning', 1]);
  });

  it('finds another place in the preamble and in the signature', () => {
    expectProblems(report({ by: '⟦agency-name:青山县人民政府⟧办公室' }), 'agency-name');
    expectProblems(report({ end: '\n\n⟦agency-name:青山县人民政府⟧\n2022年1月20日' }));
    expectProblems(report({ title: '白石镇人民政府', by: '⟦agency-name:黑水镇人民政府⟧', ask: '白石镇人民政府办公室' }));
    expectProblems(report({ title: '河东街道办事处', by: '⟦agency-name:河西街道办事处⟧', ask: '河东街道党政办公室' }));
  });

  it('finds who compiled it behind what it was compiled by', () => {
    const by = (agency: string): string => report({}).replace('根据《', `由${agency}根据《`);
    expectProblems(by('⟦agency-name:青山县人民政府⟧办公室'), 'agency-name');
    expectProblems(by('云川县人民政府办公室'), 'agency-name');
    expectProblems(report({}).replace('如有疑问', '访问量由青山县大数据局根据平台统计，本报告由云川县人民政府编制。如有疑问'), 'agency-name');
  });

  it('finds another department', () => {
    expectProblems(report({ title: '清水乡人民政府', by: '⟦agency-name:云川市财政局⟧', ask: '清水乡便民服务中心' }));
    expectProblems(report({ title: '云川县教育局', by: '云川县教育局', ask: '⟦agency-name:云川县民政局⟧办公室' }));
    expectProblems(report({ title: '云川县教育局', by: '⟦agency-name:云川县民政局⟧', ask: '云川县教育局' }));
  });

  it('is one finding for the same other name at several places', () => {
    const [finding] = expectProblems(report({ by: '⟦agency-name:青山县人民政府⟧', ask: '青山县人民政府办公室' }));
    assert.equal(finding!.related.length, 2);
  });

  it('compares with the others where the title names none', () => {
    expectProblems(report({ title: '', by: '云川县教育局', ask: '⟦agency-name:青山县教育局⟧' }), 'agency-name');
  });

  for (const right of someOf([
    { title: '云川县', ask: '云川县人民政府办公室' },
    { title: '临江省云川市青山区', by: '青山区人民政府办公室', ask: '我区人民政府办公室政务公开科' },
    { title: '云川县人民政府', ask: '本机关办公室' },
    { title: '云川县人民政府', ask: '县政府办公室' },
    { title: '云川县人民政府', ask: '云川县政务服务数据管理局' },
    { title: '云川县人民政府', ask: '云川县行政审批服务局政务公开科' },
    { title: '云川县卫生健康局', by: '云川县卫健局', ask: '县卫健局办公室' },
    { title: '云川市市场监督管理局', by: '云川市市监局', ask: '市局办公室' },
    { title: '殷行街道办事处', by: '上海市杨浦区人民政府殷行街道办事处', ask: '殷行街道党政办公室' },
    { title: '白石镇人民政府', by: '云川县白石镇人民政府', ask: '白石镇党政综合办公室' },
    { title: '云川县教育局', ask: '云川县人民政府办公室' },
    { title: '云川县教育局、云川县体育局', by: '云川县体育局', ask: '云川县教育局办公室' },
    { title: '云川县民政局（云川县社会组织管理局）', by: '云川县民政局', ask: '云川县社会组织管理局' },
    { title: '青山区税务局', by: '国家税务总局云川市青山区税务局', ask: '国家税务总局云川市青山区税务局办公室' },
    { title: '云川经济开发区管理委员会', by: '云川经济开发区管委会', ask: '开发区管委会办公室' },
  ], 2)) {
    it(`is silent about ${Object.values(right).join(', ')}`, () => {
      expectProblems(report(right), 'agency-name');
    });
  }

  it('is silent about agencies in titles of laws and in sentences about others', () => {
    expectProblems(report({}).replace('如有疑问', '本报告依据《青山县人民政府办公室关于编制年度报告的通知》和《临江市人民政府信息公开办法》编写。如有疑问'));
    expectProblems(makeReport({ change: { prose: { 1: '全县加强与青山县人民政府联系，学习临江市民政局的做法，由青山县教育局牵头编制目录。' } } }), 'agency-name');
  });
});
