import assert from 'node:assert/strict';
import type { Diagnostic, DocumentDiagnosticReport, DocumentSymbol } from 'vscode-languageserver';
import { makeReport } from '../kit/make-report';
import { pullClient, spawnServer } from '../lsp/client';
import type { Client } from '../lsp/client';

const uri = 'file:///long.txt';
const report = makeReport({ change: { cells: { 'legal.review.total': '1' } } });
const sentence = '及时公开机构职能、规划计划和重点领域信息，改进政府网站栏目，方便群众查阅。\n';

/** One report, made longer by what it says before its tables; characters of three bytes. */
function reportOf(bytes: number): string {
  return report.replace('\n\n二、', `\n${sentence.repeat(Math.ceil(bytes / Buffer.byteLength(sentence)))}\n\n二、`);
}

async function itemsOf(client: Client): Promise<readonly Diagnostic[]> {
  const answer = await client.ask<DocumentDiagnosticReport>('textDocument/diagnostic', uri);
  return answer.kind === 'full' ? answer.items : [];
}

describe('a text of', function () {
  this.timeout(120_000);

  for (const megabytes of [1, 10]) {
    it(`${megabytes} MB is read and checked as a short one is, also after an edit`, async () => {
      const server = spawnServer();
      try {
        await server.initialize(pullClient);
        const text = reportOf(megabytes * 1_000_000);
        assert.ok(Buffer.byteLength(text) > megabytes * 1_000_000);
        await server.open(uri, text);
        assert.deepEqual((await itemsOf(server)).map(({ code }) => code), ['legal-total']);
        const symbols = await server.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri);
        assert.equal(symbols[0]?.children?.length, 6);
        await server.change(uri, 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, text: '\n' }, { range: { start: { line: 8, character: 0 }, end: { line: 8, character: 0 } }, text: '全年收到政府信息公开申请3件。\n' }]);
        assert.deepEqual((await itemsOf(server)).map(({ code }) => code), ['figure-differs', 'legal-total']);
        assert.deepEqual(server.logged, []);
      } finally {
        server.stop();
      }
    });
  }

  it('5,000 findings yields those at its beginning and how many more there are', async () => {
    const server = spawnServer();
    try {
      await server.initialize(pullClient, { locale: 'zh-cn' });
      await server.open(uri, report.replace('\n\n二、', `\n${'全年收到政府信息公开申请3件。\n'.repeat(5000)}\n\n二、`));
      const items = await itemsOf(server);
      assert.equal(items.length, 500);
      assert.ok(items.slice(0, -1).every(({ code }) => code === 'figure-differs'));
      assert.match(String(items.at(-1)?.message), /^另有 4502 个问题未列出/);
    } finally {
      server.stop();
    }
  });
});
