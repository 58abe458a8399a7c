import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic, DocumentDiagnosticReport, DocumentSymbol, FoldingRange, Hover } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SectionAnswer } from '../../server/src/lsp/protocol';
import { plainClient, pullClient, spawnServer } from './client';
import type { ServerProcess } from './client';

/** The whole server as editors start it: a process of its own, real JSON-RPC over stdio. */
const uri = 'file:///%E6%8A%A5%E5%91%8A.txt';

/** The row of 予以公开 does not add up: 129+1 is not 129. An extension character and CRLF stand before it. */
const text = [
  '𠮷野县2021年政府信息公开工作年度报告',
  '一、总体情况',
  '2021年，𠮷野县主动公开政府信息𠮷👍。',
  '三、收到和处理政府信息公开申请情况',
  '申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计',
  '一、本年新收政府信息公开申请数量|236|6|0|0|0|0|242',
  '二、上年结转政府信息公开申请数量|1|0|0|0|0|0|1',
  '（一）予以公开|129|1|0|0|0|0|129',
  '六、其他需要报告的事项',
  '无。',
].join('\r\n');

const rowTotal = (diagnostics: readonly Diagnostic[]): Diagnostic => {
  const found = diagnostics.filter((diagnostic) => diagnostic.code === 'row-total');
  assert.equal(found.length, 1, JSON.stringify(diagnostics));
  return found[0]!;
};

/** What stands in the text at a range. */
const at = (diagnostic: Pick<Diagnostic, 'range'>, content = text): string =>
  TextDocument.create(uri, '', 1, content).getText(diagnostic.range);

