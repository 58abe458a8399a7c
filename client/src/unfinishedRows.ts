import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

export interface UnfinishedRows extends vscode.Disposable {
  /** Part of the client's middleware. */
  readonly provideDiagnostics: NonNullable<Middleware['provideDiagnostics']>;
}

/**
 * Keeps back that a row has too few figures while it is being typed: until the caret leaves the line. Every row is too short
 * before it is long enough, and nobody wants to be told at every figure. With `gouji.focus` whatever is found on the line is
 * kept back so.
 * @param refresh asks for the findings of all documents anew
 */
export function unfinishedRows(refresh: () => void): UnfinishedRows {
  /** Where the last change was. */
  let changed: Change | undefined;
  /** Documents whose last findings hold such a row on the line of the change: whether they were told of it. */
  const told = new Map<string, boolean>();

  const isTyped = (document: vscode.TextDocument): boolean => {
    const editor = vscode.window.activeTextEditor;
    return changed?.document === document && editor?.document === document && editor.selection.active.line === changed.line;
  };
  // The editor tells of the caret now before, now after the answer about the change.
  const caretMoved = (): void => {
    if (changed !== undefined && told.get(changed.document.uri.toString()) === isTyped(changed.document)) refresh();
  };

  const listening = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges: [change] }) => {
      if (change !== undefined) changed = { document, line: document.positionAt(change.rangeOffset + change.text.length).line };
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => told.delete(uri.toString())),
    vscode.window.onDidChangeTextEditorSelection(caretMoved),
    vscode.window.onDidChangeActiveTextEditor(caretMoved),
  );
  return {
    dispose: () => listening.dispose(),
    async provideDiagnostics(document, previousResultId, token, next) {
      const uri = (document instanceof vscode.Uri ? document : document.uri).toString();
      // Never `unchanged` while it depends on the caret what is passed on.
      const report = await next(document, told.has(uri) ? undefined : previousResultId, token);
      if (report === undefined || report === null || !('items' in report)) return report;
      const change = changed?.document.uri.toString() === uri ? changed : undefined;
      const isUnfinished = change !== undefined && isFocused(change.document) ? touches : endsOn;
      const finished = report.items.filter((item) => change === undefined || !isUnfinished(item, change));
      if (change === undefined || finished.length === report.items.length) {
        told.delete(uri);
        return report;
      }
      told.set(uri, !isTyped(change.document));
      return isTyped(change.document) ? { ...report, items: finished } : report;
    },
  };
}

interface Change {
  readonly document: vscode.TextDocument;
  readonly line: number;
}

function isFocused(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('gouji', document).get('focus') === true;
}

function touches({ range: { start, end } }: vscode.Diagnostic, { line }: Change): boolean {
  return start.line <= line && line <= end.line;
}

/** Whether a row with too few figures ends on the line of the change: nothing but separators stands behind its last one. */
function endsOn({ code, range: { end } }: vscode.Diagnostic, { document, line }: Change): boolean {
  if (typeof code !== 'object' || code.value !== 'row-width' || end.line > line || line >= document.lineCount) return false;
  return /^[\s|｜]*$/.test(document.getText(new vscode.Range(end, document.lineAt(line).range.end)));
}
