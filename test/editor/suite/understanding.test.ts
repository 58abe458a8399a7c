// What the editor knows of a report beyond its text: tokens, symbols of all reports.
import * as vscode from 'vscode';
import { closeAll, equal, open, ready, right, until } from './kit';

describe('understanding', () => {
  before(ready);
  afterEach(closeAll);

  it('figures, labels and headings have tokens', async () => {
    const { document } = await open(right);
    const legend = await until('a legend', async () => vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>('vscode.provideDocumentRangeSemanticTokensLegend', document.uri));
    equal(legend.tokenTypes, ['heading', 'label', 'figure']);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentRangeSemanticTokens', document.uri, new vscode.Range(0, 0, document.lineCount, 0));
    equal(tokens.data.length > 5 * 200, true, 'a token for every figure');
  });

  it('sections and tables are found among the symbols of all reports', async () => {
    await open(right);
    const names = await until('symbols', async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', '临江主动公开');
      return found.length > 0 ? found.map(({ name }) => name) : undefined;
    });
    equal(names.includes('主动公开政府信息情况'), true, names.join());
  });
});
