// A finding that was looked at can be let stand, for a reason, until its figures change; and it is the user's to say when findings come.
import * as vscode from 'vscode';
import { brief, closeAll, equal, findingsIn, open, ready, until, wrong } from './kit';

interface IgnoreCommand {
  readonly command?: { readonly command: string; readonly arguments?: readonly [{ readonly entry: object }] };
}

describe('a finding that is ignored', () => {
  before(ready);
  afterEach(async () => {
    await closeAll();
    await Promise.resolve(vscode.workspace.fs.delete(fileUri('gouji.json'))).catch(() => undefined);
  });

  it('is gone once its entry stands in gouji.json, and back when a figure changes', async () => {
    const editor = await open(wrong);
    const { document } = editor;
    const finding = await until('the wrong total', () => findingsIn(document).find((each) => brief(document, each) === 'row-total 131'));
    const actions = await vscode.commands.executeCommand<IgnoreCommand[]>('vscode.executeCodeActionProvider', document.uri, finding.range, vscode.CodeActionKind.QuickFix.value);
    const entry = actions.flatMap(({ command }) => (command?.command === 'gouji.ignore' ? [command.arguments?.[0].entry] : []))[0];
    equal(entry, { check: 'row-total', cell: 'applications.granted.total', figures: ['131', '113'] });
    await vscode.workspace.fs.writeFile(fileUri('gouji.json'), new TextEncoder().encode(JSON.stringify({ ignore: [{ ...entry, reason: '已核实', file: wrong }] })));
    await until('it is ignored', () => !findingsIn(document).some((each) => brief(document, each) === 'row-total 131'));
    await editor.edit((edit) => edit.replace(finding.range, '132'));
    await until('it is found again, and the entry is unused', () => {
      const found = findingsIn(document).map((each) => brief(document, each));
      return found.includes('row-total 132') && found.some((each) => each.startsWith('unused-ignore '));
    });
  });

  it('is gone with all of its check in the file, or in all files, once that stands in gouji.json', async () => {
    const { document } = await open(wrong);
    const isFound = (): boolean => findingsIn(document).some((each) => brief(document, each) === 'row-total 131');
    await until('the wrong total', isFound);
    await vscode.workspace.fs.writeFile(fileUri('gouji.json'), new TextEncoder().encode(JSON.stringify({ ignore: [{ check: 'row-total', reason: '已核实', file: wrong }] })));
    await until('it is ignored', () => !isFound());
    await vscode.workspace.fs.writeFile(fileUri('gouji.json'), new TextEncoder().encode('{\n  // 本单位的设置\n}\n'));
    await until('it is found again', isFound);
    const finding = findingsIn(document).find((each) => brief(document, each) === 'row-total 131')!;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, finding.range, vscode.CodeActionKind.QuickFix.value);
    const { command } = actions.find((each) => each.command?.command === 'gouji.turnOff')!;
    await vscode.commands.executeCommand(command!.command, ...command!.arguments as unknown[]);
    await until('its check is off', () => !isFound());
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri('gouji.json')));
    equal(written.replace(/\s+/g, ' ').trim(), '{ "checks": { "row-total": "off" } // 本单位的设置 }');
  });
});

describe('when findings come', () => {
  before(ready);
  afterEach(async () => {
    await vscode.workspace.getConfiguration('files').update('autoSave', undefined, vscode.ConfigurationTarget.Workspace);
    for (const key of ['run', 'focus']) await vscode.workspace.getConfiguration('gouji').update(key, undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  it('is on save where that is set', async () => {
    await vscode.workspace.getConfiguration('gouji').update('run', 'save', vscode.ConfigurationTarget.Workspace);
    // In the web VS Code saves by itself.
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Workspace);
    const editor = await open(wrong);
    const { document } = editor;
    const finding = await until('the wrong total', () => findingsIn(document).find((each) => brief(document, each) === 'row-total 131'));
    const { start, end } = finding.range;
    const onLine = (): boolean => findingsIn(document).some(({ range }) => range.start.line === start.line);
    // What was asked because of the new settings is answered.
    await new Promise((resolve) => { setTimeout(resolve, 1000); });
    await editor.edit((edit) => edit.replace(finding.range, '113'));
    try {
      await new Promise((resolve) => { setTimeout(resolve, 1000); });
      equal([document.isDirty, onLine()], [true, true], 'nothing is checked before it is saved');
      await document.save();
      await until('no finding on the line', () => !onLine());
    } finally {
      await editor.edit((edit) => edit.replace(new vscode.Range(start, end), '131'));
      await document.save();
    }
  });

  it('is not on the line that is being typed, in focus mode, until the caret leaves it', async () => {
    await vscode.workspace.getConfiguration('gouji').update('focus', true, vscode.ConfigurationTarget.Workspace);
    const editor = await open(wrong);
    const { document } = editor;
    const finding = await until('the wrong total', () => findingsIn(document).find((each) => brief(document, each) === 'row-total 131'));
    editor.selection = new vscode.Selection(finding.range.end, finding.range.end);
    await vscode.commands.executeCommand('type', { text: '0' });
    await until('nothing on the line', () => !findingsIn(document).some(({ range }) => range.start.line === finding.range.start.line));
    await vscode.commands.executeCommand('cursorDown');
    await until('found', () => findingsIn(document).some((each) => brief(document, each) === 'row-total 1310'));
  });
});

function fileUri(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
}
