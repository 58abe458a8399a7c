import assert from 'node:assert/strict';
import { CodeActionTriggerKind, LSPErrorCodes } from 'vscode-languageserver';
import type { ClientCapabilities, CodeAction, CodeActionContext, Diagnostic, Range, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { makeReport } from '../kit/make-report';
import { connectInProcess, expectRefusal, plainClient, pullClient } from './client';
import type { Client } from './client';

const uri = 'file:///a.txt';
/** Two headings that are not worded as in the form; one of them stands behind characters of two code units. */
const report = `𠮷${makeReport({ change: { headings: { 1: '一、𠮷总体情况概述', 5: '五、存在的主要问题和改进情况' }, cells: { 'applications.new.total': '999' } } })}`;
const wellWorded = report.replace('𠮷总体情况概述', '总体情况').replace('存在的主要问题和改进情况', '存在的主要问题及改进情况');
const everywhere: Range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

describe('code actions', () => {
  it('mend a finding, with its diagnostic and the version of the text', async () => {
    const client = await opened(pullClient);
    const diagnostic = await titleFinding(client);
    const [first, ofKind, ...others] = await actions(client, diagnostic.range, { diagnostics: [diagnostic], triggerKind: CodeActionTriggerKind.Automatic });
    assert.deepEqual(others, []);
    assert.deepEqual({ ...first, edit: undefined }, { title: '改为“存在的主要问题及改进情况”', kind: 'quickfix', diagnostics: [diagnostic], isPreferred: true, edit: undefined });
    assert.deepEqual(first!.edit, { documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range: diagnostic.range, newText: '存在的主要问题及改进情况' }] }] });
    assert.equal(ofKind!.title, '全部修复：部分的标题与格式不一致（2 处）');
    assert.equal(ofKind!.edit, undefined);
    assert.deepEqual(client.logged, []);
  });

  it('let a finding stand, or all of its check, after all that mends it, where the client carries out the command', async () => {
    const silences = async (commands: readonly string[], clientLocale = 'zh-cn') => {
      const client = connectInProcess();
      await client.initialize(pullClient, { commands, clientLocale });
      await client.open(uri, report);
      const diagnostic = await titleFinding(client);
      const offered = await actions(client, diagnostic.range, { diagnostics: [diagnostic], only: ['quickfix'] });
      const first = offered.findIndex(({ command }) => command !== undefined);
      assert.ok(offered.slice(first).every(({ command, isPreferred, diagnostics }) => command !== undefined && isPreferred === undefined && diagnostics?.length === 1));
      return offered.slice(first).map(({ title, command }) => [title, command?.command, ...command?.arguments ?? []] as const);
    };
    assert.deepEqual(await silences(['gouji.ignore', 'gouji.turnOff']), [
      ['忽略这一处（section-title），写明理由…', 'gouji.ignore', { uri, entry: { check: 'section-title', figures: ['存在的主要问题和改进情况'] } }],
      ['对这份报告关闭检查 section-title，写明理由…', 'gouji.ignore', { uri, entry: { check: 'section-title' } }],
      ['在 gouji.json 中关闭检查 section-title', 'gouji.turnOff', { uri, check: 'section-title' }],
    ]);
    assert.deepEqual((await silences(['gouji.ignore'], 'en')).map(([title]) => title), ['Ignore this section-title, with a reason…', 'Turn section-title off for this file, with a reason…']);
    assert.deepEqual((await silences(['gouji.turnOff'], 'en')).map(([title]) => title), ['Turn section-title off in gouji.json']);
  });

  it('let all of a check stand once, however many of its findings are there', async () => {
    const client = connectInProcess();
    await client.initialize(pullClient, { commands: ['gouji.ignore', 'gouji.turnOff'] });
    await client.open(uri, report);
    const titles = (await actions(client, everywhere, { diagnostics: [], only: ['quickfix'] })).flatMap(({ title, command }) => (command !== undefined && title.includes('section-title') ? [title] : []));
    assert.deepEqual(titles, ['忽略这一处（section-title），写明理由…', '忽略这一处（section-title），写明理由…', '对这份报告关闭检查 section-title，写明理由…', '在 gouji.json 中关闭检查 section-title']);
  });

  it('are found by place where the client sends no data, or that of another version', async () => {
    const client = await opened(pullClient);
    const diagnostic = await titleFinding(client);
    const titles = async (context: CodeActionContext): Promise<string[]> => (await actions(client, diagnostic.range, context)).map(({ title }) => title);
    const expected = await titles({ diagnostics: [diagnostic] });
    const bare: Diagnostic = { ...diagnostic };
    delete bare.data;
    assert.deepEqual(await titles({ diagnostics: [] }), expected);
    assert.deepEqual(await titles({ diagnostics: [bare] }), expected);
    assert.deepEqual(await titles({ diagnostics: [{ ...diagnostic, data: { ...(diagnostic.data as object), version: 0 } }] }), expected);
    assert.deepEqual((await actions(client, diagnostic.range, { diagnostics: [bare] }))[0]!.diagnostics, [bare]);
  });

  it('of a whole document get their edits when they are chosen, if it has not changed', async () => {
    const client = await opened(pullClient);
    const [action, ...others] = await actions(client, everywhere, { diagnostics: [], only: ['source.fixAll'] });
    assert.deepEqual(others, []);
    assert.equal(action!.kind, 'source.fixAll.gouji');
    assert.equal(action!.edit, undefined);
    const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action!);
    assert.deepEqual({ ...resolved, edit: undefined }, { ...action, edit: undefined });
    assert.equal(made(resolved), wellWorded);
    await client.change(uri, 2, [{ text: `${report}\n` }]);
    await expectRefusal(client.connection.sendRequest('codeAction/resolve', action!), LSPErrorCodes.ContentModified);
    await client.close(uri);
    await expectRefusal(client.connection.sendRequest('codeAction/resolve', action!), LSPErrorCodes.ContentModified);
    await expectRefusal(client.connection.sendRequest('codeAction/resolve', { title: 'of somebody else' }), LSPErrorCodes.ContentModified);
  });

  it('come with their edits for a client that asks only once, and without what it does not know', async () => {
    const { capabilities, client } = await openedBy({ textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } });
    assert.deepEqual(capabilities.codeActionProvider, { codeActionKinds: ['quickfix', 'source.fixAll.gouji', 'refactor.rewrite.gouji'] });
    const all = await actions(client, everywhere, { diagnostics: [] });
    assert.ok(all.every(({ edit, isPreferred, data }) => edit?.changes !== undefined && isPreferred === undefined && data === undefined));
    assert.equal(made(all.find(({ kind }) => kind === 'source.fixAll.gouji')!), wellWorded);
    assert.equal(made(all.find(({ title }) => title.startsWith('全部修复'))!), wellWorded);
    await expectRefusal(client.connection.sendRequest('codeAction/resolve', all[0]!), -32601);
  });

  it('are served to nobody who takes commands only', async () => {
    const { capabilities, client } = await openedBy(plainClient);
    assert.equal(capabilities.codeActionProvider, undefined);
    await expectRefusal(client.ask('textDocument/codeAction', uri, { range: everywhere, context: { diagnostics: [] } }), -32601);
  });

  it('are of the kinds that are asked for; nothing of the whole document where only a caret came by', async () => {
    const client = await opened(pullClient);
    const kinds = async (context: Partial<CodeActionContext>): Promise<string[]> =>
      [...new Set((await actions(client, everywhere, { diagnostics: [], ...context })).map(({ kind }) => kind!))];
    assert.deepEqual(await kinds({}), ['quickfix', 'source.fixAll.gouji', 'refactor.rewrite.gouji']);
    assert.deepEqual(await kinds({ triggerKind: CodeActionTriggerKind.Automatic }), ['quickfix']);
    assert.deepEqual(await kinds({ only: ['quickfix'] }), ['quickfix']);
    assert.deepEqual(await kinds({ only: ['source'] }), ['source.fixAll.gouji']);
    assert.deepEqual(await kinds({ only: ['source.fixAll.gouji'], triggerKind: CodeActionTriggerKind.Automatic }), ['source.fixAll.gouji']);
    assert.deepEqual(await kinds({ only: ['source.fixAll.eslint', 'refactor.extract', 'source.fix'] }), []);
    assert.deepEqual(await kinds({ only: ['refactor'] }), ['refactor.rewrite.gouji']);
  });

  it('speak the language of the client', async () => {
    const { client } = await openedBy(pullClient, 'en');
    const [first] = await actions(client, everywhere, { diagnostics: [], only: ['source'] });
    assert.equal(first!.title, 'Fix everything that can be fixed safely (2)');
  });
});

async function openedBy(capabilities: ClientCapabilities, locale = 'zh-cn') {
  const client = connectInProcess();
  const { capabilities: server } = await client.initialize(capabilities, { clientLocale: locale });
  await client.open(uri, report);
  return { client, capabilities: server };
}

async function opened(capabilities: ClientCapabilities): Promise<Client> {
  return (await openedBy(capabilities)).client;
}

async function actions(client: Client, range: Range, context: CodeActionContext): Promise<CodeAction[]> {
  return client.ask<CodeAction[]>('textDocument/codeAction', uri, { range, context });
}

/** The diagnostic of the heading of section five. */
async function titleFinding(client: Client): Promise<Diagnostic> {
  const { items } = await client.ask<{ items: Diagnostic[] }>('textDocument/diagnostic', uri);
  return items.findLast(({ code }) => code === 'section-title')!;
}

/** What the action makes of the report. */
function made({ edit }: CodeAction): string {
  const edits = edit?.changes?.[uri] ?? edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits as TextEdit[] : [])) ?? [];
  return TextDocument.applyEdits(TextDocument.create(uri, '', 1, report), edits);
}
