import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';

function severityFor(agency: string): string | null {
  const { findings } = checkText(makeReport({ change: { title: `${agency}2021年政府信息公开工作年度报告`, cells: { 'disclosure.rules.inForce': '2' } } }));
  return findings.find(({ check }) => check === 'rules-without-power')?.severity ?? null;
}

describe('rules-without-power', () => {
  it('names the agency and where the figure may belong, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ layout, change: {
        title: '白石镇人民政府2021年政府信息公开工作年度报告',
        rows: { 'disclosure.rules': ['⟦rules-without-power:2⟧', '0', '2'] },
      } }), 'rules-without-power');
      assert.equal(finding?.message.zh, '“规章”的“本年制发件数”填了 2，而规章只有国务院部门、省级和设区的市级政府可以制定，白石镇人民政府无权制定。请核对是否应填入“行政规范性文件”，或误计了上级机关的。');
      assert.deepEqual(finding.related.map(({ message }) => message.zh), ['“现行有效件数”：2']);
    }
  });

  it('warns towns, sub-districts and bureaus of counties', () => {
    for (const agency of someOf(['白石镇人民政府', '青山乡人民政府', '河东街道办事处', '上海市杨浦区人民政府殷行街道办事处', '青山县教育局', '临江市东湖区市场监督管理局', '云川县发展和改革委员会'], 2)) {
      assert.equal(severityFor(agency), 'warning', agency);
    }
  });

  it('informs counties and districts', () => {
    for (const agency of someOf(['云川县人民政府', '临江市东湖区', '上海市普陀区人民政府', '鄂温克族自治旗人民政府', '景宁畲族自治县'], 2)) assert.equal(severityFor(agency), 'information', agency);
  });

  it('is silent about those who may make rules, or of whom the name does not tell', () => {
    for (const agency of someOf([
      '上海市', '淮安市人民政府', '景德镇市人民政府', '新乡市', '江苏省人民政府', '广西壮族自治区人民政府', '生态环境部', '国家发展和改革委员会', '临江市教育局', '江苏省教育厅',
      '上海市人民政府办公厅', '云川县人民政府办公室', '内蒙古自治区市场监督管理局', '阿克苏地区教育局', '浦东新区人民政府', '云川经济技术开发区管理委员会', '大理白族自治州人民政府',
    ], 2)) assert.equal(severityFor(agency), null, agency);
  });

  it('is silent where the row is 0 or blank', () => {
    for (const cell of someOf(['0', '', '/'], 2)) expectProblems(makeReport({ change: { cells: { 'disclosure.rules.inForce': cell } } }), 'rules-without-power');
  });

  it('of a report without a name goes by its own words, and no further than to inform', () => {
    const unnamed = (first: string): string => makeReport({ change: {
      title: '', prose: { 1: first }, cells: { 'disclosure.rules.inForce': '1' },
    } }).replace(/如有疑问，请与云川县人民政府办公室联系。/, '');
    const severity = (text: string): unknown => checkText(text).findings.find(({ check }) => check === 'rules-without-power')?.severity;
    assert.equal(severity(unnamed('我区加强公开。全区各部门、全市通报，我区落实。')), 'information');
    assert.equal(severity(unnamed('我镇加强公开。全镇各村，我镇落实。')), 'information');
    assert.equal(severity(unnamed('我市加强公开。全市各部门，我市落实。')), undefined);
    assert.equal(severity(unnamed('自治区党委要求，我区加强公开。全区各部门，我区落实。')), undefined);
    assert.equal(checkText(unnamed('加强公开。')).coverage.checks.find(({ id }) => id === 'rules-without-power')?.state, 'open');
  });
});
