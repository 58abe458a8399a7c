import assert from 'node:assert/strict';
import type { Location, LocationLink } from 'vscode-languageserver';
import { connectInProcess, plainClient, pullClient } from '../lsp/client';
import { describeMethod, inFigure, text, uri } from './method';

describeMethod({ method: 'textDocument/definition', advertised: 'definitionProvider', more: inFigure, nothing: null });

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
