import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ErrorCodes, LSPErrorCodes } from 'vscode-languageserver';
import type { ClientCapabilities, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { CancellationTokenSource } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyChanges } from '../../server/src/lsp/textDocuments';
import { plainClient, pullClient, spawnServer } from './client';
import type { Client } from './client';

const report = [
  '𠮷野县2021年政府信息公开工作年度报告',
  '一、总体情况',
  '全年公开𠮷👍17件。',
  '三、收到和处理政府信息公开申请情况',
  '申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计',
  '一、本年新收政府信息公开申请数量|236|6|0|0|0|0|242',
  '（七）总计|234|6|0|0|0|0|240',
  '六、其他需要报告的事项',
  '无。',
].join('\r\n');

type Step =
  | { readonly kind: 'change'; readonly changes: readonly TextDocumentContentChangeEvent[] }
  | { readonly kind: 'ask' | 'cancel'; readonly method: string; readonly line: number; readonly character: number }
  | { readonly kind: 'reopen' };

const place = fc.record({
  line: fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 12 }) }, { weight: 1, arbitrary: fc.constantFrom(999, 2147483647) }),
  character: fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 40 }) }, { weight: 1, arbitrary: fc.constantFrom(999, 2147483647) }),
});
const piece = fc.constantFrom('', '1', '0|', '\n', '\r', '\r\n', '𠮷', '\udc00', '五、存在的主要问题及改进情况\n', '|');
const change: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
  { weight: 20, arbitrary: place.chain((start) => fc.record({ range: fc.record({ start: fc.constant(start), end: fc.oneof(fc.constant(start), place) }), text: piece })) },
  { weight: 1, arbitrary: fc.constantFrom(report, '').map((text) => ({ text })) },
);
const methods = ['textDocument/hover', 'textDocument/definition', 'textDocument/references', 'textDocument/documentHighlight', 'textDocument/completion', 'textDocument/codeAction', 'textDocument/documentSymbol', 'textDocument/foldingRange', 'gouji/sections'];
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('change' as const), changes: fc.array(change, { minLength: 1, maxLength: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('ask' as const, 'cancel' as const), method: fc.constantFrom(...methods), line: fc.nat({ max: 2147483647 }), character: fc.nat({ max: 60 }) }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'reopen' }) },
);

const uri = 'file:///edited.txt';

describe('random sessions over stdio', () => {
  for (const [name, capabilities] of [['pulling', pullClient], ['pushed to', plainClient]] as const) {
    it(`a client ${name}: every request is answered once, and in the end all is as if freshly opened`, async function () {
      this.timeout(60_000);
      await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const server = spawnServer();
        try {
          await play(server, capabilities, steps);
          await server.connection.sendRequest('shutdown');
          await server.connection.sendNotification('exit');
          assert.equal(await server.exit, 0);
          assert.deepEqual(server.logged, []);
        } finally {
          server.stop();
        }
      }), { seed: 7, numRuns: 12 });
    });
  }
});

async function play(server: Client, capabilities: ClientCapabilities, steps: readonly Step[]): Promise<void> {
  await server.initialize(capabilities, { debounce: 0 });
  await server.open(uri, report);
  let document = TextDocument.create(uri, '', 1, report);
  const answers: Promise<unknown>[] = [];
  for (const each of steps) {
    if (each.kind === 'change') {
      const version = document.version + 1;
      applyChanges(document, [...each.changes], version);
      await server.change(uri, version, each.changes);
    } else if (each.kind === 'reopen') {
      await server.close(uri);
      document = TextDocument.create(uri, '', document.version + 1, document.getText());
      await server.open(uri, document.getText(), document.version);
    } else {
      answers.push(ask(server, each));
    }
  }
  await Promise.all(answers);
  await sameAsFresh(server, document, capabilities === pullClient);
  const versions = server.published.filter((each) => each.uri === uri).map((each) => each.version ?? 0);
  assert.deepEqual(versions, [...versions].sort((a, b) => a - b), 'an older version was published after a newer one');
}

async function ask(server: Client, { kind, method, line, character }: Extract<Step, { method: string }>): Promise<void> {
  const source = new CancellationTokenSource();
  const answer = server.connection.sendRequest(method, {
    textDocument: { uri }, position: { line, character }, range: { start: { line, character }, end: { line, character: character + 9 } }, context: { diagnostics: [], includeDeclaration: true },
  }, source.token);
  if (kind === 'cancel') source.cancel();
  try {
    await answer;
  } catch (error) {
    const { code } = error as { code?: number };
    // A client that takes commands only is not served code actions.
    if (code === ErrorCodes.MethodNotFound && method === 'textDocument/codeAction') return;
    assert.equal(code, LSPErrorCodes.RequestCancelled);
    assert.equal(kind, 'cancel');
  }
}

async function sameAsFresh(server: Client, document: TextDocument, pulls: boolean): Promise<void> {
  const fresh = 'file:///fresh.txt';
  await server.open(fresh, document.getText(), document.version);
  const everything = async (of: string, version: number): Promise<string> => {
    const asked = await Promise.all([
      ...['textDocument/documentSymbol', 'textDocument/foldingRange', 'gouji/sections'].map((method) => server.ask(method, of)),
      ...['textDocument/hover', 'textDocument/definition', 'textDocument/documentHighlight', 'textDocument/completion', 'gouji/coverage']
        .map((method) => server.ask(method, of, { position: { line: 5, character: 20 } })),
      !pulls ? null : server.ask('textDocument/codeAction', of, { range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }, context: { diagnostics: [], only: ['quickfix'] } }),
      pulls ? server.ask<{ items: unknown }>('textDocument/diagnostic', of).then(({ items }) => items) : server.publishedFor(of, version),
    ]);
    return JSON.stringify(asked).replaceAll(of, 'uri');
  };
  assert.equal(await everything(uri, document.version), await everything(fresh, document.version));
}
