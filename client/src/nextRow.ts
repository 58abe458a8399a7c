import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * Middleware that puts the row that Enter begins in the text itself: of the editor's own way the caret would end up behind the
 * row, and it belongs into the first cell.
 */
export const provideOnTypeFormattingEdits: NonNullable<Middleware['provideOnTypeFormattingEdits']> = async (document, position, ch, options, token, next) => {
  const edits = await next(document, position, ch, options, token);
  const [edit] = edits ?? [];
  const editor = vscode.window.activeTextEditor;
  if (edit === undefined || !edit.range.isEmpty || editor?.document !== document || editor.selections.length > 1) return edits;
  const version = document.version;
  await editor.edit((builder) => builder.insert(edit.range.start, edit.newText), { undoStopBefore: false, undoStopAfter: true });
  if (document.version !== version + 1) return undefined;
  const caret = edit.range.start.translate(0, /^\s*[|｜] /u.exec(edit.newText)?.[0].length ?? 0);
  editor.selection = new vscode.Selection(caret, caret);
  return undefined;
};
