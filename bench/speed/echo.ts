/**
 * The smallest server that can answer: the library, the documents, and as many diagnostics as the server that it is measured
 * beside has for the same text. What ours takes beyond it is ours.
 */
import { createConnection, DiagnosticSeverity, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import type { Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const count = Number(process.env['ECHO_DIAGNOSTICS'] ?? 0);
const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);

const diagnostics = (): Diagnostic[] => Array.from({ length: count }, (_, at) => ({
  range: { start: { line: at, character: 2 }, end: { line: at, character: 9 } },
  severity: DiagnosticSeverity.Error,
  source: 'echo',
  code: 'row-total',
  message: `“总计”应为 ${at + 1} = ${at} + 1，现为 ${at}，少 1。请核对各项和总计。`,
}));

connection.onInitialize(({ capabilities }) => {
  const pulls = capabilities.textDocument?.diagnostic !== undefined;
  if (!pulls) documents.onDidChangeContent(({ document: { uri, version } }) => void connection.sendDiagnostics({ uri, version, diagnostics: diagnostics() }));
  return {
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      documentSymbolProvider: true,
      hoverProvider: true,
      ...(pulls && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
    },
  };
});
connection.languages.diagnostics.on(() => ({ kind: 'full', items: diagnostics() }));
connection.onDocumentSymbol(() => []);
connection.onHover(() => null);
documents.listen(connection);
connection.listen();
