// A report is exported as a Word document, and that is imported again as a draft beside it; a PDF is imported as well.
import * as vscode from 'vscode';
import { pdfOf } from '../../kit/pdf';
import { closeAll, equal, findingsIn, open, read, ready, right, until } from './kit';

describe('import and export', () => {
  before(ready);
  afterEach(closeAll);

  const beside = (name: string): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
  const figures = (text: string): string[] => text.split('\n').filter((line) => /\d/.test(line) && line.includes('|')).map((line) => line.replace(/[^\d.|]/g, '').replace(/^\|+|\|+$/g, ''));
  const draft = (name: string): Promise<vscode.TextDocument> => until('the draft', () => {
    const active = vscode.window.activeTextEditor?.document;
    return active?.uri.path.endsWith(name) === true ? active : undefined;
  });

  it('keep every figure, through a Word document', async () => {
    await open(right);
    const target = beside('报告.docx');
    void vscode.commands.executeCommand('gouji.exportReport', { format: 'docx', target });
    const bytes = await until('the Word document', async () => {
      const all = await vscode.workspace.fs.readFile(target).then((found) => found, () => undefined);
      return all !== undefined && all.length > 1000 ? all : undefined;
    });
    equal([...bytes.subarray(0, 2)], [0x50, 0x4b]);

    void vscode.commands.executeCommand('gouji.importDocument', target);
    const document = await draft('报告.nianbao');
    equal([document.languageId, document.isDirty, document.uri.scheme], ['disclosure-report', false, target.scheme]);
    const text = document.getText();
    equal(figures(text), figures(await read(right)));
    await vscode.commands.executeCommand('editor.action.formatDocument');
    equal(document.getText(), text, 'it is laid out already, by the widths that are set');
    await closeAll();

    void vscode.commands.executeCommand('gouji.importDocument', target);
    await draft('报告-2.nianbao');
    equal([...await vscode.workspace.fs.readFile(target)].length, bytes.length, 'the document is as it was');
  });

  it('takes the text of a PDF, and says that it is a guess', async () => {
    await vscode.workspace.fs.writeFile(beside('页.pdf'), pdfOf([[{ x: 150, y: 90, size: 20, text: '青山县2024年政府信息公开工作年度报告' }, { x: 90, y: 140, text: '一、总体情况' }]]));
    void vscode.commands.executeCommand('gouji.importDocument', beside('页.pdf'));
    const document = await draft('页.nianbao');
    equal(document.getText().split('\n').filter((line) => line !== '').slice(0, 3), ['青山县2024年政府信息公开工作年度报告', '（此处是导入说明：由PDF按位置取出，请与原文核对后删去）', '一、总体情况']);
    await until('the remark is found', () => findingsIn(document).some(({ code }) => (typeof code === 'object' ? code.value : code) === 'template-leftover'));
  });
});
