import assert from 'node:assert/strict';
import { CompletionItemKind, ErrorCodes, LSPErrorCodes } from 'vscode-languageserver';
import type { CompletionItem, DocumentDiagnosticReport, Hover, Location, LocationLink } from 'vscode-languageserver';
import { connectInProcess, expectRefusal, plainClient, pullClient } from '../lsp/client';

const uri = 'file:///a.txt';
/** A heading (line 1) that is not worded as in the form, a figure in a sentence (line 2), and a row of a table (line 5) to ask about. */
const text = `某某县2021年政府信息公开工作年度报告
一、总体情况概述
全年收到政府信息公开申请242件。
三、收到和处理政府信息公开申请情况
申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计
一、本年新收政府信息公开申请数量|236|6|0|0|0|0|242
`;

const inFigure = { position: { line: 2, character: 13 } };

/** Every method that is served: where it is advertised, what else it wants to know, what it says about an unknown document. */
const methods: readonly { method: string; advertised: string; more: object; nothing: unknown }[] = [
  { method: 'textDocument/documentSymbol', advertised: 'documentSymbolProvider', more: {}, nothing: [] },
  { method: 'textDocument/foldingRange', advertised: 'foldingRangeProvider', more: {}, nothing: [] },
  { method: 'textDocument/hover', advertised: 'hoverProvider', more: { position: { line: 1, character: 2 } }, nothing: null },
  { method: 'textDocument/definition', advertised: 'definitionProvider', more: inFigure, nothing: null },
  { method: 'textDocument/declaration', advertised: 'declarationProvider', more: inFigure, nothing: null },
  { method: 'textDocument/references', advertised: 'referencesProvider', more: { ...inFigure, context: { includeDeclaration: true } }, nothing: [] },
  { method: 'textDocument/documentHighlight', advertised: 'documentHighlightProvider', more: inFigure, nothing: [] },
  { method: 'textDocument/completion', advertised: 'completionProvider', more: { position: { line: 2, character: 12 } }, nothing: [] },
  { method: 'textDocument/formatting', advertised: 'documentFormattingProvider', more: { options: { tabSize: 4, insertSpaces: false } }, nothing: [] },
  { method: 'textDocument/rangeFormatting', advertised: 'documentRangeFormattingProvider', more: { range: { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } }, options: { tabSize: 4, insertSpaces: false } }, nothing: [] },
  { method: 'textDocument/onTypeFormatting', advertised: 'documentOnTypeFormattingProvider', more: { position: { line: 7, character: 0 }, ch: '\n', options: { tabSize: 4, insertSpaces: false } }, nothing: [] },
  { method: 'gouji/currentCell', advertised: 'experimental', more: { position: { line: 5, character: 20 } }, nothing: null },
  { method: 'textDocument/codeAction', advertised: 'codeActionProvider', more: { range: { start: { line: 0, character: 0 }, end: { line: 6, character: 0 } }, context: { diagnostics: [] } }, nothing: [] },
  { method: 'textDocument/diagnostic', advertised: 'diagnosticProvider', more: {}, nothing: { kind: 'full', items: [] } },
  { method: 'gouji/sections', advertised: 'experimental', more: {}, nothing: [] },
  { method: 'gouji/coverage', advertised: 'experimental', more: {}, nothing: null },
  { method: 'gouji/preview', advertised: 'experimental', more: {}, nothing: null },
];

describe('what is advertised is served, and nothing else', () => {
  it('to a client that pulls diagnostics', async () => {
    const { capabilities } = await connectInProcess().initialize(pullClient);
    const expected = ['positionEncoding', 'textDocumentSync', ...new Set(methods.map((each) => each.advertised))];
    assert.deepEqual(Object.keys(capabilities).sort(), expected.sort());
    assert.deepEqual(capabilities.experimental, { 'gouji/currentCell': true, 'gouji/sections': true, 'gouji/coverage': true, 'gouji/preview': true });
  });

  it('to a client that does not', async () => {
    const client = connectInProcess();
    const { capabilities } = await client.initialize(plainClient);
    assert.equal(capabilities.diagnosticProvider, undefined);
    await expectRefusal(client.ask('textDocument/diagnostic', uri), ErrorCodes.MethodNotFound);
  });

  for (const method of ['textDocument/typeDefinition', 'textDocument/signatureHelp', 'workspace/symbol', 'gouji/unheardOf']) {
    it(`${method} is unknown`, async () => {
      const client = connectInProcess();
      await client.initialize(pullClient);
      await expectRefusal(client.ask(method, uri), ErrorCodes.MethodNotFound);
    });
  }
});

