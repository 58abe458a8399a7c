// What surely is a report is served, or offered to be; nothing else is.
import * as vscode from 'vscode';
import { closeAll, equal, findingsIn, open, ready, read, until, wrong } from './kit';

const name = '青山县2024年政府信息公开工作年度报告.md';

describe('a report in another language', () => {
  before(ready);
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.getConfiguration('gouji').update('files', undefined, vscode.ConfigurationTarget.Workspace);
    for (const each of [name, 'draft.md', 'draft.txt']) await Promise.resolve(vscode.workspace.fs.delete(uriOf(each))).catch(() => undefined);
  });

  it('is checked when it is named like one, and stays in its language', async () => {
    await write(name, await read(wrong));
    const { document } = await open(name);
    equal(document.languageId, 'markdown');
    await until('findings', () => findingsIn(document).length > 0);
  });

  it('is left alone by another name, until it is to be treated as one', async () => {
    await write('draft.md', await read(wrong));
    const { document } = await open('draft.md');
    await new Promise((resolve) => { setTimeout(resolve, 500); });
    equal(findingsIn(document).filter(({ source }) => source === 'gouji').length, 0);
    await vscode.commands.executeCommand('gouji.treatAsReport');
    await until('findings', () => findingsIn(document).length > 0);
    equal(document.languageId, 'markdown');
  });

  it('gets the language of reports when it is plain text', async () => {
    await write('draft.txt', `草稿\n${await read(wrong)}`);
    await open('draft.txt');
    equal(vscode.window.activeTextEditor?.document.languageId, 'plaintext');
    await vscode.commands.executeCommand('gouji.treatAsReport');
    const document = await until('the language', () => vscode.workspace.textDocuments.find(({ languageId, uri }) => languageId === 'disclosure-report' && uri.path.endsWith('/draft.txt')));
    await until('findings', () => findingsIn(document).length > 0);
  });
});

function uriOf(file: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, file);
}

async function write(file: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(file), new TextEncoder().encode(text));
}
