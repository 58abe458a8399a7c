import * as vscode from 'vscode';

/** Says in the status bar, for a moment, what asks for no attention. */
export function sayBriefly(message: string): void {
  void vscode.window.setStatusBarMessage(message, 3000);
}