for (const { method, more, nothing } of methods) {
  describe(method, () => {
    it('is refused before initialize', async () => {
      await expectRefusal(connectInProcess().ask(method, uri, more), ErrorCodes.ServerNotInitialized);
    });

    it('answers about an open document', async () => {
      const client = connectInProcess();
      await client.initialize(pullClient);
      await client.open(uri, text);
      const answer = await client.ask(method, uri, more);
      assert.notDeepEqual(answer, nothing);
      assert.deepEqual(client.logged, []);
    });

    it('answers nothing about a document that was never opened, and about one that was closed', async () => {
      const client = connectInProcess();
      await client.initialize(pullClient);
      await client.open(uri, text);
      await client.close(uri);
      assert.deepEqual(await client.ask(method, uri, more), nothing);
      assert.deepEqual(await client.ask(method, 'file:///never.txt', more), nothing);
    });

    it('answers for positions far outside and for an empty document', async () => {
      const client = connectInProcess();
      await client.initialize(pullClient);
      await client.open(uri, '');
      const far = { line: 4_000_000, character: 4_000_000 };
      await client.ask(method, uri, { ...more, position: far, ...('range' in more ? { range: { start: far, end: far } } : {}) });
      assert.deepEqual(client.logged, []);
    });

    it('may be cancelled', async () => {
      const client = connectInProcess();
      await client.initialize(pullClient);
      await client.open(uri, text);
      const { CancellationTokenSource } = await import('vscode-languageserver');
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest(method, { textDocument: { uri }, ...more }, source.token);
      source.cancel();
      await expectRefusal(answer, LSPErrorCodes.RequestCancelled);
    });

    it('is refused after shutdown', async () => {
      const client = connectInProcess();
      await client.initialize(pullClient);
      await client.open(uri, text);
      await client.connection.sendRequest('shutdown');
      await expectRefusal(client.ask(method, uri, more), ErrorCodes.InvalidRequest);
    });
  });
}

describe('initialize', () => {
  it('may be sent once', async () => {
    const client = connectInProcess();
    await client.initialize(pullClient);
    await expectRefusal(client.initialize(pullClient), ErrorCodes.InvalidRequest);
  });

  it('documents that were opened before it do not exist', async () => {
    const client = connectInProcess();
    await client.open(uri, text);
    await client.initialize(pullClient);
    assert.deepEqual(await client.ask('textDocument/documentSymbol', uri), []);
  });
});

