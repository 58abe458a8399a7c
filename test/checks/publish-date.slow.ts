import assert from 'node:assert/strict';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

/** A report of 2021 of an agency, with what stands under its title and under itself. */
function report(agency: string, above: string, end = ''): string {
  return makeReport({ change: { title: `${agency}2021年政府信息公开工作年度报告\n${above}`, end: `\n${end}\n` } }).replaceAll('云川县人民政府办公室', agency);
}

describe('publish-date', () => {
  it('measures departments by 31 January', () => {
    const [finding] = expectProblems(report('云川县司法局', '发布时间：⟦publish-date:2022年02月01日⟧ 10:20'), 'publish-date');
    assert.equal(finding!.message.zh, '县级以上人民政府部门应当在2022年1月31日前公布 2021 年度报告（条例第四十九条），公布日期是2022年2月1日，已经超过期限。请核对日期。');
    expectProblems(report('云川市卫生健康委员会', '', '云川市卫生健康委员会\n⟦publish-date:2022年2月15日⟧'), 'publish-date');
    expectProblems(report('云川县司法局', '发布时间：2022-01-31'), 'publish-date');
  });

  it('measures governments by 31 March', () => {
    expectProblems(report('云川县人民政府', '', '云川县人民政府\n⟦publish-date:二〇二二年四月一日⟧'), 'publish-date');
    expectProblems(report('云川市', '（⟦publish-date:2022年4月2日⟧）'), 'publish-date');
    expectProblems(report('云川县人民政府', '', '云川县人民政府\n2022年3月31日'), 'publish-date');
  });

  it('is silent about towns, streets, offices, branches and parks', () => {
    for (const agency of ['白石镇人民政府', '青山街道办事处', '云川县人民政府办公室', '云川市公安局青山分局', '云川高新技术产业开发区管理委员会', '国家税务总局云川县税务局']) {
      expectProblems(report(agency, '发布日期：2022-05-01', `${agency}\n2022年5月1日`), 'publish-date');
    }
  });

  it('takes the earliest day for the day of publication, and no day on which a page was changed', () => {
    expectProblems(report('云川县司法局', '成文日期：2022-01-20 发布日期：2022-03-01'), 'publish-date');
    expectProblems(report('云川县司法局', '更新日期：2022-03-01　访问时间：2022-04-01'), 'publish-date');
    expectProblems(report('云川县司法局', '发布日期：2024-03-01'), 'publish-date');
    expectProblems(report('云川县司法局', '发布日期：2022-01-20', '云川县司法局\n2022年2月9日'), 'publish-date');
  });

  it('finds a day before the period ends, whoever reports', () => {
    const [finding] = expectProblems(report('白石镇人民政府', '', '白石镇人民政府\n⟦publish-date:2021年1月20日⟧'), 'publish-date');
    assert.equal(finding!.message.zh, '落款日期是2021年1月20日，2021 年度还没有结束，统计期限到2021年12月31日为止。请核对日期，多半是年份没有改。');
    expectProblems(report('白石镇人民政府', '成文日期：2021-01-20', '白石镇人民政府\n2022年1月20日'), 'publish-date');
  });

  it('takes no other date for the day of publication', () => {
    expectProblems(report('云川县司法局', '', '统计时间截至2022年4月20日'), 'publish-date');
    expectProblems(makeReport({ change: { prose: { 1: '2022年4月3日召开会议。\n《办法》自2021年3月1日起施行。' } } }), 'publish-date');
  });
});
