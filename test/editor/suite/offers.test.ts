// Completion in tables and at headings.
import * as vscode from 'vscode';
import { closeAll, equal, incomplete, inWords, open, ready, right, until } from './kit';

describe('completion of the form', () => {
  before(ready);
  afterEach(closeAll);

  it('offers a total its sum first, and it is taken with Tab', async () => {
    const editor = await open(right);
    const { document } = editor;
    const line = document.getText().split(/\r?\n/).findIndex((text) => text.includes('一、本年新收政府信息公开申请数量'));
    const { text } = document.lineAt(line);
    const [, before = '', total = ''] = /^(.*\D)(\d+)\D*$/.exec(text) ?? [];
    await editor.edit((edit) => edit.replace(new vscode.Range(line, before.length, line, before.length + total.length), '7'));
    const caret = new vscode.Position(line, before.length + 1);
    editor.selection = new vscode.Selection(caret, caret);
    const offered = await until('an offer', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, caret);
      return list.items.length > 0 ? list : undefined;
    });
    const [first] = offered.items;
    equal(typeof first?.label === 'string' ? first.label : first?.label.label, total);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await until('the total is taken', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.lineAt(line).text === text;
    });
  });

  it('offers the missing section with its name', async () => {
    const { document } = await open(incomplete);
    const end = document.lineAt(document.lineCount - 1).range.end;
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, end);
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : `${label.label} ${label.description ?? ''}`));
    equal(labels.filter((label) => label.startsWith('五')), [`五、存在的主要问题及改进情况 ${inWords('heading', '标题')}`]);
  });
});
