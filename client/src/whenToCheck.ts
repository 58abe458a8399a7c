import { Uri, workspace } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import type { DiagnosticPullOptions, Middleware } from 'vscode-languageclient';
import { DiagnosticPullMode, vsdiag } from 'vscode-languageclient';

type ProvideDiagnostics = NonNullable<Middleware['provideDiagnostics']>;

/** When findings are asked for (`gouji.run`): after every change, or only when a report is opened and saved. */
export const whenTyped: DiagnosticPullOptions = {
  onChange: true,
  filter: (document, mode) => mode === DiagnosticPullMode.onType && runsOnSave(document),
};

/**
 * Then what was found last stays as long as there are changes that are not saved, whoever asks. (A document is not always known
 * to be dirty when its first change is told.)
 */
export function whenSaved(provide: ProvideDiagnostics): ProvideDiagnostics {
  return async (document, previousResultId, token, next) => {
    const waits = !(document instanceof Uri) && document.isDirty && runsOnSave(document);
    if (waits && previousResultId !== undefined) return { kind: vsdiag.DocumentDiagnosticReportKind.unChanged, resultId: previousResultId };
    return provide(document, previousResultId, token, next);
  };
}

/**
 * Has findings asked for when a report is saved of which they are not before.
 * @param refresh asks for the findings of all documents anew
 */
export function checkOnSave(refresh: () => void): Disposable {
  return workspace.onDidSaveTextDocument((document) => runsOnSave(document) && refresh());
}

function runsOnSave(document: TextDocument): boolean {
  return workspace.getConfiguration('gouji', document).get('run') === 'save';
}
