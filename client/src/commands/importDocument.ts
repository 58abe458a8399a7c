import * as vscode from 'vscode';
import type { ReportClient } from '../client';
import { languageId } from '../reportFiles';

/**
 * Makes a draft of a Word document, a PDF or a web page beside it, and opens it; where nothing can be written there, one that is not
 * saved. The document itself is left as it is.
 *
 * @param chosen what was clicked on; the user is asked where there is nothing
 */
export async function importDocument(client: ReportClient, chosen?: vscode.Uri): Promise<void> {
  const uri = chosen ?? await choose();
  if (uri === undefined) return;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const failed = (reason: string): void => void vscode.window.showErrorMessage(vscode.l10n.t('{0} was not imported: {1}', name, reason));
  const progress = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Importing {0}…', name) };
  await vscode.window.withProgress(progress, async () => {
    let bytes: Uint8Array;
    try {
      bytes = await vscode.workspace.fs.readFile(uri);
    } catch (error) {
      return failed(error instanceof Error ? error.message : String(error));
    }
    const imported = await client.import(uri, bytes).catch(() => null);
    if (imported === null) return failed(vscode.l10n.t('The Gouji language server does not answer.'));
    if (imported.text === null) return failed(imported.reason ?? '');
    await open(await write(vscode.Uri.joinPath(uri, '..'), imported.drafts, imported.text));
    if (imported.notes.length > 0) void tell(imported.notes);
  });
}

async function choose(): Promise<vscode.Uri | undefined> {
  const [uri] = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import a document'),
    canSelectMany: false,
    filters: { [vscode.l10n.t('Word, PDF, web pages and texts')]: ['docx', 'pdf', 'html', 'htm', 'txt'] },
  }) ?? [];
  return uri;
}

/** Never over a file that is there. */
async function write(folder: vscode.Uri, names: readonly string[], text: string): Promise<vscode.TextDocument> {
  for (const name of names) {
    const uri = vscode.Uri.joinPath(folder, name);
    const isFree = await vscode.workspace.fs.stat(uri).then(() => false, () => true);
    if (!isFree) continue;
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      return await vscode.workspace.openTextDocument(uri);
    } catch {
      break;
    }
  }
  return vscode.workspace.openTextDocument({ language: languageId, content: text });
}

async function open(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document, { preview: false });
}

/** What could not be taken over: a few in a message, all on demand. Nothing of it goes into the log: it may hold words of the document. */
async function tell(notes: readonly string[]): Promise<void> {
  const showAll = vscode.l10n.t('Show All');
  const message = vscode.l10n.t('Imported, but: {0}', notes.slice(0, 2).join('; '));
  if (await vscode.window.showWarningMessage(message, ...(notes.length > 2 ? [showAll] : [])) !== showAll) return;
  await vscode.window.showWarningMessage(vscode.l10n.t('What was not imported as it is'), { modal: true, detail: notes.join('\n') });
}
