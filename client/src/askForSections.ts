import * as vscode from 'vscode';
import type { SectionAnswer } from '../../server/src/lsp/protocol';
import type { ReportClient } from './client';
import { languageId } from './client';

/** The report in the active editor and its six sections; undefined, having said why, when there is no report or no server. */
export async function askForSections(
  client: ReportClient,
): Promise<{ readonly editor: vscode.TextEditor; readonly sections: readonly SectionAnswer[] } | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== languageId) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a disclosure report first.'));
    return undefined;
  }
  try {
    return { editor, sections: await client.sections(editor.document) };
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
