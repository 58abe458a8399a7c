import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { toDiagnostics } from '../diagnostics';
import type { Request } from '../request';

/** `textDocument/diagnostic`: the findings, or `unchanged` when the client already holds those of this very content. */
export const diagnostic: Request<DocumentDiagnosticParams, DocumentDiagnosticReport> = {
  method: 'textDocument/diagnostic',
  // What stands in one report never changes what is found in another.
  advertises: { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } },
  nothing: { kind: 'full', items: [] },
  answer(session, document, params) {
    const resultId = session.resultId(document);
    if (params.previousResultId === resultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: toDiagnostics(session, document) };
  },
};
