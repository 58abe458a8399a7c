import * as vscode from 'vscode';
import type { ReportClient } from '../client';
import { sayBriefly } from '../sayBriefly';

/** Replaces the language server, whether it runs, hangs or has died. */
export async function restartServer(client: ReportClient): Promise<void> {
  try {
    await client.restart();
    sayBriefly(vscode.l10n.t('The Gouji language server has been restarted.'));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The Gouji language server could not be restarted: {0}', message));
  }
}
