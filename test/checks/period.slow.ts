import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

/** A report of 2021 with another period. */
function report(period: string, title = '云川县人民政府2021年政府信息公开工作年度报告'): string {
  const prose = '2021年，全县认真贯彻落实政府信息公开条例，推进政府信息公开。';
  return makeReport({ change: { title, prose: { 1: prose } } }).replace('2021年1月1日起至2021年12月31日止', period);
}

describe('period', () => {
  it('stands on the date that is wrong, and on the period where both are', () => {
    const [finding] = expectProblems(report('⟦period:2021年3月1日⟧起至2021年12月31日止'), 'period');
    assert.equal(finding!.message.zh, '统计期限写的是2021年3月1日至2021年12月31日，不是一个完整的年度。年度报告的数据自1月1日起至12月31日止，应为2021年1月1日至2021年12月31日。');
    assert.equal(finding!.severity, 'error');
    assert.match(finding!.message.zh, /2021年3月1日至2021年12月31日.*应为2021年1月1日至2021年12月31日/);
    expectProblems(report('2021年1月1日至⟦period:11月30日⟧'), 'period');
    expectProblems(report('2021年1月至⟦period:10月⟧'), 'period');
    expectProblems(report('⟦period:2021年2月1日起至2021年11月30日止⟧'), 'period');
  });

  it('finds a period over two years', () => {
    expectProblems(report('⟦period:2020年1月1日起至2021年12月31日止⟧'), 'period');
    expectProblems(report('2021年1月1日起至⟦period:2022年12月31日⟧止'), 'period');
    expectProblems(report('⟦period:2021年12月1日起至2022年11月30日止⟧'), 'period');
  });

  it('compares the year where the title has none but another title in the text has, and the first section agrees', () => {
    const old = report('⟦period:2020年1月1日⟧起至2020年12月31日止', '云川县人民政府政府信息公开工作年度报告').replace('本报告根据', '现公布《云川县2021年政府信息公开工作年度报告》。本报告根据');
    const [finding] = expectProblems(old, 'period');
    assert.equal(finding!.message.zh, '统计期限写的是 2020 年，报告写的是 2021 年的工作。请改正统计期限的年度。');
    expectProblems(old.replace(/⟦period:|⟧/g, '').replace('2021年，全县', '全县'), 'period');
  });

  it('warns of damaged dates, once for all of them', () => {
    const damaged: readonly [string, number][] = [
      ['⟦period:20211月⟧1日起至202112月31日止', 1], ['⟦period:202111日⟧至20211231日', 1], ['⟦period:202111日⟧到1231日止', 1], ['2021年1月1日起至⟦period:202021年⟧12月31日止', 0],
      ['2021年1月1日至⟦period:12月31⟧止', 0], ['⟦period:2021 1 1 日⟧至 2021 12 31 日', 1], ['⟦period:2021年月日⟧至12月31日', 0],
    ];
    for (const [period, others] of damaged) {
      const [finding] = expectProblems(report(period), 'period');
      assert.deepEqual([finding!.severity, finding!.related.length], ['warning', others], period);
    }
    const [finding] = expectProblems(report('⟦period:202111日⟧至20211231日'), 'period');
    assert.equal(finding!.message.zh, '统计期限中的日期“202111日”、“20211231日”残缺或多字。请改为2021年1月1日至2021年12月31日。');
  });

  it('is silent about whole periods however they are written', () => {
    for (const period of someOf([
      '2021年1月1日至12月31日', '2021 年 1 月 1 日\n起至 2021 年 12 月 31 日止', '２０２１年１月１日至１２月３１日', '2021年1月—12月', '二〇二一年一月一日至十二月三十一日',
      '2021年1月1日始至2021年12月31日止', '2021年1月1日起', '2021.1.1-2021.12.31', '20210101至20211231', '2021年全年', '2021年度',
    ], 2)) expectProblems(report(period), 'period');
  });

  it('is silent about other stretches of time', () => {
    expectProblems(makeReport().replace('如有疑问', '《云川县政府信息公开办法》自2020年3月1日起施行，公示期限2021年3月1日至3月10日。如有疑问'), 'period');
    expectProblems(makeReport({ change: { prose: { 1: '全县加强数据治理，2021年3月1日至5月31日开展专项行动，统计时间2021年6月的数据。' } } }), 'period');
  });

  it('cannot run without a period', () => expectProblems(makeReport().replace('，所列数据的统计期限自2021年1月1日起至2021年12月31日止', ''), 'period'));
});
