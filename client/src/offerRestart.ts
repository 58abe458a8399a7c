import * as vscode from 'vscode';

/** Says what is wrong with the language server, and offers to start it anew and to show its log. */
export async function offerRestart(what: string): Promise<void> {
  const restart = vscode.l10n.t('Restart Server');
  const log = vscode.l10n.t('Show Log');
  const chosen = await vscode.window.showErrorMessage(what, restart, log);
  if (chosen === restart) await vscode.commands.executeCommand('gouji.restartServer');
  if (chosen === log) await vscode.commands.executeCommand('gouji.showLog');
}
