// What a user decides about the checks holds at once, from the editor's settings and from gouji.json; and what was checked is shown.
import * as vscode from 'vscode';
import { brief, closeAll, equal, findingsIn, open, ready, until, wrong } from './kit';

/** A report of which one cell holds no number (6a): two of its sums stay open. */
const unreadable = '临江市东湖区2019年政府信息公开工作年度报告.txt';

describe('settings', () => {
  before(ready);
  afterEach(async () => {
    await vscode.workspace.getConfiguration('gouji').update('checks', undefined, vscode.ConfigurationTarget.Workspace);
    await remove('gouji.json');
    await closeAll();
  });

  it('turn a group off, and weigh a check anew, while the report is open', async () => {
    const { document } = await open(wrong);
    await until('findings', () => checksIn(document).includes('row-total'));
    await vscode.workspace.getConfiguration('gouji').update('checks', { 'sums/*': 'off', 'row-total': 'hint' }, vscode.ConfigurationTarget.Workspace);
    await until('only hints of sums', () => {
      const sums = findingsIn(document).filter((finding) => /-total|^balance/.test(brief(document, finding)));
      return sums.length > 0 && sums.every(({ severity, code }) => severity === vscode.DiagnosticSeverity.Hint && idOf(code) === 'row-total');
    });
    await vscode.workspace.getConfiguration('gouji').update('checks', undefined, vscode.ConfigurationTarget.Workspace);
    await until('errors again', () => findingsIn(document).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
  });

  it('come from gouji.json beside the report as well', async () => {
    const { document } = await open(wrong);
    await until('findings', () => checksIn(document).includes('row-total'));
    await write('gouji.json', '// 本文件夹\n{ "checks": { "sums/*": "off", } }\n');
    await until('no sums', () => !checksIn(document).some((id) => /-total$|^balance$/.test(id)));
  });
});

describe('what was checked', () => {
  before(ready);
  after(closeAll);

  it('is shown with the reasons, and leads to the cell that keeps sums open', async () => {
    const { document } = await open(unreadable);
    await until('findings', () => findingsIn(document).length > 0);
    const shown = vscode.commands.executeCommand('gouji.showCoverage');
    await until('the cell is selected', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const editor = vscode.window.activeTextEditor;
      return editor?.document === document && document.getText(editor.selection) === '6a';
    });
    await shown;
    equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });
});

function checksIn(document: vscode.TextDocument): string[] {
  return findingsIn(document).map(({ code }) => idOf(code));
}

function idOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}

function uriOf(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
}

async function remove(name: string): Promise<void> {
  await Promise.resolve(vscode.workspace.fs.delete(uriOf(name))).catch(() => undefined);
}
