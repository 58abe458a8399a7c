import * as vscode from 'vscode';
import type { ReportClient } from '../client';
import { isReport } from '../reportFiles';

/** Tab in a table: goes to the next cell for a figure, or to the one before, and selects what stands in it. Elsewhere Tab does what it does. */
export async function nextCell(client: ReportClient, direction: 'next' | 'previous'): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  const caret = direction === 'next' ? selection.end : selection.start;
  const answer = isReport(document) ? await client.currentCell(document, caret).catch(() => null) : null;
  if (answer === null) {
    await vscode.commands.executeCommand(direction === 'next' ? 'tab' : 'outdent');
    return;
  }
  const target = answer[direction];
  if (target === null) return;
  const { start, end } = target;
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  editor.selection = range.isEmpty ? caretIn(document, range.start) : new vscode.Selection(range.start, range.end);
  editor.revealRange(editor.selection);
}

/** In an empty cell one blank behind its bar, where there is room. */
function caretIn(document: vscode.TextDocument, start: vscode.Position): vscode.Selection {
  const behind = document.getText(new vscode.Range(start, start.translate(0, 2)));
  const place = behind === '  ' ? start.translate(0, 1) : start;
  return new vscode.Selection(place, place);
}
