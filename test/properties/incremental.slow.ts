import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toServiceDocument } from '../../server/src/lsp/convert';
import { OpenDocument } from '../../server/src/lsp/openDocument';
import type { ReportService } from '../../server/src/service';
import { grownReport } from '../../bench/speed/documents';
import { defaultSettings } from '../../server/src/checks/settings';
import { createDocuments } from '../../server/src/workspace/documents';
import { shift } from '../../server/src/text/span';
import { documentOf, quietService } from '../kit/service';

/** A report of both kinds of trouble: text whose columns are easily miscounted, and tables whose rows depend on each other. */
const report = [
  '𠮷野县2021年政府信息公开工作年度报告',
  '一、总体情况',
  '（一）主动公开。全年公开𠮷👍17件。',
  '二、主动公开政府信息情况',
  '第二十条第（一）项|||',
  '信息内容|本年制发件数|本年废止件数|现行有效件数',
  '规章|0|0|0',
  '行政规范性文件|17|17|53',
  '三、收到和处理政府信息公开申请情况',
  '申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计',
  '一、本年新收政府信息公开申请数量|236|6|0|0|0|0|242',
  '二、上年结转政府信息公开申请数量|1|0|0|0|0|0|1',
  '（七）总计|234|6|0|0|0|0|240',
  '四、结转下年度继续办理|3|0|0|0|0|0|3',
  '五、存在的主要问题及改进情况',
  '有。',
].join('\r\n');

/** What people and tools do to a report: type digits and words, break and join lines, move headings, paste half characters. */
const inserted = fc.constantFrom('', '', '1', '0|', '\n', '\r\n', '\r', '𠮷', '\ud842', '总计', '六、其他需要报告的事项\n', '\n一、总体情况\n', '四、', '（二）', '|', '\t');
const edit = fc.record({ at: fc.nat({ max: 700 }), length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 60 }) }), text: inserted });
const edits = fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 });

/** Everything the service tells about a document. */
function told(service: ReportService, document: TextDocument): unknown {
  const at = toServiceDocument(document);
  const hovers = Array.from({ length: Math.ceil(at.text.length / 40) }, (_, step) => service.hover(at, step * 40));
  return { report: service.report(at), findings: service.findings(at), coverage: service.coverage(at), outline: service.outline(at), folding: service.folding(at), sections: service.sections(at), hovers };
}

describe('after any edits', function () {
  this.timeout(60_000);
  it('everything is as if the text had just been opened', () => {
    fc.assert(fc.property(edits, (batches) => {
      const service = quietService();
      const edited = new OpenDocument('file:///a.txt', 'disclosure-report', 1, report);
      service.report(toServiceDocument(edited));
      batches.forEach((batch, at) => {
        for (const { at: start, length, text } of batch) edited.update([changeOf(edited, start, length, text)], at + 2);
        service.report(toServiceDocument(edited));
      });
      const fresh = TextDocument.create('file:///a.txt', 'disclosure-report', 1, edited.getText());
      assert.deepEqual(told(service, edited), told(quietService(), fresh));
    }), { seed: 20211, numRuns: 150 });
  });
});

/** What is typed into a paragraph: words and figures, marks that end or open sentences, and what makes it something else. */
const typed = fc.constantFrom('1', '12件', '的', '，', '。', '；', '、', '年', '2022年', '公开', '《条例》第三十六条', '××', '待补', '一、总体情况', '（二）', '收到申请7件', '全年发布信息31条', '统计期限自2023年1月1日起', ' ', '\t', '|', '\n', '\r\n', '總', '**', '<p>', '\u200b', '第', '规章', '信息公开年度报告');
const keystroke = fc.record({
  at: fc.nat({ max: 100_000 }),
  length: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 30 }) }),
  text: fc.oneof({ weight: 2, arbitrary: typed }, { weight: 1, arbitrary: fc.constant('') }),
  /** How far the next one goes from this one; most go on where the last one was. */
  step: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat({ max: 100_000 }) }),
});

describe('while somebody types', function () {
  this.timeout(180_000);
  it('everything is as if the text had just been opened, whichever paragraph is written', () => {
    const opened = grownReport(12_000);
    fc.assert(fc.property(fc.array(keystroke, { minLength: 3, maxLength: 8 }), (keys) => {
      const service = quietService();
      const edited = new OpenDocument('file:///a.txt', 'disclosure-report', 1, opened);
      service.findings(toServiceDocument(edited));
      let caret = keys[0]!.at;
      keys.forEach(({ length, text, step }, index) => {
        if (step !== null) caret = step;
        caret %= edited.getText().length;
        edited.update([changeOf(edited, caret, length, text)], index + 2);
        caret += text.length;
        if (index % 2 === 0) service.findings(toServiceDocument(edited));
        else service.report(toServiceDocument(edited));
      });
      const fresh = TextDocument.create('file:///a.txt', 'disclosure-report', 1, edited.getText());
      assert.deepEqual(told(service, edited), told(quietService(), fresh));
    }), { seed: 20231, numRuns: 150 });
  });

  it('only the paragraph that is written is read again', () => {
    const text = grownReport(12_000);
    const { sections } = documents().report(documentOf(text)).tree;
    const paragraphs = sections.filter(({ number }) => [1, 5].includes(number)).flatMap(({ body, span }) => body.paragraphs.map((paragraph) => shift(paragraph, span.start)));
    for (const { start } of paragraphs.filter((paragraph) => paragraph.end - paragraph.start > 80 && paragraph.end < text.length - 500)) {
      const own = documents();
      const before = own.report(documentOf(text)).passages;
      const at = start + 40;
      const after = own.report(documentOf(`${text.slice(0, at)}的${text.slice(at)}`, 2)).passages;
      assert.equal(after.filter(({ sentences }, index) => sentences !== before[index]!.sentences).length, 1, text.slice(start, at));
    }
    assert.ok(paragraphs.length > 20);
  });
});

const documents = () => createDocuments({ error: assert.fail }, () => defaultSettings);

function changeOf(document: TextDocument, start: number, length: number, text: string): TextDocumentContentChangeEvent {
  return { range: { start: document.positionAt(start), end: document.positionAt(start + length) }, text };
}
