import * as vscode from 'vscode';
import type { ExportFormat } from '../../../server/src/lsp/protocol';
import type { ReportClient } from '../client';
import { askAbout } from '../askAbout';

/** What a command or a test may tell instead of being asked. */
export interface ExportOptions {
  readonly format: ExportFormat;
  readonly target: vscode.Uri;
}

/** A menu hands over the file that it was opened on. */
export function isExportOptions(given: unknown): given is ExportOptions {
  return typeof given === 'object' && given !== null && 'format' in given && 'target' in given;
}

/** Writes the active report as a document of another kind, where the user says. */
export async function exportReport(client: ReportClient, options?: ExportOptions): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const format = options?.format ?? await pickFormat();
  if (editor === undefined || format === undefined) return;
  const target = options?.target ?? await askTarget(editor.document.uri, format);
  if (target === undefined) return;
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const progress = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Exporting {0}…', name) };
  const notes = await vscode.window.withProgress(progress, async () => {
    const asked = await askAbout((document) => client.export(document, format));
    if (asked?.answer == null) return undefined;
    try {
      await vscode.workspace.fs.writeFile(target, asked.answer.bytes);
    } catch (error) {
      void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written: {1}', name, error instanceof Error ? error.message : String(error)));
      return undefined;
    }
    return asked.answer.notes;
  });
  if (notes === undefined) return;
  const open = vscode.l10n.t('Open');
  const message = notes.length === 0 ? vscode.l10n.t('Exported to {0}.', name) : vscode.l10n.t('Exported to {0}, but: {1}', name, notes.join('; '));
  const show = notes.length === 0 ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
  if (await show(message, ...(target.scheme === 'file' ? [open] : [])) === open) await vscode.env.openExternal(target);
}

async function pickFormat(): Promise<ExportFormat | undefined> {
  const items: (vscode.QuickPickItem & { readonly format: ExportFormat })[] = [
    { format: 'docx', label: vscode.l10n.t('Word document'), description: '.docx', detail: vscode.l10n.t('The report with the tables of the form, in the looks of official papers') },
    { format: 'html', label: vscode.l10n.t('Web page'), description: '.html', detail: vscode.l10n.t('The report with the tables of the form, one file by itself') },
    { format: 'csv', label: vscode.l10n.t('Table of all figures'), description: '.csv', detail: vscode.l10n.t('A figure a row, with its place; opens in Excel') },
    { format: 'json', label: vscode.l10n.t('All figures for programs'), description: '.json', detail: vscode.l10n.t('As `gouji export` writes it') },
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export report') }))?.format;
}

function askTarget(uri: vscode.Uri, format: ExportFormat): Thenable<vscode.Uri | undefined> {
  const path = uri.path.replace(/(?<=[^/])\.[^./]*$/, '');
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const beside = uri.scheme === 'untitled' ? (folder === undefined ? undefined : vscode.Uri.joinPath(folder, `${path.slice(path.lastIndexOf('/') + 1)}.${format}`)) : uri.with({ path: `${path}.${format}` });
  return vscode.window.showSaveDialog({ title: vscode.l10n.t('Export report'), filters: { [format]: [format] }, ...(beside === undefined ? {} : { defaultUri: beside }) });
}
