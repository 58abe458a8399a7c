import * as vscode from 'vscode';
import type { IgnoreArgument } from '../../../server/src/lsp/protocol';
import { sayBriefly } from '../sayBriefly';
import { writeIgnore } from '../settingsFile';

/** Lets a finding stand, as its quick fix asks: asks for the reason and writes both into `gouji.json` beside the report. */
export async function ignore(argument?: IgnoreArgument): Promise<void> {
  if (argument === undefined) return;
  const document = vscode.Uri.parse(argument.uri);
  if (document.scheme === 'untitled') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Save the report first: what is ignored is kept in gouji.json beside it.'));
    return;
  }
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Ignore {0}', argument.entry.check),
    prompt: vscode.l10n.t('Why may this stand? The reason is kept in gouji.json with the figures ({0}); when they change, it is found again.', argument.entry.figures.join(', ').slice(0, 60)),
    placeHolder: vscode.l10n.t('Reason'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('A reason is needed.') : undefined),
  });
  if (reason === undefined) return;
  await writeIgnore(document, { ...argument.entry, reason: reason.trim() });
  sayBriefly(vscode.l10n.t('Ignored, in gouji.json.'));
}
