import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

function titled(title: string): string {
  return makeReport({ change: { title } });
}

describe('report-title', () => {
  it('stands where the text begins when there is no title', () => {
    const [finding] = expectProblems(titled('').replace('本报告根据', '⟦report-title:⟧本报告根据'));
    assert.equal(finding!.message.zh, '报告没有标题。标题应写成“云川县人民政府2021年政府信息公开工作年度报告”。');
    assert.equal(finding!.severity, 'warning');
  });

  it('does not take a title cited in a sentence for one', () => {
    expectProblems(titled('根据《中华人民共和国政府信息公开条例》的规定，现发布《云川县人民政府2021年政府信息公开工作年度报告》。').replace('根据', '⟦report-title:⟧根据'), 'report-title');
  });

  for (const [title, lacking] of someOf([
    ['2021年政府信息公开工作年度报告', '单位名称'],
    ['我县2021年政府信息公开工作年度报告', '单位名称'],
    ['云川县人民政府政府信息公开工作年度报告', '年度'],
    ['政府信息公开工作年度报告', '单位名称和年度'],
    ['云川县人民政府2021年政府信息公开年报', '“政府信息公开工作年度报告”字样'],
    ['云川县人民政府2021年政府信息公开工作情况报告', '“政府信息公开工作年度报告”字样'],
  ] as const, 2)) {
    it(`names what is not in ${title}`, () => {
      const [finding] = expectProblems(titled(`⟦report-title:${title}⟧`));
      assert.ok(finding!.message.zh.startsWith(`标题中没有${lacking}。`), finding!.message.zh);
    });
  }

  it('says what to write even where the text does not tell the agency', () => {
    const [finding] = expectProblems('⟦report-title:⟧一、总体情况\n2021年，全县认真落实条例。\n\n五、存在的主要问题及改进情况\n公开不够及时的问题已经改进。\n', 'report-title');
    assert.equal(finding!.message.zh, '报告没有标题。标题应写明单位、年度和“政府信息公开工作年度报告”。');
  });

  it('is silent about titles in any order, on several lines, with marks', () => {
    for (const title of someOf([
      '2021年云川县人民政府政府信息公开工作年度报告', '云川县人民政府\n2021 年政府信息公开工作年度报告', '云川县人民政府政府信息公开工作\n\n2021 年度报告', '云川县人民政府\n政府信息公开工作年度报告\n（2021年）',
      '云川县人民政府关于2021年政府信息公开工作的年度报告', '# 云川县人民政府 2021 年 政府信息公开工作年度报告', '**云川县人民政府二〇二一年政府信息公开工作年度报告**', '云川县人民政府２０２１年度政府信息公开工作年度报告',
      '云川縣人民政府2021年政府信息公開工作年度報告', '首页 > 政府信息公开年报\n发布日期：2022-01-20\n云川县人民政府2021年政府信息公开工作年度报告\n来源：云川县人民政府办公室',
    ], 2)) expectProblems(titled(title), 'report-title');
  });
});
