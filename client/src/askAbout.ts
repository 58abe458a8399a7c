import * as vscode from 'vscode';
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
    void offerRestart();
    return undefined;
  }
}

async function offerRestart(): Promise<void> {
  const restart = vscode.l10n.t('Restart Server');
  const log = vscode.l10n.t('Show Log');
  const chosen = await vscode.window.showErrorMessage(vscode.l10n.t('The Gouji language server does not answer.'), restart, log);
  if (chosen === restart) await vscode.commands.executeCommand('gouji.restartServer');
  if (chosen === log) await vscode.commands.executeCommand('gouji.showLog');
}
