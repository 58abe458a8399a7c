import * as vscode from 'vscode';
import type { OverviewAnswer } from '../../../server/src/lsp/protocol';
import { atRest } from '../atRest';
import type { ReportClient } from '../client';
import { openReport } from '../openReport';
import { pageOf } from '../preview/page';
import { overviewRows } from './rows';
import { overviewStyle } from './style';

/** What the page tells. */
type Message = { readonly type: 'ready' | 'readOn' } | { readonly type: 'open'; readonly uri: string };

export interface OverviewPanel extends vscode.Disposable {
  /** Opens the overview, or brings it to the front. */
  open(): void;
}

/** The reports of the workspace in a table: what was found in each, and how much was checked. It follows them. */
export function overviewPanel(client: ReportClient, extension: vscode.Uri): OverviewPanel {
  let panel: vscode.WebviewPanel | undefined;
  let isReady = false;
  const show = async (): Promise<void> => {
    if (panel === undefined || !isReady || !panel.visible) return;
    const answer = await client.overview().catch(() => null);
    if (answer !== null) await panel?.webview.postMessage({ type: 'show', words: wordsOf(answer), rows: overviewRows(answer.reports, pathOf), isStopped: answer.progress.state === 'stopped' });
  };
  const following = atRest(rest, () => void show());

  const open = (): void => {
    if (panel !== undefined) return panel.reveal();
    const folder = vscode.Uri.joinPath(extension, 'client/webview');
    const title = vscode.l10n.t('Overview of reports');
    panel = vscode.window.createWebviewPanel('gouji.overview', title, vscode.ViewColumn.Active, { enableScripts: true, enableFindWidget: true, localResourceRoots: [folder] });
    panel.webview.onDidReceiveMessage((message: Message) => {
      if (message.type === 'open') return void openReport(vscode.Uri.parse(message.uri));
      if (message.type === 'readOn') return void client.readOn().then(following.soon, () => undefined);
      isReady = true;
      void show();
    });
    panel.onDidChangeViewState(following.soon);
    panel.onDidDispose(() => {
      panel = undefined;
      isReady = false;
    });
    panel.webview.html = pageOf(panel.webview, vscode.Uri.joinPath(folder, 'overview.js'), title, overviewStyle);
  };

  const listening = vscode.Disposable.from(
    following,
    client.onDidChange(following.soon),
    client.onDidChangeOverview(following.soon),
    vscode.languages.onDidChangeDiagnostics(following.soon),
    vscode.workspace.onDidOpenTextDocument(following.soon),
  );
  return {
    open,
    dispose() {
      listening.dispose();
      panel?.dispose();
    },
  };
}

/** Milliseconds in which nothing more has changed. */
const rest = 300;

/** The path in the workspace; with the name of the folder where there are several. */
export function pathOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}

/** The heads of the columns, in their order, as the table and the exported file have them. */
export function headsOf(): Readonly<Record<'path' | 'agency' | 'year' | 'form' | 'findings' | 'errors' | 'warnings' | 'relations' | 'checked' | 'failed', string>> {
  return {
    path: vscode.l10n.t('File'),
    agency: vscode.l10n.t('Agency'),
    year: vscode.l10n.t('Year'),
    form: vscode.l10n.t('Form'),
    findings: vscode.l10n.t('Findings'),
    errors: vscode.l10n.t('Errors'),
    warnings: vscode.l10n.t('Warnings'),
    relations: vscode.l10n.t('Relations'),
    checked: vscode.l10n.t('Relations checked'),
    failed: vscode.l10n.t('Relations that do not hold'),
  };
}

function wordsOf(answer: OverviewAnswer): object {
  return {
    heads: headsOf(),
    filter: vscode.l10n.t('Filter by agency, year or file'),
    onlyFindings: vscode.l10n.t('Only with findings'),
    notChecked: vscode.l10n.t('not checked yet'),
    readOn: vscode.l10n.t('Read on'),
    nothing: vscode.l10n.t('No reports were found in this workspace.'),
    status: statusOf(answer),
    unreadable: answer.unreadable.map(({ uri, reason }) => `${pathOf(uri)}: ${reason}`),
  };
}

function statusOf({ reports, unreadable, progress, isCut }: OverviewAnswer): string {
  const found = reports.reduce((sum, { checked }) => sum + (checked === null ? 0 : checked.findings.error + checked.findings.warning), 0);
  return [
    vscode.l10n.t('{0} reports, {1} errors and warnings', reports.length, found),
    progress.state === 'running' ? vscode.l10n.t('reading: {0} of {1}', progress.done, progress.total) : '',
    progress.state === 'stopped' ? vscode.l10n.t('reading was stopped; there is more') : '',
    unreadable.length === 0 ? '' : vscode.l10n.t('{0} files could not be read', unreadable.length),
    isCut ? vscode.l10n.t('there are more files than are looked at') : '',
  ].filter((part) => part !== '').join(' · ');
}
