import * as vscode from 'vscode';
import type { Stretch } from '../../../server/src/lsp/protocol';
import type { ReportClient } from '../client';
import type { FollowedStops } from '../followedStops';
import { isOnWay, stopAfter, stopBefore } from '../stops';

/**
 * Tab in a report: goes to the next cell for a figure, or to what is to be filled in next, or to the one before, and selects what stands
 * there; the cells of the row that it leaves are put under those of the others again, and for a total that is still blank what the sums
 * make of it is offered. Where it leads nowhere, Tab does what it does.
 */
export async function nextCell(client: ReportClient, stops: FollowedStops, direction: 'next' | 'previous'): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  const known = await stops.of(document);
  if (known === undefined || !isOnWay(known, document.offsetAt(selection.active))) {
    await vscode.commands.executeCommand(direction === 'next' ? 'tab' : 'outdent');
    return;
  }
  const place = direction === 'next' ? stopAfter(known, document.offsetAt(selection.end)) : stopBefore(known, document.offsetAt(selection.start));
  if (place === undefined) return;
  const isBlank = select(editor, place);
  await align(client, editor, selection.active);
  if (place.isTotal === true && isBlank && vscode.window.activeTextEditor === editor) await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
}

/** Who types on meanwhile is not waited for: the next Tab does it. */
async function align(client: ReportClient, editor: vscode.TextEditor, place: vscode.Position): Promise<void> {
  const answer = await client.align(editor.document, place).catch(() => null);
  if (answer === null || answer.edits.length === 0 || answer.version !== editor.document.version) return;
  await editor.edit((builder) => {
    for (const { range: { start, end }, newText } of answer.edits) builder.replace(new vscode.Range(start.line, start.character, end.line, end.character), newText);
  }, { undoStopBefore: false, undoStopAfter: false });
}

/** Selects what stands in a place; where nothing does, the caret comes one blank behind its bar, if there is room. Returns whether nothing does. */
export function select(editor: vscode.TextEditor, place: Stretch): boolean {
  const { document } = editor;
  const text = document.getText(new vscode.Range(document.positionAt(place.start), document.positionAt(place.end)));
  const content = text.trim();
  const start = place.start + (content === '' ? Math.min(1, text.length >> 1) : text.indexOf(content));
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + content.length));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return content === '';
}
