import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** VS Code's command that closes what F8 has opened below a finding; where nothing is open it does nothing. */
const command = 'closeMarkersNavigation';

/** Closes what F8 has opened below a finding that has just been dealt with: by itself VS Code leaves it open, with nothing left to say. */
export async function closePeek(): Promise<void> {
  await vscode.commands.executeCommand(command);
}

/** Middleware by which every quick fix that mends a finding closes it as well. */
export const provideCodeActions: NonNullable<Middleware['provideCodeActions']> = async (document, range, context, token, next) => {
  const actions = await next(document, range, context, token);
  for (const action of actions ?? []) {
    if (!(action instanceof vscode.CodeAction) || action.command !== undefined || action.kind === undefined || !vscode.CodeActionKind.QuickFix.contains(action.kind)) continue;
    action.command = { command, title: action.title };
  }
  return actions;
};
