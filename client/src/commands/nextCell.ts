import * as vscode from 'vscode';
import type { Stretch } from '../../../server/src/lsp/protocol';
import type { FollowedStops } from '../followedStops';
import { isOnWay, stopAfter, stopBefore } from '../stops';

/**
 * Tab in a report: goes to the next cell for a figure, or to what is to be filled in next, or to the one before, and selects what stands
 * there. Where it leads nowhere, Tab does what it does.
 */
export async function nextCell(stops: FollowedStops, direction: 'next' | 'previous'): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  const known = await stops.of(document);
  if (known === undefined || !isOnWay(known, document.offsetAt(selection.active))) {
    await vscode.commands.executeCommand(direction === 'next' ? 'tab' : 'outdent');
    return;
  }
  const place = direction === 'next' ? stopAfter(known, document.offsetAt(selection.end)) : stopBefore(known, document.offsetAt(selection.start));
  if (place !== undefined) select(editor, place);
}

/** Selects what stands in a place; where nothing does, the caret comes one blank behind its bar, if there is room. */
export function select(editor: vscode.TextEditor, place: Stretch): void {
  const { document } = editor;
  const text = document.getText(new vscode.Range(document.positionAt(place.start), document.positionAt(place.end)));
  const content = text.trim();
  const start = place.start + (content === '' ? Math.min(1, text.length >> 1) : text.indexOf(content));
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + content.length));
  editor.revealRange(editor.selection);
}
