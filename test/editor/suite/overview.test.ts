// The findings of all reports of the workspace, whether or not they are open, and the overview of them.
import * as vscode from 'vscode';
import { closeAll, equal, inWords, open, read, ready, right, until, wrong } from './kit';

describe('the reports of the workspace', () => {
  const folder = vscode.workspace.workspaceFolders![0]!.uri;
  const place = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const codes = (name: string): string[] => vscode.languages.getDiagnostics(place(name)).map(({ code }) => String(typeof code === 'object' ? code.value : code)).sort();

  before(ready);
  afterEach(closeAll);

  it('show their findings without being opened where that is set, once when they are open, and no more when they are gone', async () => {
    await closeAll();
    await until('nothing is shown of what is not open', () => codes(wrong).length === 0);
    const settings = vscode.workspace.getConfiguration('gouji');
    try {
      await settings.update('scope', 'workspace', vscode.ConfigurationTarget.Workspace);
      const closed = await until('findings of a report that is not open', () => (codes(wrong).length > 0 ? codes(wrong) : undefined));
      await open(wrong);
      await until('as many when it is open', () => codes(wrong).length === closed.length);
      equal(codes(wrong), closed);
      await closeAll();
      await until('as many when it is closed again', () => codes(wrong).length === closed.length);
      await vscode.workspace.fs.writeFile(place('copy.txt'), new TextEncoder().encode(await read(wrong)));
      await until('findings of a new file', () => codes('copy.txt').length > 0);
      await vscode.workspace.fs.delete(place('copy.txt'));
      await until('none of a file that is gone', () => codes('copy.txt').length === 0);
    } finally {
      await settings.update('scope', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await until('none when it is set back', () => codes(wrong).length === 0);
  }).timeout(90_000);

  it('stand in a table of their own, once, and in a file for spreadsheets', async () => {
    await ready();
    await vscode.commands.executeCommand('gouji.showOverview');
    await vscode.commands.executeCommand('gouji.showOverview');
    const tabs = (): vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('gouji.overview'));
    await until('the overview', () => tabs().length > 0);
    equal(tabs().length, 1);
    const csv = place('overview.csv');
    const lines = await until('an overview of all', async () => {
      await vscode.commands.executeCommand('gouji.exportOverview', csv);
      const found = new TextDecoder().decode(await vscode.workspace.fs.readFile(csv)).trim().split('\r\n');
      return [right, wrong].every((name) => found.some((line) => line.includes(name) && /,\d+,\d+$/.test(line))) ? found : undefined;
    });
    await vscode.workspace.fs.delete(csv);
    equal(lines[0]!.split(',')[0], inWords('File', '文件'));
    const columns = (name: string): string[] => lines.find((line) => line.includes(name))!.split(',');
    equal(columns(wrong).slice(1, 3), ['青山县', '2024']);
    equal(columns(right).slice(-3), ['42', '42', '0']);
  }).timeout(60_000);
});
