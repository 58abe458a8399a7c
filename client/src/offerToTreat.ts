import * as vscode from 'vscode';
import { atRest } from './atRest';
import type { ReportClient } from './client';
import { isReport } from './reportFiles';

/**
 * Offers in the status bar, and nowhere else, to treat the active document as a report, where it is a text, a page in Markdown or
 * in HTML that surely is one and is not served yet.
 */
export function offerToTreat(client: ReportClient): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('gouji.treat', vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t('Gouji: treat as report');
  item.text = `$(report) ${vscode.l10n.t('Treat as report?')}`;
  item.tooltip = vscode.l10n.t('This looks like an annual report on information disclosure. Click to have it checked.');
  item.command = 'gouji.treatAsReport';
  let turn = 0;
  const look = async (): Promise<void> => {
    const own = ++turn;
    const document = vscode.window.activeTextEditor?.document;
    const sure = document !== undefined && mayBeReport(document) && await client.detect(document).catch(() => false);
    if (own !== turn) return;
    if (sure) item.show();
    else item.hide();
  };
  const looking = atRest(rest, () => void look());
  const { soon } = looking;
  soon();
  return vscode.Disposable.from(
    item,
    looking,
    vscode.window.onDidChangeActiveTextEditor(soon),
    // A language that was changed closes the document and opens it again.
    vscode.workspace.onDidOpenTextDocument(soon),
    vscode.workspace.onDidSaveTextDocument(soon),
    vscode.workspace.onDidChangeConfiguration(soon),
  );
}

/** Milliseconds. */
const rest = 300;

/** Longer texts are not sent to be looked at. */
const longest = 1_000_000;

/** Before the server is asked: nothing is done about texts that do not even speak of it. */
function mayBeReport(document: vscode.TextDocument): boolean {
  if (!['plaintext', 'markdown', 'html'].includes(document.languageId)) return false;
  const text = document.getText();
  return text.length <= longest && text.includes('政府信息公开') && /年\s*度\s*报\s*告|年报/.test(text) && !isReport(document);
}
