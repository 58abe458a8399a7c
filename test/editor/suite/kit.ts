// What the tests share. No node: module may be used here or in a test: they also run in a web worker.
import * as vscode from 'vscode';

/** The extension under test. */
export const gouji = vscode.extensions.getExtension('gouji.gouji');

/** A right report of the form of 2021, a row a line. */
export const right = '临江市2023年政府信息公开工作年度报告.txt';

/** A report with four planted mistakes: its first is a total, 131 for 113, on line 77. */
export const wrong = '青山县2024年政府信息公开工作年度报告.txt';

/** A report whose section five is missing, and whose section four stands before section three. */
export const incomplete = '临江市市场监督管理局2021年政府信息公开工作年度报告.txt';

/** What Gouji says in the language of this editor. */
export function inWords(english: string, chinese: string): string {
  return vscode.env.language.startsWith('zh') ? chinese : english;
}

/**
 * Fails unless two values are the same.
 * @param actual what there is
 * @param expected what should be; compared as JSON, shown as a difference
 * @param message what the values are
 */
export function equal(actual: unknown, expected: unknown, message = 'not equal'): void {
  if (JSON.stringify(actual) === JSON.stringify(expected)) return;
  throw Object.assign(new Error(message), { actual, expected, showDiff: true });
}

/**
 * Waits for something to become true.
 * @param what what is waited for, for the message
 * @param probe asked again and again; its first value that is not false or undefined comes back
 * @param timeoutMs rejects after this many milliseconds
 */
export async function until<T>(what: string, probe: () => T | Promise<T>, timeoutMs = 20_000): Promise<NonNullable<T>> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== null && value !== false) return value;
    if (Date.now() > end) throw new Error(`${what}: not within ${timeoutMs / 1000} s`);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}

/**
 * Opens a file of the workspace in an editor, the caret at its beginning.
 * @param name its path in the workspace folder
 */
export async function open(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(name));
  return vscode.window.showTextDocument(document, { preview: false });
}

/**
 * Reads a file of the workspace.
 * @param name its path in the workspace folder
 */
export async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(name)));
}

/** The findings of a document as the Problems view has them, in the order of the text. */
export function findingsIn(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).toSorted((a, b) => a.range.start.compareTo(b.range.start));
}

/** Waits until the server answers, for what asks it only once. */
export async function ready(): Promise<void> {
  const { document } = await open(wrong);
  await until('the server answers', () => findingsIn(document).length > 0);
}

/** What a finding is of: the id of its check, with the text that it stands on. */
export function brief(document: vscode.TextDocument, { code, range }: vscode.Diagnostic): string {
  return `${String(typeof code === 'object' ? code.value : code)} ${document.getText(range)}`;
}

/** Closes every editor; what was changed and not saved is lost. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}
