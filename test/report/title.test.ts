import assert from 'node:assert/strict';
import { readReport } from '../../server/src/report/read';

const cases: readonly [text: string, agency: string | null, year: number | null][] = [
  ['2020年上海市普陀区政府信息公开工作年度报告\n', '上海市普陀区', 2020],
  ['青山县人民政府2023年政府信息公开工作年度报告\n', '青山县人民政府', 2023],
  ['青山县2023年度政府信息公开工作年度报告', '青山县', 2023],
  ['临江市人民政府\n2024 年政府信息公开工作年度报告\n', '临江市人民政府', 2024],
  ['河东街道办事处政府信息公开工作\n\n2020 年度报告\n', '河东街道办事处', 2020],
  ['# 青山县人民政府 2025 年 政府信息公开工作年度报告\n', '青山县人民政府', 2025],
  ['青山县农业农村局2022年政府信息公开年报\n', '青山县农业农村局', 2022],
  ['青山县人民政府关于2022年政府信息公开工作的年度报告\n', '青山县人民政府', 2022],
  ['二〇二二年青山县政府信息公开工作年度报告', '青山县', 2022],
  ['根据条例规定，现发布《青山县2021年政府信息公开工作年度报告》。\n一、总体情况\n', '青山县', 2021],
  ['依据《中华人民共和国政府信息公开工作年度报告格式》编制本报告，统计期限自2021年1月1日至2021年12月31日止。\n一、总体情况\n', null, 2021],
  ['本年度报告由青山县人民政府城关街道办事处编制。统计期限从2020年1月1日到12月31日止。\n一、总体情况\n', '青山县人民政府城关街道办事处', 2020],
  ['一、总体情况\n2020年，我区围绕中心工作推进政务公开，2021年将继续推进。2020年全年公开信息百条。\n', null, 2020],
  ['雲川縣人民政府2021年政府信息公開工作年度報告', '雲川縣人民政府', 2021],
  ['云(yún)川(chuān)县(xiàn)2021年政(zhèng)府(fǔ)信(xìn)息(xī)公(gōng)开(kāi)工(gōng)作(zuò)年(nián)度(dù)报(bào)告(gào)', '云川县', 2021],
  ['', null, null],
  ['hello', null, null],
];

describe('agency and year', () => {
  for (const [text, agency, year] of cases) {
    it(JSON.stringify(text.slice(0, 30)), () => {
      const report = readReport(text);
      assert.deepEqual([report.agency, report.year], [agency, year]);
    });
  }

  it('places the title', () => {
    const text = '\n青山县\n2023年政府信息公开工作年度报告\n\n一、总体情况\n';
    const { title } = readReport(text);
    assert.equal(title && text.slice(title.start, title.end), '青山县\n2023年政府信息公开工作年度报告');
  });
});
