// What can be repaired is repaired where a person asks for it, and on save where the settings say so.
import * as vscode from 'vscode';
import { brief, closeAll, equal, findingsIn, inWords, open, until, wrong } from './kit';

/** A heading of this report is in words of its own; the form has others. */
const printed = '五、工作中存在的问题和今后打算';
const ofTheForm = '五、存在的主要问题及改进情况';

describe('repairs', () => {
  afterEach(closeAll);

  it('are offered on a finding, with what they do', async () => {
    const editor = await openWithFinding();
    const { range } = titleFinding(editor.document)!;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, range, vscode.CodeActionKind.QuickFix.value);
    const [repair] = actions.filter(({ isPreferred }) => isPreferred);
    equal(repair?.title, inWords('Change to “存在的主要问题及改进情况”', '改为“存在的主要问题及改进情况”'));
  });

  it('are made at the caret by the command of the light bulb, and can be undone', async () => {
    const editor = await openWithFinding();
    const { document } = editor;
    const { start } = titleFinding(document)!.range;
    editor.selection = new vscode.Selection(start, start);
    await until('the heading is that of the form', async () => {
      await vscode.commands.executeCommand('editor.action.autoFix');
      return document.lineAt(start.line).text === ofTheForm;
    });
    await until('no finding on the heading', () => titleFinding(document) === undefined);
    await vscode.commands.executeCommand('undo');
    equal(document.lineAt(start.line).text, printed);
  });

  it('are made on save where the settings say so, and no figure changes', async () => {
    const actions = vscode.workspace.getConfiguration('editor', { languageId: 'disclosure-report' });
    await actions.update('codeActionsOnSave', { 'source.fixAll.gouji': 'explicit' }, vscode.ConfigurationTarget.Workspace, true);
    const { document } = await openWithFinding();
    const before = document.getText();
    try {
      // On a busy machine the editor does not always wait for what comes of it.
      await until('the heading is that of the form', async () => {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n');
        await vscode.workspace.applyEdit(edit);
        await document.save();
        return document.getText().includes(ofTheForm);
      });
      equal(document.getText().trimEnd(), before.replace(printed, ofTheForm).trimEnd());
      await until('the wrong total is still found', () => findingsIn(document).some((finding) => brief(document, finding).startsWith('row-total ')));
    } finally {
      await actions.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace, true);
      const back = new vscode.WorkspaceEdit();
      back.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), before);
      await vscode.workspace.applyEdit(back);
      await document.save();
    }
  });
});

async function openWithFinding(): Promise<vscode.TextEditor> {
  const editor = await open(wrong);
  await until('a finding on the heading', () => titleFinding(editor.document));
  return editor;
}

function titleFinding(document: vscode.TextDocument): vscode.Diagnostic | undefined {
  return findingsIn(document).find((finding) => brief(document, finding).startsWith('section-title '));
}