describe('the server over stdio', () => {
  let server: ServerProcess;
  beforeEach(() => {
    server = spawnServer();
  });
  afterEach(() => server.stop());

  it('answers a client that pulls', async () => {
    const { capabilities, serverInfo } = await server.initialize(pullClient);
    assert.equal(serverInfo?.name, 'gouji');
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    await server.open(uri, text);

    const report = await server.ask<DocumentDiagnosticReport>('textDocument/diagnostic', uri);
    assert.equal(report.kind, 'full');
    const finding = rowTotal(report.kind === 'full' ? report.items : []);
    assert.deepEqual(finding.range, { start: { line: 7, character: 22 }, end: { line: 7, character: 25 } });
    assert.equal(at(finding), '129');
    assert.equal(finding.source, 'gouji');
    assert.match(String(finding.message), /130 = 129\+1\+0\+0\+0\+0/);
    assert.match(finding.codeDescription?.href ?? '', /^https:.*\/docs\/checks\/row-total\.md$/);
    assert.deepEqual(finding.relatedInformation?.map((related) => at(related.location)), ['129', '1', '0', '0', '0', '0']);

    const same = await server.ask<DocumentDiagnosticReport>('textDocument/diagnostic', uri, { previousResultId: report.resultId });
    assert.deepEqual(same, { kind: 'unchanged', resultId: report.resultId });

    const symbols = await server.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    assert.deepEqual(symbols[0]?.children?.map((section) => section.name), ['总体情况', '收到和处理政府信息公开申请情况', '其他需要报告的事项']);
    const hover = await server.ask<Hover | null>('textDocument/hover', uri, { position: finding.range.start });
    assert.match(JSON.stringify(hover?.contents), /✗ 本行合计：129 ≠ 130 = 129\+1\+0\+0\+0\+0/);
    const folds = await server.ask<FoldingRange[]>('textDocument/foldingRange', uri);
    assert.ok(folds.some((fold) => fold.startLine === 3 && fold.endLine === 7), JSON.stringify(folds));
    const sections = await server.ask<SectionAnswer[]>('gouji/sections', uri);
    assert.deepEqual(sections.map((section) => section.range?.start.line ?? null), [1, null, 3, null, null, 8]);
  });

  it('follows incremental edits, also behind extension characters and CRLF', async () => {
    await server.initialize(pullClient);
    await server.open(uri, text);
    const caret = { line: 7, character: 25 };
    await server.change(uri, 2, [
      { range: { start: { line: 2, character: 17 }, end: { line: 2, character: 21 } }, text: '𠮷𠮷𠮷\r\n𠮷' },
      { range: { start: { line: 8, character: 22 }, end: { line: 8, character: 25 } }, text: '130' },
    ]);
    const fixed = await server.ask<DocumentDiagnosticReport>('textDocument/diagnostic', uri);
    assert.deepEqual(fixed.kind === 'full' && fixed.items.filter((item) => item.code === 'row-total'), []);
    await server.change(uri, 3, [{ range: { start: { line: 8, character: 22 }, end: { line: 8, character: 25 } }, text: '135' }]);
    const wrong = await server.ask<DocumentDiagnosticReport>('textDocument/diagnostic', uri);
    const finding = rowTotal(wrong.kind === 'full' ? wrong.items : []);
    assert.deepEqual(finding.range.end, { line: 8, character: caret.character });
  });

  it('pushes to a client that cannot pull, clears on close, and speaks its language', async () => {
    const { capabilities } = await server.initialize(plainClient, { debounce: 10, clientLocale: 'en-GB' });
    assert.equal(capabilities.diagnosticProvider, undefined);
    await server.open(uri, text);
    const finding = rowTotal(await server.publishedFor(uri, 1));
    assert.match(String(finding.message), /[a-z]/);
    assert.equal(finding.relatedInformation, undefined);
    for (let version = 2; version < 10; version++) {
      await server.change(uri, version, [{ range: { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }, text: '1' }]);
    }
    rowTotal(await server.publishedFor(uri, 9));
    const before = server.published.length;
    await server.close(uri);
    await server.ask('gouji/sections', uri);
    assert.deepEqual(server.published.slice(before).map((each) => each.diagnostics), [[]]);
    const versions = server.published.map((each) => each.version ?? 0);
    assert.deepEqual(versions, [...versions].sort((a, b) => a - b));
  });

  it('its own option for the language goes before the client’s', async () => {
    await server.initialize(plainClient, { debounce: 0, locale: 'zh-cn', clientLocale: 'en' });
    await server.open(uri, text);
    assert.match(String(rowTotal(await server.publishedFor(uri, 1)).message), /应为/);
  });

  it('exits with 0 after shutdown', async () => {
    await server.initialize(pullClient);
    await server.connection.sendRequest('shutdown');
    await server.connection.sendNotification('exit');
    assert.equal(await server.exit, 0);
  });

  it('exits with 1 without shutdown', async () => {
    await server.initialize(pullClient);
    await server.connection.sendNotification('exit');
    assert.equal(await server.exit, 1);
  });
});

describe('a server whose answers nobody reads any more', () => {
  it('ends, and says nothing', async () => {
    const child = spawn(process.execPath, [path.join(__dirname, '../../server/src/main.node.js'), '--stdio']);
    let said = '';
    child.stderr.on('data', (data: Buffer) => { said += data.toString(); });
    // It may be gone before everything is written to it.
    child.stdin.on('error', () => undefined);
    const send = (message: object): void => {
      const content = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
    };
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: plainClient } });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    send({ method: 'initialized', params: {} });
    send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'disclosure-report', version: 1, text } } });
    const [code] = await once(child, 'close') as [number | null];
    assert.deepEqual({ code, said }, { code: 1, said: '' });
  });
});

describe('the bundled server', () => {
  const bundle = path.join(__dirname, '../../../dist/server.js');

  it('starts and finds what the sources find', async function () {
    if (!existsSync(bundle)) {
      console.log('      skipped: dist/server.js is not built');
      this.skip();
    }
    const server = spawnServer(bundle);
    try {
      await server.initialize(pullClient);
      await server.open(uri, text);
      const report = await server.ask<DocumentDiagnosticReport>('textDocument/diagnostic', uri);
      assert.equal(at(rowTotal(report.kind === 'full' ? report.items : [])), '129');
    } finally {
      server.stop();
    }
  });
});
