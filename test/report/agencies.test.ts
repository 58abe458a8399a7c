import assert from 'node:assert/strict';
import { mayBeSameAgency } from '../../server/src/report/agencyName';
import { readReport } from '../../server/src/report/read';

const same: readonly [string, string][] = [
  ['青山县', '青山县人民政府'],
  ['青山县', '青山县人民政府办公室'],
  ['上海市普陀区', '普陀区人民政府'],
  ['江苏省淮安市洪泽区人民政府', '淮安市洪泽区'],
  ['殷行街道办事处', '上海市杨浦区人民政府殷行街道办事处'],
  ['安镇街道办事处', '安镇街道'],
  ['白石镇人民政府', '青山县白石镇党政综合办公室'],
  ['义安区老洲乡', '老洲乡人民政府'],
  ['青山县卫生健康局', '青山县卫健局'],
  ['青山县卫生健康局', '县卫健局'],
  ['新乐市卫生健康局', '卫健局'],
  ['吉林市卫生健康委员会', '吉林市卫生健康委'],
  ['临江市市场监督管理局', '临江市市监局'],
  ['临江市发展和改革委员会', '市发展改革委'],
  ['莆田市公安局城厢分局', '城厢公安分局'],
  ['国家税务总局云川市青山区税务局', '青山区税务局'],
  ['青山县', '青山县政务服务数据管理局'],
  ['青山县教育局', '青山县人民政府办公室'],
  ['青山县教育局', '青山县教育局政策法规科'],
  ['青山县教育局（青山县体育局）', '青山县教育局'],
  ['青山縣教育局', '青山县教育局'],
  ['临江市', '青山县人民政府'],
  ['白石镇人民政府', '青山县人民政府'],
  ['青山县住房和城乡建设局', '青山县住建局'],
  ['临江市人民政府', '临江市行政审批局'],
  ['上海浦东新区', '上海市浦东新区人民政府'],
];

const different: readonly [string, string][] = [
  ['青山县', '云川县人民政府'],
  ['青山县人民政府', '云川县人民政府办公室'],
  ['临江市', '云川市人民政府办公室'],
  ['临江市东湖区', '临江市西山区人民政府'],
  ['白石镇人民政府', '黑水镇人民政府'],
  ['青山县白石镇', '青山县黑水乡人民政府'],
  ['河东街道办事处', '河西街道办事处'],
  ['青山县教育局', '青山县民政局'],
  ['青山县教育局', '云川县教育局'],
  ['临江市教育局', '临江市民政局办公室'],
  ['青山县卫生健康局', '县民政局'],
];

describe('names of agencies', () => {
  for (const [a, b] of same) {
    it(`${a} and ${b} may be one`, () => assert.ok(mayBeSameAgency(a, b) && mayBeSameAgency(b, a)));
  }
  for (const [a, b] of different) {
    it(`${a} and ${b} are two`, () => assert.ok(!mayBeSameAgency(a, b) && !mayBeSameAgency(b, a)));
  }
});

describe('where a report names its agency', () => {
  const named = (text: string): string[] => readReport(text).agencies.map(({ role, name, span }) => {
    assert.equal(text.slice(span.start, span.end).replace(/\s/g, ''), name);
    return `${role}: ${name}`;
  });

  it('is its title, its preamble, whom to ask, and its signature', () => {
    assert.deepEqual(named(
      '青山县教育局2023年政府信息公开工作年度报告\n\n本报告由青山县教育局编制。现公布《青山县教育局2023年政府信息公开工作年度报告》。如有疑问，请与青山县教\n育局办公室联系（地址：人民路1号）。\n\n一、总体情况\n我局认真落实。\n\n六、其他需要报告的事项\n无。\n\n青山县教育局\n2024年1月20日',
    ), ['title: 青山县教育局', 'compiler: 青山县教育局', 'publisher: 青山县教育局', 'contact: 青山县教育局', 'signature: 青山县教育局']);
  });

  it('is whom to ask in the last section too', () => {
    assert.deepEqual(named('一、总体情况\n全区认真落实，加强与市民政局联系。\n六、其他需要报告的事项\n如有疑问，请与云川市青山区人民政府办公室联系（地址：人民路）。\n'), ['contact: 云川市青山区人民政府']);
  });

  it('is not what only says where it stands', () => {
    assert.deepEqual(named('2023年政府信息公开工作年度报告\n本报告由本机关编制。请与我局办公室联系，或与县政府办联系。\n一、总体情况\n我局认真落实。\n'), []);
  });
});
