// Typing in a table: Enter begins the next row, Tab goes to the next cell.
import * as vscode from 'vscode';
import { closeAll, equal, open, ready, right, until } from './kit';

describe('typing in a table', () => {
  before(ready);
  afterEach(closeAll);

  it('Enter begins the next row with the caret in its first cell; behind an empty row it leaves the table', async () => {
    const editor = await open(right);
    const { document } = editor;
    const line = document.getText().split(/\r?\n/).findIndex((text) => text.includes('行政许可 |'));
    const row = document.lineAt(line).text;
    await putCaret(editor, document.lineAt(line).range.end);
    await vscode.commands.executeCommand('type', { text: '\n' });
    await until('an empty row', () => /^[\s|]*\|[\s|]*$/.test(document.lineAt(line + 1).text));
    const empty = document.lineAt(line + 1).text;
    equal(empty.split('|').length, row.split('|').length, 'as many cells as the row above');
    await until('the caret is in the first cell', () => editor.selection.active.line === line + 1 && editor.selection.active.character <= 2);
    await putCaret(editor, document.lineAt(line + 1).range.end);
    await vscode.commands.executeCommand('type', { text: '\n' });
    await until('no row', () => document.lineAt(line + 1).text === '');
    equal(document.lineAt(line).text, row, 'the row above is as it was');
  });

  it('Tab goes from figure to figure and selects them, Shift+Tab back; outside of tables Tab is Tab', async () => {
    const editor = await open(right);
    const { document } = editor;
    const line = document.getText().split(/\r?\n/).findIndex((text) => text.includes('一、本年新收政府信息公开申请数量'));
    const figures = document.lineAt(line).text.match(/\d+/g) ?? [];
    await putCaret(editor, new vscode.Position(line, 4));
    for (const figure of figures) {
      await moves(editor, 'gouji.nextCell');
      equal([editor.selection.start.line, document.getText(editor.selection)], [line, figure]);
    }
    await moves(editor, 'gouji.nextCell');
    equal(editor.selection.start.line > line, true, 'the next row');
    await moves(editor, 'gouji.previousCell');
    equal([editor.selection.start.line, document.getText(editor.selection)], [line, figures.at(-1)]);
    const end = document.lineAt(document.lineCount - 1).range.end;
    await putCaret(editor, end);
    await vscode.commands.executeCommand('gouji.nextCell');
    equal(document.getText().endsWith('\t'), true, 'a tab in the text');
  });
});

async function putCaret(editor: vscode.TextEditor, place: vscode.Position): Promise<void> {
  await said(() => editor.selection.active.isEqual(place), () => { editor.selection = new vscode.Selection(place, place); });
}

async function moves(editor: vscode.TextEditor, command: string): Promise<void> {
  const { start } = editor.selection;
  await said(() => editor.selection.start.isAfter(start) === (command === 'gouji.nextCell'), () => vscode.commands.executeCommand(command));
}

/** Resolves when the editor has said that the caret is there: what it says of earlier moves comes late. */
async function said(isThere: () => boolean, act: () => unknown): Promise<void> {
  let there = false;
  const listening = vscode.window.onDidChangeTextEditorSelection(() => { there = isThere(); });
  await act();
  await until('the caret is there', () => there);
  listening.dispose();
}
