import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ErrorCodes } from 'vscode-languageserver';
import { abilitiesOf, capabilitiesOf } from '../../server/src/lsp/capabilities';
import { requestsFor } from '../../server/src/lsp/requests';
import { connectInProcess, expectRefusal, plainClient, pullClient } from '../lsp/client';
import { uri } from './method';

const root = path.join(__dirname, '../../..');
const abilities = abilitiesOf({ processId: null, rootUri: null, capabilities: pullClient });
const requests = requestsFor(abilities, 'openFiles');
/** All there are: those of a client that wants the findings of all reports. */
const everything = requestsFor(abilities, 'workspace');

describe('what is advertised is served, and nothing else', () => {
  it('to a client that pulls diagnostics', async () => {
    const { capabilities } = await connectInProcess().initialize(pullClient);
    assert.deepEqual(capabilities, capabilitiesOf(requests));
    const keys = new Set(requests.flatMap(({ advertises }) => Object.keys(advertises)));
    assert.deepEqual(Object.keys(capabilities).sort(), ['positionEncoding', 'textDocumentSync', ...keys].sort());
  });

  it('to a client that wants the findings of all reports', async () => {
    const { capabilities } = await connectInProcess().initialize(pullClient, { scope: 'workspace' });
    assert.deepEqual(capabilities, capabilitiesOf(everything));
    assert.deepEqual(capabilities.diagnosticProvider, { interFileDependencies: true, workspaceDiagnostics: true });
  });

  it('to a client that does not', async () => {
    const client = connectInProcess();
    const { capabilities } = await client.initialize(plainClient);
    assert.equal(capabilities.diagnosticProvider, undefined);
    await expectRefusal(client.ask('textDocument/diagnostic', uri), ErrorCodes.MethodNotFound);
  });

  it('and every request has its file here', () => {
    const namesIn = (folder: string, end: string): string[] => readdirSync(path.join(root, folder)).flatMap((file) => (file.endsWith(end) ? [file.slice(0, -end.length)] : []));
    const tried = new Set(namesIn('test/conformance', '.test.ts'));
    assert.equal(namesIn('server/src/lsp/requests', '.ts').length, everything.length);
    for (const name of namesIn('server/src/lsp/requests', '.ts')) assert.ok(tried.has(name), `test/conformance/${name}.test.ts is missing`);
  });

  for (const method of ['textDocument/typeDefinition', 'textDocument/signatureHelp', 'textDocument/prepareCallHierarchy', 'gouji/unheardOf']) {
    it(`${method} is unknown`, async () => {
      const client = connectInProcess();
      await client.initialize(pullClient);
      await expectRefusal(client.ask(method, uri), ErrorCodes.MethodNotFound);
    });
  }
});
