import assert from 'node:assert/strict';
import { CompletionItemKind, CompletionTriggerKind } from 'vscode-languageserver';
import type { CompletionItem } from 'vscode-languageserver';
import { connectInProcess, plainClient } from '../lsp/client';
import { describeMethod, text, uri } from './method';

describeMethod({ method: 'textDocument/completion', advertised: 'completionProvider', more: { position: { line: 2, character: 12 } }, nothing: [] });

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

  it('offers a total for another figure that is typed when it is asked, not by itself', async () => {
    const client = connectInProcess();
    await client.initialize(plainClient);
    await client.open(uri, text.replace('|242\n', '|7\n'));
    const at = { position: { line: 5, character: 35 } };
    const filtersFor = async (triggerKind: CompletionTriggerKind): Promise<unknown> =>
      (await client.ask<CompletionItem[]>('textDocument/completion', uri, { ...at, context: { triggerKind } })).map(({ label, filterText }) => [label, filterText]);
    assert.deepEqual(await filtersFor(CompletionTriggerKind.Invoked), [['242', '7']]);
    assert.deepEqual(await filtersFor(CompletionTriggerKind.TriggerCharacter), [['242', '242']]);
  });

  it('is asked for behind words that name something, and behind digits', async () => {
    const { capabilities } = await connectInProcess().initialize(plainClient);
    const triggers = capabilities.completionProvider!.triggerCharacters!;
    for (const trigger of ['请', '复', '占', '1']) assert.ok(triggers.includes(trigger), trigger);
    for (const trigger of triggers) assert.match(trigger, /^[\p{Script=Han}0-9|、]$/u);
  });
});
