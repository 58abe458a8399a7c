// The first thing that happens in these editors, before any other file of the suite (they run by name): no report has been
// opened yet, and Gouji sleeps.
import * as vscode from 'vscode';
import { equal, gouji, read } from './kit';

describe('a command while the server is only just starting', () => {
  it('is answered about the report in the editor', async () => {
    equal(gouji?.isActive, false, 'Gouji runs without a report');
    // Shown as plain text first: then nothing but the start of the server lies between the report and the command.
    const content = await read('青山县2024年政府信息公开工作年度报告.txt');
    const plain = await vscode.workspace.openTextDocument({ content, language: 'plaintext' });
    const editor = await vscode.window.showTextDocument(plain);
    equal(gouji?.isActive, false, 'Gouji runs for plain text');
    const document = await vscode.languages.setTextDocumentLanguage(plain, 'disclosure-report');
    await vscode.commands.executeCommand('gouji.goToSection', 3);
    equal(document.lineAt(editor.selection.active.line).text, '三、收到和处理政府信息公开申请情况');
  });
});
