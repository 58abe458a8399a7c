// What the tests share. No node: module may be used here or in a test: they also run in a web worker.
import * as vscode from 'vscode';

/** The extension under test. */
export const gouji = vscode.extensions.getExtension('gouji.gouji');

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
 * Opens a file of the workspace in an editor.
 * @param name its path in the workspace folder
 */
export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/**
 * Reads a file of the workspace.
 * @param name its path in the workspace folder
 */
export async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(name)));
}

function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}
