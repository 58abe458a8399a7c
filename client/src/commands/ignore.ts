import * as vscode from 'vscode';
import type { IgnoreArgument, TurnOffArgument } from '../../../server/src/lsp/protocol';
import { closePeek } from '../closePeek';
import { sayBriefly } from '../sayBriefly';
import { writeIgnore, writeTurnedOff } from '../settingsFile';

/** Lets a finding stand, or all of a check in the report, as the quick fix asks: asks for the reason and writes both into `gouji.json` beside the report. */
export async function ignore(argument?: IgnoreArgument): Promise<void> {
  if (argument === undefined) return;
  const document = savedDocument(argument.uri);
  if (document === null) return;
  const { check, figures } = argument.entry;
  const reason = await vscode.window.showInputBox({
    title: figures === undefined ? vscode.l10n.t('Turn {0} off for this file', check) : vscode.l10n.t('Ignore {0}', check),
    prompt: figures === undefined
      ? vscode.l10n.t('Why may all that {0} finds in this file stand? The reason is kept in gouji.json.', check)
      : vscode.l10n.t('Why may this stand? The reason is kept in gouji.json with the figures ({0}); when they change, it is found again.', figures.join(', ').slice(0, 60)),
    placeHolder: vscode.l10n.t('Reason'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('A reason is needed.') : undefined),
  });
  if (reason === undefined) return;
  await writeIgnore(document, { ...argument.entry, reason: reason.trim() });
  await closePeek();
  sayBriefly(vscode.l10n.t('Ignored, in gouji.json.'));
}

/** Turns a check off in `gouji.json`, as its quick fix asks. */
export async function turnOff(argument?: TurnOffArgument): Promise<void> {
  if (argument === undefined) return;
  const document = savedDocument(argument.uri);
  if (document === null) return;
  await writeTurnedOff(document, argument.check);
  await closePeek();
  sayBriefly(vscode.l10n.t('{0} is off, in gouji.json.', argument.check));
}

/** Null, and said, where there is no folder for `gouji.json` yet. */
function savedDocument(uri: string): vscode.Uri | null {
  const document = vscode.Uri.parse(uri);
  if (document.scheme !== 'untitled') return document;
  void vscode.window.showInformationMessage(vscode.l10n.t('Save the report first: what is ignored is kept in gouji.json beside it.'));
  return null;
}
