import type { WorkspaceDiagnosticParams, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import type { WholeRequest } from '../request';

/** `workspace/diagnostic`: the findings of the reports that are not open. */
export const workspaceDiagnostic: WholeRequest<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport> = {
  method: 'workspace/diagnostic',
  advertises: { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true } },
  nothing: { items: [] },
  whole: ({ workspaceDiagnostics }, params, token, partial) => workspaceDiagnostics.answer(params, token, partial),
};
