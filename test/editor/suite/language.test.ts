// Which files are taken for reports.
import * as vscode from 'vscode';
import { closeAll, equal, open, read, right } from './kit';

describe('the language of a file', () => {
  afterEach(closeAll);

  it('is told by its name', async () => {
    equal((await open(right)).document.languageId, 'disclosure-report');
    equal((await open('README.md')).document.languageId, 'markdown');
  });

  it('is told by its first line, where the name says nothing', async () => {
    const content = await read(right);
    equal((await vscode.workspace.openTextDocument({ content })).languageId, 'disclosure-report');
    equal((await vscode.workspace.openTextDocument({ content: `通知\n${content}` })).languageId, 'plaintext');
  });
});
