import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { connectInProcess, pullClient } from '../lsp/client';
import { describeMethod, text, uri } from './method';

describeMethod({ method: 'textDocument/diagnostic', advertised: 'diagnosticProvider', more: {}, nothing: { kind: 'full', items: [] } });

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
