import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toServiceDocument } from '../../server/src/lsp/convert';
import { applyChanges } from '../../server/src/lsp/textDocuments';
import type { ReportService } from '../../server/src/service';
import { quietService } from '../kit/service';

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
      const edited = TextDocument.create('file:///a.txt', 'disclosure-report', 1, report);
      service.report(toServiceDocument(edited));
      batches.forEach((batch, at) => {
        for (const { at: start, length, text } of batch) applyChanges(edited, [changeOf(edited, start, length, text)], at + 2);
        service.report(toServiceDocument(edited));
      });
      const fresh = TextDocument.create('file:///a.txt', 'disclosure-report', 1, edited.getText());
      assert.deepEqual(told(service, edited), told(quietService(), fresh));
    }), { seed: 20211, numRuns: 150 });
  });
});

function changeOf(document: TextDocument, start: number, length: number, text: string): TextDocumentContentChangeEvent {
  return { range: { start: document.positionAt(start), end: document.positionAt(start + length) }, text };
}
