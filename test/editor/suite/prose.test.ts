// The ways between figures in sentences and cells of the tables, and completion of such sentences.
import * as vscode from 'vscode';
import { closeAll, equal, open, ready, right, until, wrong } from './kit';

describe('figures in sentences', () => {
  before(ready);
  after(closeAll);

  it('lead to their cells, by definition and by declaration', async () => {
    const { document } = await open(wrong);
    const place = placeOf(document, '全年答复', '232');
    const total = `${lineOf(document, (text) => text.startsWith('（七）总计')) + 7} 232`;
    for (const command of ['vscode.executeDefinitionProvider', 'vscode.executeDeclarationProvider']) {
      const links = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(command, document.uri, place);
      equal(links.map((link) => shown(document, 'targetUri' in link ? link.targetSelectionRange! : link.range)), [total], command);
    }
  });

  it('that are sums lead to each cell', async () => {
    const { document } = await open(wrong);
    const links = await vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, placeOf(document, '予以公开和部分公开合计', '129'));
    equal(links.map((link) => document.getText(link.targetSelectionRange)), ['131', '16']);
  });

  it('are the references of their cell, with the total that counts it', async () => {
    const { document } = await open(wrong);
    const row = lineOf(document, (text) => text.startsWith('（一）予以公开'));
    const total = new vscode.Position(row + 7, document.lineAt(row + 7).text.indexOf('131'));
    const places = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, total);
    equal(places.map(({ range }) => document.getText(range)), ['113件', '129件', '131', '232']);
  });

  it('and their cells are highlighted together, with the parts of a total and what it is counted in', async () => {
    const { document } = await open(wrong);
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, placeOf(document, '上年结转', '9'));
    equal(highlights.map(({ range }) => document.getText(range)), ['9件', '9']);
    const row = lineOf(document, (text) => text.startsWith('一、本年新收'));
    const total = new vscode.Position(row + 7, document.lineAt(row + 7).text.indexOf('232'));
    const parts = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, total);
    equal(parts.map(({ range }) => document.getText(range)), ['232件', '213', '12', '0', '1', '4', '2', '232', '9']);
  });
});

describe('a sentence about a figure', () => {
  before(ready);
  afterEach(closeAll);

  it('is offered the figure, which is put behind it when it is taken', async () => {
    const editor = await open(right);
    const { document } = editor;
    const line = lineOf(document, (text) => /^[（(]二[）)]/.test(text));
    const end = document.lineAt(line).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: '全年共办结政府信息公开申请' });
    await until('the figure is taken', async () => {
      // What is typed by a command asks for nothing of itself; scenes.mjs types with keys.
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await new Promise((resolve) => { setTimeout(resolve, 200); });
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.lineAt(line).text.endsWith('全年共办结政府信息公开申请657件');
    });
  });

  it('is offered nothing where it names nothing of the tables', async () => {
    const { document } = await open(right);
    const line = lineOf(document, (text) => /^[（(]二[）)]/.test(text));
    for (const words of ['持续改进政策解读', '2018年收到政府信息公开申请']) {
      const edit = new vscode.WorkspaceEdit();
      const { end } = document.lineAt(line).range;
      edit.insert(document.uri, end, `\n${words}`);
      await vscode.workspace.applyEdit(edit);
      const items = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, document.lineAt(line + 1).range.end);
      equal(items.items.map(({ label }) => label), [], words);
      const undo = new vscode.WorkspaceEdit();
      undo.delete(document.uri, new vscode.Range(end, document.lineAt(line + 1).range.end));
      await vscode.workspace.applyEdit(undo);
    }
  });
});

function lineOf(document: vscode.TextDocument, isIt: (text: string) => boolean): number {
  const line = document.getText().split(/\r?\n/).findIndex(isIt);
  if (line < 0) throw new Error('the line is not in the example');
  return line;
}

/** A text with its line, counted from 0. */
function shown(document: vscode.TextDocument, range: vscode.Range): string {
  return `${range.start.line} ${document.getText(range)}`;
}

/** The place of a figure behind some words of one line. */
function placeOf(document: vscode.TextDocument, words: string, figure: string): vscode.Position {
  const line = lineOf(document, (text) => text.includes(words));
  const { text } = document.lineAt(line);
  return new vscode.Position(line, text.indexOf(figure, text.indexOf(words) + words.length));
}
