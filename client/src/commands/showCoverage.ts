import * as vscode from 'vscode';
import type { CoverageAnswer } from '../../../server/src/lsp/protocol';
import { askAbout } from '../askAbout';
import type { ReportClient } from '../client';
import { summaryOf } from '../coverageStatus';

type Gap = CoverageAnswer['gaps'][number];

/** Shows what was not checked of the active report and why; goes to the place that the user picks. */
export async function showCoverage(client: ReportClient): Promise<void> {
  const asked = await askAbout((document) => client.coverage(document));
  if (asked === undefined || asked.answer === null) return;
  const { editor, answer } = asked;
  if (answer.gaps.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0}; all {1} checks ran.', summaryOf(answer), answer.checks.ran));
    return;
  }
  const items = answer.gaps.map((gap) => ({ label: `${gap.range === null ? '○' : '→'} ${gap.text}`, gap }));
  const picked = await vscode.window.showQuickPick(items, { title: summaryOf(answer), placeHolder: vscode.l10n.t('What was not checked, and why') });
  if (picked !== undefined) goTo(editor, picked.gap);
}

function goTo(editor: vscode.TextEditor, { range }: Gap): void {
  if (range === null) return;
  const { start, end } = range;
  editor.selection = new vscode.Selection(start.line, start.character, end.line, end.character);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