describe('result ids of pulled diagnostics', () => {
  it('differ between versions, documents and openings', async () => {
    const client = connectInProcess();
    await client.initialize(pullClient);
    const ids = new Set<string | undefined>();
    const pull = async (of: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      client.ask<DocumentDiagnosticReport>('textDocument/diagnostic', of, { previousResultId });
    await client.open(uri, text);
    ids.add((await pull(uri)).resultId);
    await client.change(uri, 2, [{ text: `${text}二、` }]);
    ids.add((await pull(uri)).resultId);
    await client.open('file:///b.txt', text);
    ids.add((await pull('file:///b.txt')).resultId);
    await client.close(uri);
    await client.open(uri, '');
    const reopened = await pull(uri, [...ids][0]);
    assert.equal(reopened.kind, 'full');
    ids.add(reopened.resultId);
    assert.equal(ids.size, 4);
    assert.equal((await pull(uri, reopened.resultId)).kind, 'unchanged');
  });
});

describe('what no client should send', () => {
  it('options of the wrong type do no harm', async () => {
    const client = connectInProcess();
    await client.initialize(plainClient, { debounce: 'soon' as unknown as number });
    await client.open(uri, text);
    assert.ok((await client.publishedFor(uri, 1)).length > 0);
  });

  it('a request without document is refused, changes without range or to unknown documents are passed over', async () => {
    const client = connectInProcess();
    await client.initialize(pullClient);
    await expectRefusal(client.connection.sendRequest('textDocument/hover', {}), ErrorCodes.InternalError);
    await client.open(uri, text);
    await client.change('file:///never.txt', 2, [{ text: '' }]);
    await client.change(uri, 2, [{} as never]);
    assert.notDeepEqual(await client.ask('textDocument/documentSymbol', uri), []);
  });
});

describe('the definition of a figure in a sentence', () => {
  const links = { ...pullClient, textDocument: { ...pullClient.textDocument, definition: { linkSupport: true } } };
  const figure = { start: { line: 2, character: 12 }, end: { line: 2, character: 16 } };
  const cell = { start: { line: 5, character: 31 }, end: { line: 5, character: 34 } };

  it('is a place', async () => {
    const client = connectInProcess();
    await client.initialize(plainClient);
    await client.open(uri, text);
    assert.deepEqual(await client.ask('textDocument/definition', uri, inFigure), [{ uri, range: cell }]);
  });

  it('is a link with the whole row for a client that takes links', async () => {
    const client = connectInProcess();
    await client.initialize(links);
    await client.open(uri, text);
    const [link] = await client.ask<LocationLink[]>('textDocument/definition', uri, inFigure);
    assert.deepEqual(link, { originSelectionRange: figure, targetUri: uri, targetRange: { start: { line: 5, character: 0 }, end: cell.end }, targetSelectionRange: cell });
  });

  it('is found again from the cell, as a reference', async () => {
    const client = connectInProcess();
    await client.initialize(plainClient);
    await client.open(uri, text);
    const references = (includeDeclaration: boolean): Promise<Location[]> =>
      client.ask('textDocument/references', uri, { position: cell.start, context: { includeDeclaration } });
    assert.deepEqual((await references(true)).map(({ range }) => range), [figure, cell]);
    assert.deepEqual((await references(false)).map(({ range }) => range), [figure]);
  });
});

describe('completion', () => {
  it('puts the figure with its unit in the place of what is typed of it', async () => {
    const client = connectInProcess();
    await client.initialize(plainClient);
    await client.open(uri, text.replace('申请242件。', '申请2'));
    const items = await client.ask<CompletionItem[]>('textDocument/completion', uri, { position: { line: 2, character: 13 } });
    const range = { start: { line: 2, character: 12 }, end: { line: 2, character: 13 } };
    assert.deepEqual(items, [{ label: '242件', kind: CompletionItemKind.Value, detail: '“一、本年新收政府信息公开申请数量”', sortText: '00', textEdit: { range, newText: '242件' } }]);
  });

  it('says what each figure is beside it, for a client that shows that', async () => {
    const client = connectInProcess();
    await client.initialize({ textDocument: { completion: { completionItem: { labelDetailsSupport: true } } } });
    await client.open(uri, text);
    const [item] = await client.ask<CompletionItem[]>('textDocument/completion', uri, { position: { line: 2, character: 12 } });
    assert.deepEqual([item?.labelDetails, item?.detail], [{ description: '“一、本年新收政府信息公开申请数量”' }, undefined]);
  });

  it('is asked for behind words that name something, and behind digits', async () => {
    const { capabilities } = await connectInProcess().initialize(plainClient);
    const triggers = capabilities.completionProvider!.triggerCharacters!;
    for (const trigger of ['请', '复', '占', '1']) assert.ok(triggers.includes(trigger), trigger);
    for (const trigger of triggers) assert.match(trigger, /^[\p{Script=Han}1-9]$/u);
  });
});

describe('hover for a client that shows plain text only', () => {
  it('has no marks of Markdown', async () => {
    const client = connectInProcess();
    await client.initialize(plainClient);
    await client.open(uri, `三、收到和处理政府信息公开申请情况
申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计
（四）无法提供|
1.本机关不掌握相关政府信息|3|0|0|0|0|0|4
（七）总计|3|0|0|0|0|0|4
`);
    const plain = async (line: number): Promise<unknown> =>
      (await client.ask<Hover>('textDocument/hover', uri, { position: { line, character: 2 } })).contents;
    const value = '（四）无法提供\n\n无法提供所申请的政府信息。\n\n- 1.本机关不掌握相关政府信息\n- 2.没有现成信息需要另行制作\n- 3.补正后申请内容仍不明确\n\n参见：条例第三十六条';
    assert.deepEqual(await plain(2), { kind: 'plaintext', value });
    assert.match(JSON.stringify(await plain(3)), /✗ 本行合计：4 ≠ 3 = 3\+0\+0\+0\+0\+0，多 1\\n {2}自然人 \+/);
  });
});
