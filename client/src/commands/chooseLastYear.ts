import * as vscode from 'vscode';
import type { OverviewReport } from '../../../server/src/lsp/protocol';
import { askAbout } from '../askAbout';
import type { ReportClient } from '../client';
import { pathOf } from '../overview/overviewPanel';
import { sayBriefly } from '../sayBriefly';
import { writeLastYear } from '../settingsFile';

/**
 * Writes into `gouji.json` which report is that of the year before the active one, or that there is none.
 *
 * @param given the report, or null for none; the user is asked where it is left out
 * @returns whether one was written
 */
export async function chooseLastYear(client: ReportClient, given?: vscode.Uri | null): Promise<boolean> {
  const asked = await askAbout((document) => (given === undefined ? client.overview().then(({ reports }) => choose(document, reports)) : Promise.resolve(given)));
  if (asked?.answer === undefined) return false;
  const { uri } = asked.editor.document;
  if (uri.scheme === 'untitled') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Save the report first: which one is last year’s is kept in gouji.json beside it.'));
    return false;
  }
  await writeLastYear(uri, asked.answer);
  sayBriefly(vscode.l10n.t('Last year’s report is named in gouji.json.'));
  return asked.answer !== null;
}

interface Choice extends vscode.QuickPickItem {
  readonly uri: vscode.Uri | null;
}

/** Those of the year before the latest first: it is among them mostly. Undefined when nothing was chosen. */
async function choose(document: vscode.TextDocument, reports: readonly OverviewReport[]): Promise<vscode.Uri | null | undefined> {
  const own = document.uri.toString();
  const year = reports.find(({ uri }) => vscode.Uri.parse(uri).toString() === own)?.year ?? null;
  const distance = (report: OverviewReport): number => (year === null || report.year === null ? Infinity : Math.abs(year - 1 - report.year));
  const others = reports.filter(({ uri }) => vscode.Uri.parse(uri).toString() !== own).sort((a, b) => (distance(a) === distance(b) ? 0 : distance(a) - distance(b)));
  const choices: Choice[] = others.map((report) => ({ label: `${report.agency ?? ''} ${report.year ?? ''}`.trim() || pathOf(report.uri), description: pathOf(report.uri), uri: vscode.Uri.parse(report.uri) }));
  const none: Choice = { label: vscode.l10n.t('There is none'), description: vscode.l10n.t('It is not looked for any more'), uri: null };
  const chosen = await vscode.window.showQuickPick([...choices, none], { title: vscode.l10n.t('Which report is that of the year before?'), matchOnDescription: true });
  return chosen?.uri;
}
