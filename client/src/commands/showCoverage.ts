import * as vscode from 'vscode';
import type { CoverageAnswer, ProtocolRange } from '../../../server/src/lsp/protocol';
import { askAbout } from '../askAbout';
import type { ReportClient } from '../client';
import { summaryOf } from '../coverageStatus';

interface Item extends vscode.QuickPickItem {
  readonly range: ProtocolRange | null;
}

/** Shows what was not checked of the active report and why, and every figure in its sentences; goes to the place that the user picks. */
export async function showCoverage(client: ReportClient): Promise<void> {
  const asked = await askAbout((document) => client.coverage(document));
  if (asked === undefined || asked.answer === null) return;
  const { editor, answer } = asked;
  const items = [...gapItems(answer), ...ignoredItems(answer), ...proseItems(answer)];
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0}; all {1} checks ran.', summaryOf(answer), answer.checks.ran));
    return;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: summaryOf(answer),
    placeHolder: vscode.l10n.t('What was not checked and why, and the figures in sentences'),
    matchOnDescription: true,
  });
  if (picked !== undefined) goTo(editor, picked);
}

function gapItems({ gaps }: CoverageAnswer): Item[] {
  return gaps.map(({ text, range }) => ({ label: `${range === null ? '○' : '→'} ${text}`, range }));
}

function ignoredItems({ ignored }: CoverageAnswer): Item[] {
  if (ignored.length === 0) return [];
  return [
    { label: vscode.l10n.t('Ignored, with a reason'), kind: vscode.QuickPickItemKind.Separator, range: null },
    ...ignored.map(({ check, reason, range }) => ({ label: `– ${check}`, description: reason, range })),
  ];
}

function proseItems({ prose }: CoverageAnswer): Item[] {
  const kinds = [
    { state: 'fails', mark: '✗', title: vscode.l10n.t('Figures in sentences that do not agree') },
    { state: 'open', mark: '○', title: vscode.l10n.t('Figures in sentences that were not checked') },
    { state: 'holds', mark: '✓', title: vscode.l10n.t('Figures in sentences that agree') },
    { state: 'excused', mark: '–', title: vscode.l10n.t('Numbers of other things') },
  ];
  return kinds.flatMap(({ state, mark, title }) => {
    const own = prose.filter((item) => item.state === state).map(({ printed, text, range }): Item => ({ label: `${mark} ${printed}`, description: text, range }));
    return own.length === 0 ? [] : [{ label: title, kind: vscode.QuickPickItemKind.Separator, range: null }, ...own];
  });
}

function goTo(editor: vscode.TextEditor, { range }: Item): void {
  if (range === null) return;
  const { start, end } = range;
  editor.selection = new vscode.Selection(start.line, start.character, end.line, end.character);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
