// A report beside that of the year before: found, chosen by hand, shown.
import * as vscode from 'vscode';
import { brief, closeAll, equal, findingsIn, inWords, open, read, ready, until, wrong } from './kit';

describe('last year’s report', () => {
  const folder = vscode.workspace.workspaceFolders![0]!.uri;
  const place = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const written = ['上年.txt', '别处/某单位.txt', '别处', 'gouji.json'];
  const write = async (name: string, text: string): Promise<void> => vscode.workspace.fs.writeFile(place(name), new TextEncoder().encode(text));
  const older = async (): Promise<string> => (await read(wrong)).replaceAll('2024年', '2023年');
  const shown = (): vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('gouji.compare'));
  const carried = (document: vscode.TextDocument): string[] => findingsIn(document).map((finding) => brief(document, finding)).filter((each) => each.startsWith('carry-over'));

  before(ready);
  afterEach(async () => {
    await closeAll();
    for (const name of written) await Promise.resolve(vscode.workspace.fs.delete(place(name), { recursive: true })).catch(() => undefined);
  });

  it('is found when it is written, compared with, hovered and gone to, and shown beside', async () => {
    const { document } = await open(wrong);
    equal(carried(document), []);
    await write('上年.txt', await older());
    await until('what is carried in is compared', () => carried(document).length > 0);
    const at = document.positionAt(document.getText().indexOf('131'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
    equal(hovers.some(({ contents }) => contents.some((each) => (typeof each === 'string' ? each : each.value).includes('2023'))), true, 'the hover has last year’s figure');
    await vscode.commands.executeCommand('gouji.compareWithLastYear');
    await until('the comparison', () => shown().length === 1);
    equal(shown()[0]!.label.startsWith(inWords('Compare', '对照')), true, shown()[0]!.label);
    await vscode.workspace.fs.delete(place('上年.txt'));
    await until('nothing is compared with what is gone', () => carried(document).length === 0);
  }).timeout(60_000);

  it('is the one that was chosen, where agency and year do not tell', async () => {
    await write('别处/某单位.txt', (await older()).replaceAll('青山县', '清水县'));
    const { document } = await open(wrong);
    await new Promise((resolve) => { setTimeout(resolve, 1000); });
    equal(carried(document), [], 'of another agency');
    await vscode.commands.executeCommand('gouji.chooseLastYear', place('别处/某单位.txt'));
    equal(JSON.parse(await read('gouji.json')), { lastYear: { [wrong]: '别处/某单位.txt' } });
    await until('what is carried in is compared', () => carried(document).length > 0);
    await vscode.commands.executeCommand('gouji.chooseLastYear', null);
    equal(JSON.parse(await read('gouji.json')), { lastYear: { [wrong]: null } });
    await until('with none any more', () => carried(document).length === 0);
  }).timeout(60_000);
});
