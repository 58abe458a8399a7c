import * as vscode from 'vscode';
import { closeAll, equal, findingsIn, open, until, wrong } from './kit';

describe('Restart Language Server', () => {
  after(closeAll);

  it('takes the findings away and brings them back', async () => {
    const { document } = await open(wrong);
    await until('findings', () => findingsIn(document).length > 0);
    const all = findingsIn(document).length;
    const counts: number[] = [];
    const listening = vscode.languages.onDidChangeDiagnostics(() => counts.push(findingsIn(document).length));
    await vscode.commands.executeCommand('gouji.restartServer');
    await until('findings again', () => counts.includes(0) && findingsIn(document).length === all);
    listening.dispose();
  });

  it('again and again ends in one server that answers', async () => {
    const { document } = await open(wrong);
    const restart = (): Thenable<void> => vscode.commands.executeCommand('gouji.restartServer');
    await Promise.all([restart(), restart()]);
    await restart();
    await vscode.commands.executeCommand('gouji.goToSection', 4);
    equal(document.lineAt(vscode.window.activeTextEditor?.selection.active.line ?? 0).text, '四、政府信息公开行政复议、行政诉讼情况');
    await until('findings', () => findingsIn(document).length > 0);
  });
});
