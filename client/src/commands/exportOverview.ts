import * as vscode from 'vscode';
import type { ReportClient } from '../client';
import { headsOf, pathOf } from '../overview/overviewPanel';
import { overviewCsv, overviewRows } from '../overview/rows';

/**
 * Writes the overview into a file for spreadsheets.
 * @param target the file; the user is asked for it unless given
 */
export async function exportOverview(client: ReportClient, target?: vscode.Uri): Promise<void> {
  const answer = await client.overview().catch(() => null);
  if (answer === null) return void vscode.window.showErrorMessage(vscode.l10n.t('The Gouji language server does not answer.'));
  if (answer.progress.state !== 'idle') void vscode.window.showWarningMessage(vscode.l10n.t('Not all reports have been read yet ({0} of {1}): only these are exported.', answer.progress.done, answer.progress.total));
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `${vscode.l10n.t('Overview of reports')}.csv`;
  const uri = target ?? await vscode.window.showSaveDialog({ filters: { CSV: ['csv'] }, ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }) });
  if (uri === undefined) return;
  const rows = overviewRows(answer.reports, pathOf).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(overviewCsv(rows, Object.values(headsOf()))));
}
