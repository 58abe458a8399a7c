import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { InitializeResult, DocumentDiagnosticReport } from 'vscode-languageserver';
import { pullClient } from './client';

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** What a web worker has, and nothing of Node. */
function workerScope(bundle: string): { ask<R>(method: string, params: unknown): Promise<R>; tell(method: string, params: unknown): void } {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  const scope = vm.createContext({
    setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance, TextDecoder, TextEncoder, URL, console,
    addEventListener: () => undefined,
    postMessage: (message: Answer) => waiting.get(message.id)?.(structuredClone(message)),
  });
  vm.runInContext('globalThis.self = globalThis;', scope);
  vm.runInContext(readFileSync(bundle, 'utf8'), scope, { filename: bundle });
  const receive = scope['onmessage'] as (event: { data: object }) => void;
  const send = (message: object): void => receive({ data: { jsonrpc: '2.0', ...message } });
  return {
    ask: (method, params) => new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => (error === undefined ? resolve(result as never) : reject(new Error(JSON.stringify(error)))));
      send({ id, method, params });
    }),
    tell: (method, params) => send({ method, params }),
  };
}

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
