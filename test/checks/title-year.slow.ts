import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

/** A report of 2021 whose first section speaks of a year. */
function report(title: string, period: string, spoken: number | null = 2021): string {
  const prose = `${spoken === null ? '全县' : `${spoken}年，全县`}认真贯彻落实政府信息公开条例，推进政府信息公开。`;
  return makeReport({ change: { title: `云川县人民政府${title}政府信息公开工作年度报告`, prose: { 1: prose } } }).replace('2021年1月1日起至2021年12月31日止', period);
}

describe('title-year', () => {
  it('stands on the title where period and text are of another year', () => {
    const [finding] = expectProblems(report('⟦title-year:2020⟧年', '2021年1月1日起至2021年12月31日止'), 'title-year');
    assert.equal(finding!.message.zh, '标题写的是 2020 年，统计期限却是 2021 年，第一部分写的也是 2021 年的工作。请改正标题的年度。');
    assert.deepEqual([finding!.severity, finding!.expected, finding!.actual, finding!.related.length], ['error', '2021', '2020', 1]);
  });

  it('stands on the period where title and text are of another year', () => {
    const [finding] = expectProblems(report('2021年', '⟦title-year:2020年1月1日⟧起至2020年12月31日止'), 'title-year');
    assert.equal(finding!.message.zh, '统计期限写的是 2020 年，标题是 2021 年，第一部分写的也是 2021 年的工作。请改正统计期限的年度。');
  });

  it('stands on the title where the text does not tell', () => {
    const [finding] = expectProblems(report('⟦title-year:2022⟧年', '2021年1月1日起至2021年12月31日止', null), 'title-year');
    assert.equal(finding!.message.zh, '标题写的是 2022 年，统计期限却是 2021 年。请核对后改为同一年度。');
    assert.deepEqual([finding!.expected, finding!.actual], [null, null]);
  });

  it('is found in any writing of the period', () => {
    for (const period of someOf(['2021年1月1日至12月31日', '2021 年 1 月 1 日\n起至 2021 年 12 月 31 日止', '20211月1日至202112月31日', '二〇二一年一月一日至十二月三十一日', '2021年1月—12月'], 2)) {
      expectProblems(report('⟦title-year:2020⟧年', period), 'title-year');
    }
  });

  it('is found where the period stands in the last section', () => {
    const moved = makeReport({ change: { title: '云川县人民政府⟦title-year:2020⟧年政府信息公开工作年度报告', prose: { 6: '无。本报告数据统计期为2021年1月1日起至2021年12月31日止。' } } });
    expectProblems(moved.replace('，所列数据的统计期限自2021年1月1日起至2021年12月31日止', ''), 'title-year');
  });

  it('is silent where they agree, and where one is not there', () => {
    expectProblems(report('2021年', '2021年1月1日至12月31日'), 'title-year');
    expectProblems(report('二〇二一年度', '2021年1月1日至12月31日'), 'title-year');
    expectProblems(report('２０２１年', '2021年1月1日至12月31日'), 'title-year');
    expectProblems(report('2021年', '一年'), 'title-year');
    expectProblems(report('', '2020年1月1日至12月31日'), 'title-year');
  });

  it('is silent where the period reaches over two years: that is another mistake', () => {
    expectProblems(report('2021年', '2020年1月1日起至2021年12月31日止'), 'title-year');
  });

  it('is silent about dates that are no period, and about titles of other years in the page around', () => {
    expectProblems(makeReport().replace('如有疑问', '《云川县政府信息公开办法》自2020年1月1日起施行。如有疑问'), 'title-year');
    expectProblems(`首页 > 政府信息公开年报\n云川县人民政府2020年政府信息公开工作年度报告\n${makeReport()}`, 'title-year');
  });
});
