import * as vscode from 'vscode';
import type { PresentSection } from './sections';

/** Puts the caret before the heading, the heading at the top of the editor, and the keys into the editor. */
export function goTo(editor: vscode.TextEditor, section: PresentSection): void {
  const { start } = rangeOf(section);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.AtTop);
  // From the palette or the pick, the focus would go back to where it was, such as the explorer.
  void vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

export function rangeOf({ range: { start, end } }: PresentSection): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
