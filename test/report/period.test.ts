import assert from 'node:assert/strict';
import { readReport } from '../../server/src/report/read';
import { readMarks } from '../kit/marks';

/** `⟦period:…⟧` marks what must be read. */
const cases: readonly [marked: string, from: string, to: string | null][] = [
  ['所列数据的统计期限自⟦period:2020年1月1日起至2020年12月31日止⟧。\n一、总体情况\n', '2020-1-1', '2020-12-31'],
  ['数据统计期限为⟦period:2023年1月1日至12月31日⟧。\n一、总体情况\n', '2023-1-1', 'null-12-31'],
  ['统计期限从⟦period:2020年1月1日到12月31日止⟧。\n一、总体情况\n', '2020-1-1', 'null-12-31'],
  ['统计期限自 ⟦period:2024 年 1 月 1 日\n起至 2024 年 12 月 31 日止⟧。\n一、总体情况\n', '2024-1-1', '2024-12-31'],
  ['统计期限自⟦period:２０２１年１月１日起至２０２１年１２月３１日止⟧。\n一、总体情况\n', '2021-1-1', '2021-12-31'],
  ['统计期限为⟦period:20231月1日起至202312月31日止⟧。\n一、总体情况\n', '2023-1-1', '2023-12-31'],
  ['统计期限为⟦period:二〇二三年一月一日至二〇二三年十二月三十一日⟧。\n一、总体情况\n', '2023-1-1', '2023-12-31'],
  ['统计时限为⟦period:2022年1月—12月⟧。\n一、总体情况\n', '2022-1-null', 'null-12-null'],
  ['数据的统计期限自⟦period:2021年1月1日起⟧。\n一、总体情况\n', '2021-1-1', null],
  ['本报告（⟦period:2021年1月1日～2021年12月31日⟧）。\n一、总体情况\n', '2021-1-1', '2021-12-31'],
  ['一、总体情况\n2021年，认真落实。\n六、其他需要报告的事项\n统计期为⟦period:2021年1月1日起至2021年12月31日止⟧。\n', '2021-1-1', '2021-12-31'],
];

const none = [
  '条例自2019年5月15日起施行。公示期限2021年1月20日至2021年1月30日。\n一、总体情况\n认真落实。\n',
  '一、总体情况\n2020年1月1日至12月31日，发布信息百条。\n',
  '数据核定时间点为2022年12月31日。\n一、总体情况\n认真落实。\n',
  '数据统计期限为202511日至20251231日。\n一、总体情况\n认真落实。\n',
  '',
];

describe('the period of a report', () => {
  for (const [marked, from, to] of cases) {
    it(`is ${from} to ${to ?? '…'}: ${marked.slice(0, 30)}`, () => {
      const { text, marks: [mark] } = readMarks(marked);
      const { period } = readReport(text);
      assert.ok(period !== null);
      assert.equal(text.slice(period.span.start, period.span.end), text.slice(mark!.start, mark!.end));
      assert.deepEqual([dateOf(period.from), period.to && dateOf(period.to)], [from, to]);
    });
  }
  for (const text of none) {
    it(`is none: ${text.slice(0, 30)}`, () => assert.equal(readReport(text).period, null));
  }

  function dateOf({ year, month, day }: { year: number | null; month: number; day: number | null }): string {
    return `${year}-${month}-${day}`;
  }
});
