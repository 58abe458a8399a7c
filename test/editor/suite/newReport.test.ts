// A report is begun from the form or after last year's, and the sample of the walkthrough opens.
import * as vscode from 'vscode';
import { brief, closeAll, equal, findingsIn, ready, until } from './kit';

describe('a new report', () => {
  before(ready);
  afterEach(closeAll);

  it('is a file that is not saved, of the form of its year, with nothing found but what is to be filled in', async () => {
    await vscode.commands.executeCommand('gouji.newReport', { agency: '青山县人民政府', year: 2025 });
    const document = await until('the report', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active?.isUntitled === true && active.getText().includes('六、') ? active : undefined;
    });
    equal([document.languageId, document.lineAt(0).text], ['disclosure-report', '青山县人民政府2025年政府信息公开工作年度报告']);
    await until('what is to be filled in', () => findingsIn(document).length > 9);
    equal([...new Set(findingsIn(document).map((finding) => brief(document, finding).split(' ')[0]))].sort(), ['blank-cell', 'template-leftover']);
  });

  it('can be tried on a sample with a wrong total', async () => {
    await vscode.commands.executeCommand('gouji.openSample');
    const { document } = vscode.window.activeTextEditor!;
    await until('the wrong total', () => findingsIn(document).some((finding) => brief(document, finding) === 'row-total 131'));
  });
});
