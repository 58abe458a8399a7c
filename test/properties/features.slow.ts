import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outlineIn } from '../kit/outline';
import { documentOf, quietService } from '../kit/service';

const lines = [
  '𠮷野县2021年政府信息公开工作年度报告',
  '一、总体情况',
  '（一）主动公开。全年公开𠮷👍17件。',
  '全年共受理政府信息公开申请242件，答复240件，其中予以公开129件，占53.75%，同比增长2%。',
  '未发生行政复议，制发行政规范性文件17件，收到申请',
  '1.公开文件',
  '二、主动公开政府信息情况',
  '第二十条第（一）项|||',
  '信息内容|本年制发件数|本年废止件数|现行有效件数',
  '规章|0|0|0',
  '行政规范性文件|17|17|53',
  '三、收到和处理政府信息公开申请情况',
  '申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计',
  '一、本年新收政府信息公开申请数量|236|6|0|0|0|0|242',
  '（三）不予公开|1.属于国家秘密|3|0|0|0|0|0|3',
  '2.其他法律行政法规禁止公开|0|0|0|0|0|0|0',
  '（七）总计|234|6|0|0|0|0|240',
  '四、政府信息公开行政复议、行政诉讼情况',
  '结果维持|结果纠正|其他结果|尚未审结|总计',
  '6|7|1|1|15|4|5|1|3|13|6|1|1|2|10',
  '六、其他需要报告的事项',
  '\ud842', '\uFEFF', '', '|||', '**', '0',
];

/** Reports whose lines were lost, doubled, moved and joined. */
const broken = fc.array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom('\n', '\r\n', '\r', '', '\u2028', ' ')), { maxLength: 40 })
  .map((parts) => parts.map(([line, end]) => line + end).join(''));

describe('on any text', function () {
  this.timeout(60_000);
  it('the outline is one that editors accept, and nothing throws', () => {
    fc.assert(fc.property(broken, fc.array(fc.nat({ max: 1200 }), { maxLength: 20 }), (text, offsets) => {
      outlineIn(text);
      const service = quietService();
      const document = documentOf(text);
      assert.equal(service.sections(document).length, 6);
      for (const { startLine, endLine } of service.folding(document)) assert.ok(0 <= startLine && startLine < endLine);
      for (const offset of [-1, ...offsets, text.length + 1]) {
        const span = service.hover(document, offset)?.span;
        if (span !== undefined) assert.ok(span.start <= offset && offset <= span.end && span.end <= text.length);
        const jump = service.definition(document, offset);
        const mentions = service.mentions(document, offset);
        assert.equal(jump === null || mentions !== null, true, 'what is defined is mentioned');
        const offers = service.figureOffers(document, offset);
        for (const { span: own } of offers) assert.ok(own.start <= offset && offset <= own.end);
        const spans = [
          ...(jump === null ? [] : [jump.from, ...jump.targets.flatMap(({ span: cell, row }) => [cell, row])]),
          ...(mentions === null ? [] : [...mentions.cells, ...mentions.statements]),
          ...service.highlights(document, offset).map((highlight) => highlight.span),
          ...service.prose(document).map((item) => item.span),
        ];
        for (const { start, end } of spans) assert.ok(0 <= start && start <= end && end <= text.length);
      }
    }), { seed: 3, numRuns: 500 });
  });
});
