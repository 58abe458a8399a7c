import * as vscode from 'vscode';
import { offerRestart } from './offerRestart';
import { isReport } from './reportFiles';

/** The report in the active editor and what the server answers about it; undefined, having said why, when there is no report or no server. */
export async function askAbout<T>(
  ask: (document: vscode.TextDocument) => Promise<T>,
): Promise<{ readonly editor: vscode.TextEditor; readonly answer: T } | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isReport(editor.document)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a disclosure report first.'));
    return undefined;
  }
  try {
    return { editor, answer: await ask(editor.document) };
  } catch {
    void offerRestart(vscode.l10n.t('The Gouji language server does not answer.'));
    return undefined;
  }
}
