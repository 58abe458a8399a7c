// What stands beside the text of a table: hints, lines over tables, what a selection grows to, links.
import * as vscode from 'vscode';
import { closeAll, equal, findingsIn, inWords, open, ready, until, wrong } from './kit';

describe('beside a table', () => {
  before(ready);
  afterEach(closeAll);

  it('a wrong total has its right one behind it, and only that', async () => {
    const { document } = await open(wrong);
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await until('hints', async () => {
      const found = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, all);
      return found.length > 0 ? found : undefined;
    });
    const [first] = hints;
    const before = document.getText(new vscode.Range(first!.position.translate(0, -3), first!.position));
    equal([before, first!.label], ['131', inWords('should be 113', '应为 113')]);
  });

  it('a line over each table with sums says how many hold', async () => {
    const { document } = await open(wrong);
    await until('findings', () => findingsIn(document).length > 0);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    equal(lenses.length, 2);
    equal(lenses[0]!.command?.title.includes(inWords('failed', '不符')), true);
    equal(lenses[0]!.command?.command, 'gouji.showCoverage');
  });

  it('the way from a total leads to its parts, and from a part to its total', async () => {
    const { document } = await open(wrong);
    const at = document.positionAt(document.getText().indexOf('131'));
    const parts = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, at);
    const places = parts.map((part) => ('targetRange' in part ? part.targetSelectionRange ?? part.targetRange : part.range));
    equal(places.length >= 6, true, 'its parts');
    const back = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, places[0]!.start);
    equal(back.some(({ range }) => range.contains(at)), true, 'its total');
  });

  it('a selection grows from the number to the table', async () => {
    const editor = await open(wrong);
    const at = editor.document.positionAt(editor.document.getText().indexOf('131') + 1);
    editor.selection = new vscode.Selection(at, at);
    const grown: string[] = [];
    for (let step = 0; step < 8; step++) {
      await vscode.commands.executeCommand('editor.action.smartSelect.expand');
      grown.push(editor.document.getText(editor.selection));
    }
    equal(grown.includes('131'), true, 'the number');
    equal(grown.some((text) => /^申请人情况|^（?\(?本列数据/u.test(text.trim())), true, 'the table');
  });
});
