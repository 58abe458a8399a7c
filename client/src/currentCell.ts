import * as vscode from 'vscode';
import { atRest } from './atRest';
import type { ReportClient } from './client';
import { isReport } from './reportFiles';

/**
 * Follows the caret: says in the status bar which row and which column the figure under it belongs to, for in many a text there is
 * no head to be seen above it.
 */
export function currentCell(client: ReportClient): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('gouji.cell', vscode.StatusBarAlignment.Left, 10);
  item.name = vscode.l10n.t('Gouji: row and column');
  let asked = 0;

  const update = async (): Promise<void> => {
    const turn = ++asked;
    const editor = vscode.window.activeTextEditor;
    const answer = editor !== undefined && isReport(editor.document) ? await client.currentCell(editor.document, editor.selection.active).catch(() => null) : null;
    if (turn !== asked) return;
    if (answer === null) return item.hide();
    const { row, column } = answer;
    item.text = `$(symbol-number) ${row} · ${column}`;
    item.tooltip = vscode.l10n.t('Row {0}, column {1}', row, column);
    item.show();
  };
  const following = atRest(rest, () => void update());
  const { soon } = following;

  soon();
  return vscode.Disposable.from(
    item,
    following,
    client.onDidChange(soon),
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === vscode.window.activeTextEditor && soon()),
  );
}

/** Milliseconds that the caret must rest: while somebody types, nothing is asked. */
const rest = 60;
