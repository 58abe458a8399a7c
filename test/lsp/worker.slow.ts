import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { InitializeResult, DocumentDiagnosticReport } from 'vscode-languageserver';
import { pullClient } from './client';
import { workerScope } from './workerScope';

describe('the server in a web worker', () => {
  const bundle = path.join(__dirname, '../../../dist/web/server.js');

  it('needs nothing of Node and finds the same', async function () {
    if (!existsSync(bundle)) {
      console.log('      skipped: dist/web/server.js is not built');
      this.skip();
    }
    const worker = workerScope(bundle);
    const { capabilities } = await worker.ask<InitializeResult>('initialize', { processId: null, rootUri: null, capabilities: pullClient });
    assert.equal(capabilities.hoverProvider, true);
    worker.tell('initialized', {});
    const textDocument = { uri: 'vscode-test-web://mount/报告.txt', languageId: 'disclosure-report', version: 1, text: '三、收到和处理政府信息公开申请情况\n申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n一、本年新收政府信息公开申请数量|236|6|0|0|0|0|243\n' };
    worker.tell('textDocument/didOpen', { textDocument });
    const report = await worker.ask<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
    const finding = report.kind === 'full' ? report.items.find((item) => item.code === 'row-total') : undefined;
    assert.deepEqual(finding?.range, { start: { line: 2, character: 31 }, end: { line: 2, character: 34 } });
  });
});
