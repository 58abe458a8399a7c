// Tables are laid out by Format Document, and written back as they were by a refactoring.
import * as vscode from 'vscode';
import { brief, closeAll, equal, findingsIn, inWords, open, until } from './kit';

/** A report with a cell a line, blank lines between. */
const cellALine = '白石镇人民政府2025年政府信息公开工作年度报告.txt';

describe('laying tables out', () => {
  afterEach(closeAll);

  it('puts columns under each other, and back', async () => {
    const { document } = await open(cellALine);
    const before = document.getText();
    await until('findings', () => findingsIn(document).length > 0);
    const found = findingsIn(document).map((finding) => brief(document, finding));
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await until('rows between bars', () => document.getText().includes('| 行政许可 '));
    const rows = document.getText().split(/\r?\n/).filter((line) => line.startsWith('|'));
    equal(rows.every((line) => line.endsWith('|')), true, 'every row has a bar at both ends');
    const row = rows.findIndex((line) => line.includes('一、本年新收政府信息公开申请数量'));
    equal([...rows[row]!].map((character) => character.charCodeAt(0) > 0x2e80 ? 2 : 1).reduce((sum, width) => sum + width, 0),
      [...rows[row + 1]!].map((character) => character.charCodeAt(0) > 0x2e80 ? 2 : 1).reduce((sum, width) => sum + width, 0), 'rows are as wide as each other');
    await until('the same findings', () => JSON.stringify(findingsIn(document).map((finding) => brief(document, finding))) === JSON.stringify(found));
    const titles: string[] = [];
    for (const label of ['本年新收政府信息公开申请数量', '行政许可']) {
      const line = document.getText().split(/\r?\n/).findIndex((text) => text.startsWith('|') && text.includes(label));
      const at = new vscode.Position(line, 2);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(at, at), 'refactor.rewrite');
      const back = actions.find(({ title }) => title.startsWith(inWords('Write this table as it was', '恢复表格原来的排法')));
      titles.push(back?.title ?? `none for ${label}: ${actions.map(({ title }) => title).join()}`);
      if (back?.edit !== undefined) await vscode.workspace.applyEdit(back.edit);
    }
    equal(titles.filter((title) => title.startsWith('none')), [], 'every table can be had back');
    equal(document.getText(), before, 'the text is what it was');
  });
});
