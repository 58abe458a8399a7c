import * as vscode from 'vscode';
import { languageId } from '../reportFiles';

/** Opens the sample that ships with the extension as a new file, so that whatever is done to it changes nothing. */
export async function openSample(extension: vscode.Uri): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'walkthrough/sample.txt'));
  const document = await vscode.workspace.openTextDocument({ language: languageId, content: new TextDecoder().decode(bytes) });
  await vscode.window.showTextDocument(document, { preview: false });
}
