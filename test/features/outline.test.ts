import assert from 'node:assert/strict';
import type { OutlineItem } from '../../server/src/features/outline';
import { expectOutline, outlineIn } from '../kit/outline';

const report = `某某县2021年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》编制。
一、总体情况
（一）主动公开情况
1.公开文件
全年公开文件17件。
2. 公开会议
全年公开会议3次。
（二）依申请公开情况
全年收到申请243件。
二、主动公开政府信息情况
第二十条第（一）项|||
信息内容|本年制发件数|本年废止件数|现行有效件数
规章|0|0|0
行政规范性文件|17|17|53
第二十条第（五）项
信息内容|本年处理决定数量
行政许可|120820
三、收到和处理政府信息公开申请情况
申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计
一、本年新收政府信息公开申请数量|236|6|0|0|0|0|242
三、本年度办理结果
（一）予以公开|129|0|0|0|0|0|129
（三）不予公开
1.属于国家秘密|3|0|0|0|0|0|3
2.其他法律行政法规禁止公开|0|0|0|0|0|0|
（七）总计|234|6|0|0|0|0|240
四、结转下年度继续办理|3|0|0|0|0|0|3
五、存在的主要问题及改进情况
有。
六、其他需要报告的事项
无。
`;

describe('outline', () => {
  it('report > sections > sub-headings and tables > groups > rows, in words, with ordinals and figures beside', () => {
    expectOutline(report, `
report 某某县2021年政府信息公开工作年度报告 @某某县2021年政府信息公开工作年度报告
  section 总体情况 (一) @一、总体情况
    subheading 主动公开情况 (（一）) @（一）主动公开情况
      subheading 公开文件 (1) @1.公开文件
      subheading 公开会议 (2) @2. 公开会议
    subheading 依申请公开情况 (（二）) @（二）依申请公开情况
  section 主动公开政府信息情况 (二) @二、主动公开政府信息情况
    table 主动公开政府信息情况表 (2021 年版格式)
      row-group 第二十条第（一）项 @第二十条第（一）项
        row 规章 (0 · 0 · 0) @规章
        row 行政规范性文件 (17 · 17 · 53) @行政规范性文件
      row-group 第二十条第（五）项 @第二十条第（五）项
        row 行政许可 (120820) @行政许可
  section 收到和处理政府信息公开申请情况 (三) @三、收到和处理政府信息公开申请情况
    table 收到和处理政府信息公开申请情况表 (2021 年版格式)
      row 本年新收政府信息公开申请数量 (242) @一、本年新收政府信息公开申请数量
      row 予以公开 (129) @（一）予以公开
      row-group 不予公开 (（三）) @（三）不予公开
        row 属于国家秘密 (3) @1.属于国家秘密
        row 其他法律行政法规禁止公开 @2.其他法律行政法规禁止公开
      row 总计 (240) @（七）总计
      row 结转下年度继续办理 (3) @四、结转下年度继续办理
  section 存在的主要问题及改进情况 (五) @五、存在的主要问题及改进情况
  section 其他需要报告的事项 (六) @六、其他需要报告的事项
`);
  });

  it('every place in a section leads to it, so that breadcrumbs and sticky scroll never go blank', () => {
    const [root] = outlineIn(report);
    const sections = root!.children;
    let expected = '';
    for (let offset = report.indexOf('一、总体情况'); offset < report.trimEnd().length; offset++) {
      const heading = /^[一二三五六]、\S{2,20}(情况|事项)$/m.exec(report.slice(offset))?.index === 0 && report[offset - 1] === '\n';
      if (heading) expected = report.slice(offset + 2, report.indexOf('\n', offset));
      const path = sections.filter(({ span }) => span.start <= offset && offset < span.end).map((section) => section.name);
      assert.deepEqual(path, [expected], `at ${JSON.stringify(report.slice(offset, offset + 10))}`);
    }
  });

  it('a row is found by its place where its label stands elsewhere', () => {
    const items = outlineIn(`四、政府信息公开行政复议、行政诉讼情况
行政复议|||||行政诉讼
结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|||||复议后起诉
结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计
6|7|1|1|15|4|5|1|3|13|6|1|1|2|10
`);
    const rows = (item: OutlineItem): OutlineItem[] => [...(item.kind === 'row' ? [item] : []), ...item.children.flatMap(rows)];
    assert.deepEqual(items.flatMap(rows).map((row) => [row.name, row.detail?.zh]), [['行政复议', '15'], ['未经复议直接起诉', '13'], ['复议后起诉', '10']]);
  });

  it('the label of a group, or of a row that is being typed, is no sub-heading', () => {
    expectOutline(`三、收到和处理政府信息公开申请情况
（一）申请受理
申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
一、本年新收政府信息公开申请数量\t236\t6\t0\t0\t0\t0\t242
三、本年度办理结果
（一）予以公开\t129\t0\t0\t0\t0\t0\t129
（三）不予公开
1.属于国家秘密\t3\t0\t0\t0\t0\t0\t3
2.其他法律行政法规禁止公开
`, `
report 年度报告
  section 收到和处理政府信息公开申请情况 (三) @三、收到和处理政府信息公开申请情况
    subheading 申请受理 (（一）) @（一）申请受理
      table 收到和处理政府信息公开申请情况表 (2021 年版格式)
        row 本年新收政府信息公开申请数量 (242) @一、本年新收政府信息公开申请数量
        row 予以公开 (129) @（一）予以公开
        row-group 不予公开 (（三）) @（三）不予公开
          row 属于国家秘密 (3) @1.属于国家秘密
`);
  });

  it('without title the report is named by what is known of it', () => {
    assert.equal(outlineIn('一、总体情况\n全年工作平稳。\n')[0]?.name, '年度报告');
  });

  it('a text that is no report has none', () => {
    assert.deepEqual(outlineIn('今天天气很好。'), []);
    assert.deepEqual(outlineIn(''), []);
  });
});
