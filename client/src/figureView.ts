import * as vscode from 'vscode';
import type { FigureAnswer } from '../../server/src/lsp/protocol';
import { atRest } from './atRest';
import type { ReportClient } from './client';
import { isReport } from './reportFiles';

/** A part of the report with where it is in the tree, so that what is unfolded stays so while the text changes. */
interface Item {
  readonly id: string;
  readonly answer: FigureAnswer;
  readonly document: vscode.TextDocument;
}

/**
 * The view of the active report: its sections, what is found in each, its tables and every sum of these, ✓ or ✗. It follows the
 * findings, and a click goes to the place.
 */
export function figureView(client: ReportClient): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const view = vscode.window.createTreeView<Item>('gouji.figures', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: treeItem,
      async getChildren(item) {
        if (item !== undefined) return itemsOf(item.answer.children, item.document, item.id);
        const document = vscode.window.activeTextEditor?.document;
        if (!isReport(document)) return [];
        return itemsOf(await client.figures(document).catch(() => []), document, document.uri.toString());
      },
    },
  });
  const following = atRest(rest, () => view.visible && changed.fire(undefined));
  const { soon } = following;
  // With the focus in a panel there is no editor; what was shown stays.
  const present = (editor: vscode.TextEditor | undefined): void => {
    if (editor === undefined && vscode.window.visibleTextEditors.length > 0) return;
    // The language of the active editor is known to the editor alone, not to its views.
    void vscode.commands.executeCommand('setContext', 'gouji.isReport', isReport(editor?.document));
    soon();
  };
  present(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    view,
    changed,
    following,
    view.onDidChangeVisibility(soon),
    client.onDidChange(soon),
    vscode.window.onDidChangeActiveTextEditor(present),
    vscode.workspace.onDidChangeConfiguration(() => present(vscode.window.activeTextEditor)),
    vscode.workspace.onDidOpenTextDocument(() => present(vscode.window.activeTextEditor)),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some((uri) => uri.toString() === vscode.window.activeTextEditor?.document.uri.toString()) && soon()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => document === vscode.window.activeTextEditor?.document && soon()),
  );
}

/** Milliseconds that the text must rest. */
const rest = 250;

/** Named by kind and label, and by number where several have the same: those that fail move to the front. */
function itemsOf(answers: readonly FigureAnswer[], document: vscode.TextDocument, parent: string): Item[] {
  const times = new Map<string, number>();
  return answers.map((answer) => {
    const name = `${answer.kind} ${answer.label}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { id: `${parent}/${name} ${time}`, answer, document };
  });
}

function treeItem({ id, answer, document }: Item): vscode.TreeItem {
  const { kind, state, label, detail, range, children } = answer;
  const unfolded = kind === 'section' && state === 'fails' ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  const item = new vscode.TreeItem(label, children.length === 0 ? vscode.TreeItemCollapsibleState.None : unfolded);
  item.id = id;
  item.description = detail;
  item.tooltip = detail === '' ? label : `${label}\n${detail}`;
  item.iconPath = new vscode.ThemeIcon(...icons[state]);
  item.accessibilityInformation = { label: `${label} ${wordOf(state)} ${detail}` };
  if (range !== null) {
    const { start, end } = range;
    const selection = kind === 'section' || kind === 'table' ? new vscode.Range(start.line, start.character, start.line, start.character) : new vscode.Range(start.line, start.character, end.line, end.character);
    const options: vscode.TextDocumentShowOptions = { selection };
    item.command = { command: 'vscode.open', title: label, arguments: [document.uri, options] };
  }
  return item;
}

const icons: Readonly<Record<FigureAnswer['state'], [string, vscode.ThemeColor]>> = {
  holds: ['pass', new vscode.ThemeColor('testing.iconPassed')],
  fails: ['error', new vscode.ThemeColor('testing.iconFailed')],
  open: ['circle-large-outline', new vscode.ThemeColor('testing.iconSkipped')],
};

function wordOf(state: FigureAnswer['state']): string {
  if (state === 'holds') return vscode.l10n.t('agrees');
  return state === 'fails' ? vscode.l10n.t('does not agree') : vscode.l10n.t('not checked');
}
