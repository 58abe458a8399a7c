import assert from 'node:assert/strict';
import type { SectionNumber } from '../../server/src/forms/form';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

/** A report of 2021 with a sentence in a section. */
function report(sentence: string, section: SectionNumber = 1, layout: 'bars' | 'tabs' = 'bars'): string {
  return makeReport({ layout, change: { prose: { [section]: sentence } } });
}

describe('stale-year', () => {
  const stale: readonly string[] = [
    '⟦stale-year:2020⟧年，全县认真贯彻落实政府信息公开条例。',
    '⟦stale-year:2020⟧年度，我县共收到申请12件。',
    '（一）主动公开。⟦stale-year:2020⟧年，主动公开信息300条。',
    '全县⟦stale-year:2020⟧年共公开信息300余条。',
    '加大公开力度，⟦stale-year:2020⟧年共举办“在线访谈”6次。',
    '截至⟦stale-year:2020⟧年12月31日，全县累计公开信息300条。',
    '⟦stale-year:2020⟧年1月1日至2020年12月31日，共发布信息300条。',
    '⟦stale-year:2020⟧ 年，我县未收到政府信息公开申请。',
    '⟦stale-year:2019⟧年，全县共收到政府信息公开申请12件。',
    '⟦stale-year:2022⟧年，全县共收到政府信息公开申请12件。',
    '今年（⟦stale-year:2020⟧年），完成网站改版。',
    '申请量比去年（⟦stale-year:2019⟧年）多。',
    '全年收到申请12件，较⟦stale-year:2021⟧年增长20%。',
  ];
  for (const sentence of stale) it(`finds it in ${sentence.replace(/⟦stale-year:|⟧/g, '')}`, () => { expectProblems(report(sentence), 'stale-year'); });

  const right: readonly string[] = [
    '2020年收到申请205件，2019年收到198件，申请量总体平稳。',
    '2021年，全县认真贯彻落实政府信息公开条例。',
    '认真落实《云川县2020年政务公开工作要点》和“2020年行动”，公开2020年度部门决算、2020年财政预算。',
    '制定2021—2025年规划，梳理2019年、2020年文件，编制2020至2022年计划。',
    '2020年收到申请10件；2021年收到12件。',
    '全年收到申请12件，较2020年增长20%，比2019年同期多3件。',
    '2020年，我县申请量同比下降。',
    '2020年结转申请2件，结转2022年办理3件。',
    '针对2020年存在的问题，完善制度。继2020年获评先进后再获表彰。自2020年起实行。自2020年以来，累计公开3000条。',
    '2020年，我县在全国政府网站评估中名列第三。2020年以来，共公开信息3000条。',
    '2020年6月，召开会议3次。2020年底前完成。',
    '2022年，全县将组织培训6次，进一步规范依申请公开，共办结申请。',
    '申请量比去年（2020年）多。今年（2021年）完成改版。',
    '2021年1月发布2020年政府信息公开年度报告3篇。',
  ];
  for (const sentence of right) it(`is silent about ${sentence}`, () => { expectProblems(report(sentence), 'stale-year'); });

  it('leaves last year’s problems to the fifth section', () => {
    expectProblems(report('2020年，部分单位公开不够及时。改进情况：2021年完善了制度。', 5), 'stale-year');
    expectProblems(report('⟦stale-year:2020⟧年，共收到政府信息公开申请12件，办理不够规范。改进情况：完善制度。', 5), 'stale-year');
  });

  it('is one finding where the whole text is of another year', () => {
    const [finding] = expectProblems(report('⟦stale-year:2020⟧年，全县认真落实条例。\n2020年，共收到申请12件。\n2020年，未收取信息处理费。'), 'stale-year');
    assert.equal(finding!.related.length, 2);
    assert.equal(finding!.message.zh, '“2020年，全县认真落实条例”写的是 2020 年，报告是 2021 年度的。如系沿用往年的稿子，请改为 2021 年，并核对其中的数字。');
    assert.deepEqual([finding!.expected, finding!.actual], ['2021', '2020']);
  });

  it('says what is wrong with 去年 and with a comparison of the year with itself', () => {
    assert.equal(expectProblems(report(stale[11]!), 'stale-year')[0]!.message.zh, '2021 年度的上一年是 2020 年，这里写的是 2019 年。请核对改正。');
    assert.equal(expectProblems(report(stale[12]!), 'stale-year')[0]!.message.zh, '2021 年度报告中与 2021 年自己比较。请核对，应是与上一年（2020 年）比较。');
  });

  it('finds the report announced as another year’s, but not the notice that asks for it', () => {
    expectProblems(makeReport().replace('如有疑问', '特向社会公布⟦stale-year:2020⟧年度云川县政府信息公开工作年度报告。如有疑问'), 'stale-year');
    expectProblems(makeReport().replace('如有疑问', '现公布《云川县⟦stale-year:2020⟧年政府信息公开工作年度报告》。如有疑问'), 'stale-year');
    expectProblems(makeReport().replace('如有疑问', '根据《关于做好2020年政府信息公开工作年度报告编制发布工作的通知》要求编制。如有疑问'), 'stale-year');
  });

  it('cannot run where title and period disagree: it is not known which year is meant', () => {
    expectProblems(makeReport({ change: { title: '云川县人民政府2020年政府信息公开工作年度报告' } }), 'stale-year');
  });
});
