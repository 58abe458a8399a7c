import assert from 'node:assert/strict';
import { ErrorCodes, ProgressType } from 'vscode-languageserver';
import type { DocumentDiagnosticReport, WorkspaceDiagnosticReport, WorkspaceFullDocumentDiagnosticReport } from 'vscode-languageserver';
import { expectRefusal, plainClient } from '../lsp/client';
import type { Client } from '../lsp/client';
import { describeWholeMethod, eventually, folder, inWorkspace, right, wrong, wrongUri } from './workspace';

const method = 'workspace/diagnostic';

describeWholeMethod(method, { previousResultIds: [] }, { scope: 'workspace' });

type Full = WorkspaceFullDocumentDiagnosticReport;

async function pull(client: Client, previous: readonly Full[] = []): Promise<readonly Full[]> {
  const previousResultIds = previous.map(({ uri, resultId }) => ({ uri, value: resultId! }));
  return (await client.connection.sendRequest<WorkspaceDiagnosticReport>(method, { previousResultIds })).items as Full[];
}

const codesOf = ({ items }: Pick<Full, 'items'>): unknown[] => items.map(({ code }) => code);

describe('the findings of the whole workspace', () => {
  it('are served to those who want them only', async () => {
    const { client } = await inWorkspace();
    await expectRefusal(pull(client), ErrorCodes.MethodNotFound);
  });

  it('are those of reports that are not open, once, and again when they are others', async () => {
    const { client, files } = await inWorkspace({ scope: 'workspace' });
    const first = await pull(client);
    assert.deepEqual(first.map((report) => [report.uri, codesOf(report), report.version]), [[wrongUri, ['legal-total'], null]]);
    const waiting = pull(client, first);
    files.content.set(wrongUri, right);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    await client.open(wrongUri, wrong);
    await client.close(wrongUri);
    let second = await waiting;
    // What it was before may be told once more, while its file is read.
    while (codesOf(second[0]!).length > 0) second = await pull(client, second);
    assert.deepEqual(second.map(({ uri }) => uri), [wrongUri]);
    assert.notEqual(second[0]!.resultId, first[0]!.resultId);
    assert.deepEqual(client.logged, []);
  });

  it('are not told of what is open, of which they are asked by itself; of what was closed they are still answered', async () => {
    const { client } = await inWorkspace({ scope: 'workspace' });
    await pull(client);
    const ask = (): Promise<DocumentDiagnosticReport> => client.ask('textDocument/diagnostic', wrongUri);
    assert.deepEqual(codesOf((await ask()) as Full), ['legal-total']);
    await client.open(wrongUri, right);
    assert.deepEqual(codesOf((await ask()) as Full), []);
    await client.close(wrongUri);
    await eventually(ask, (report) => codesOf(report as Full).length === 1);
  });

  it('come in parts for those who take parts', async () => {
    const { client } = await inWorkspace({ scope: 'workspace' });
    const parts: Full[] = [];
    client.connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), 'parts', ({ items }) => void parts.push(...items as Full[]));
    const last = await client.connection.sendRequest<WorkspaceDiagnosticReport>(method, { previousResultIds: [], partialResultToken: 'parts' });
    assert.deepEqual([last.items, parts.map((report) => [report.uri, codesOf(report)])], [[], [[wrongUri, ['legal-total']]]]);
  });

  it('are told of what is open and is not asked for: editors hold documents open that nobody sees', async () => {
    const { client } = await inWorkspace({ scope: 'workspace' });
    await client.open(wrongUri, right);
    const first = await pull(client, [{ uri: wrongUri, kind: 'full', version: null, resultId: 'before', items: [] }]);
    assert.deepEqual(first.map((report) => [report.uri, codesOf(report), report.version]), [[wrongUri, [], 1]]);
  });

  it('are answered with nothing when the server ends', async () => {
    const { client } = await inWorkspace({ scope: 'workspace' });
    const waiting = pull(client, await pull(client));
    await client.connection.sendRequest('shutdown');
    assert.deepEqual(await waiting, []);
  });

  it('are pushed to clients that do not ask, and taken back', async () => {
    const { client, files } = await inWorkspace({ scope: 'workspace', debounce: 0 }, plainClient);
    const last = (): Promise<unknown> => Promise.resolve(client.published.findLast(({ uri }) => uri === wrongUri)?.diagnostics.map(({ code }) => code));
    await eventually(last, (codes) => JSON.stringify(codes) === '["legal-total"]');
    await client.open(wrongUri, right);
    await eventually(last, (codes) => JSON.stringify(codes) === '[]');
    await client.close(wrongUri);
    await eventually(last, (codes) => JSON.stringify(codes) === '["legal-total"]');
    files.content.delete(wrongUri);
    assert.ok(client.published.every(({ uri }) => uri.startsWith(`${folder}/wrong`)));
  });
});
