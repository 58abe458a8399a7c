import * as vscode from 'vscode';
import type { Scope } from '../../server/src/lsp/protocol';

/** Of which reports findings are shown (`gouji.scope`). */
export function scope(): Scope {
  return vscode.workspace.getConfiguration('gouji').get('scope') === 'workspace' ? 'workspace' : 'openFiles';
}

/** Calls back when it is another. */
export function onScope(changed: () => void): vscode.Disposable {
  let before = scope();
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration('gouji.scope') || scope() === before) return;
    before = scope();
    changed();
  });
}
