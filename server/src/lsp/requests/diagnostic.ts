import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { canonicalUri } from '../../workspace/uris';
import { keptDiagnostics, toDiagnostics } from '../diagnostics';
import type { Request } from '../request';

/** `textDocument/diagnostic`: the findings, or `unchanged` when the client already holds those of this very content. */
export const diagnostic: Request<DocumentDiagnosticParams, DocumentDiagnosticReport> = {
  method: 'textDocument/diagnostic',
  // Reports are compared with those of other years.
  advertises: { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } },
  nothing: { kind: 'full', items: [] },
  // Of one that has just been closed a client of the whole workspace still asks.
  answerUnopened(session, uri) {
    const { background: { scope, index } } = session;
    const verdict = scope === 'workspace' ? index.file(canonicalUri(uri))?.verdict : undefined;
    return { kind: 'full', items: keptDiagnostics(session, uri, verdict ?? null) };
  },
  answer(session, document, params) {
    session.asked.add(document);
    const resultId = session.resultId(document);
    if (params.previousResultId === resultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: toDiagnostics(session, document) };
  },
};
