// The preview opens beside the report, and goes with it. What is in it, a scene of scenes.mjs looks at.
import * as vscode from 'vscode';
import { closeAll, equal, open, ready, until, wrong } from './kit';

describe('the preview', () => {
  before(ready);
  afterEach(closeAll);

  it('opens beside the report, once, without taking the keys away', async () => {
    const { document } = await open(wrong);
    await vscode.commands.executeCommand('gouji.showPreview');
    const tab = await until('the preview', () => previews()[0]);
    equal([tab.label.endsWith(wrong), tab.group.viewColumn], [true, vscode.ViewColumn.Two]);
    equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    await vscode.commands.executeCommand('gouji.showPreview');
    equal(previews().length, 1);
  });
});

function previews(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('gouji.preview'));
}
