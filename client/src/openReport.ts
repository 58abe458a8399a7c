import * as vscode from 'vscode';

/** Opens a file of the workspace that was read. A Word document is no text: of that a draft is offered. */
export async function openReport(uri: vscode.Uri): Promise<void> {
  if (!isDocument(uri)) return void await vscode.commands.executeCommand('vscode.open', uri);
  const importIt = vscode.l10n.t('Import Document');
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('{0} is a Word document, in which nothing can be shown. Import it to go to what was found.', name), importIt);
  if (chosen === importIt) await vscode.commands.executeCommand('gouji.importDocument', uri);
}

export function isDocument({ path }: vscode.Uri): boolean {
  return path.toLowerCase().endsWith('.docx');
}
