// Findings follow the text while it is typed.
import * as vscode from 'vscode';
import { brief, closeAll, equal, findingsIn, open, right, until, wrong } from './kit';

describe('typing', () => {
  afterEach(closeAll);

  it('a wrong total is found as it is typed, and gone when it is right again', async () => {
    const editor = await open(right);
    const { document } = editor;
    const row = document.getText().split(/\r?\n/).findIndex((line) => line.includes('一、本年新收政府信息公开申请数量'));
    const total = /(\d+)\D*$/.exec(document.lineAt(row).text);
    if (!total) throw new Error('the row has no total');
    const end = new vscode.Position(row, total.index + (total[1]?.length ?? 0));
    await putCaret(editor, end);
    await vscode.commands.executeCommand('type', { text: '0' });
    await until('a finding', () => findingsIn(document).length > 0);
    const found = findingsIn(document);
    // The figure stands in two sums, its row and the balance that the form prints above its table: one mistake, one finding.
    equal(found.map((finding) => brief(document, finding)), [`row-total ${total[1]}0`]);
    await vscode.commands.executeCommand('deleteLeft');
    await until('no finding', () => findingsIn(document).length === 0);
  });

  it('a row is not too short while it is typed, but when it is left', async () => {
    const editor = await open(right);
    const { document } = editor;
    const line = document.getText().split(/\r?\n/).findIndex((text) => text.includes('一、本年新收政府信息公开申请数量'));
    const { text, range } = document.lineAt(line);
    const [, label, first] = /^(\D+)(\d+)/.exec(text) ?? [];
    await editor.edit((edit) => edit.replace(range, `${label}${first}`));
    await until('row-width', () => has(document, 'row-width'));
    await putCaret(editor, document.lineAt(line).range.end);
    await vscode.commands.executeCommand('type', { text: ' | 2' });
    await until('no row-width', () => !has(document, 'row-width'));
    await vscode.commands.executeCommand('cursorDown');
    await until('row-width', () => has(document, 'row-width'));
    await putCaret(editor, document.lineAt(line).range.end);
    await vscode.commands.executeCommand('type', { text: ' | 3 |' });
    await until('no row-width', () => !has(document, 'row-width'));
    // Another tab is somewhere else as well.
    await open(wrong);
    await until('row-width', () => has(document, 'row-width'));
  });

  it('a heading that is taken out is missing, and put back is not', async () => {
    const editor = await open(right);
    const { document } = editor;
    const heading = document.getText().split(/\r?\n/).findIndex((line) => line.trim() === '五、存在的主要问题及改进情况');
    const { range, text } = document.lineAt(heading);
    await editor.edit((edit) => edit.delete(range));
    await until('missing-section', () => findingsIn(document).some((finding) => brief(document, finding) === 'missing-section '));
    await editor.edit((edit) => edit.insert(range.start, text));
    await until('no finding', () => findingsIn(document).length === 0);
  });

  it('a document that is closed keeps no findings', async () => {
    const { document } = await open(wrong);
    await until('findings', () => findingsIn(document).length > 0);
    await closeAll();
    await until('no findings', () => findingsIn(document).length === 0);
  });
});

/** Resolves when the editor has said that the caret is there. */
async function putCaret(editor: vscode.TextEditor, place: vscode.Position): Promise<void> {
  let there = false;
  const listening = vscode.window.onDidChangeTextEditorSelection(() => { there = editor.selection.active.isEqual(place); });
  editor.selection = new vscode.Selection(place, place);
  await until('the caret is there', () => there);
  listening.dispose();
}

function has(document: vscode.TextDocument, check: string): boolean {
  return findingsIn(document).some((finding) => brief(document, finding).startsWith(`${check} `));
}
