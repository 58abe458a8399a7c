// What a clerk does with a report: read, jump, hover, type, and go on when the server was restarted.
import * as vscode from 'vscode';
import { equal, open, until } from './kit';

const unbalanced = '临江市东湖区2019年政府信息公开工作年度报告.txt';
const incomplete = '临江市市场监督管理局2021年政府信息公开工作年度报告.txt';
const titles = ['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况', '政府信息公开行政复议、行政诉讼情况', '存在的主要问题及改进情况', '其他需要报告的事项'];

describe('a report in the editor', () => {
  it('has its sections, tables and rows in the outline', async () => {
    const [report] = await symbolsOf(await open(unbalanced));
    equal(report?.children.map(({ name }) => name), titles);
    const [table] = report?.children[2]?.children.filter(({ name }) => name.endsWith('表')) ?? [];
    const names = table?.children.map(({ name }) => name) ?? [];
    equal([names[0], names.at(-1)], ['本年新收政府信息公开申请数量', '结转下年度继续办理']);
  });

  it('writes out the sums of the figure under the mouse', async () => {
    const document = await open(unbalanced);
    const markdown = await until('a hover', () => hoverAt(document, new vscode.Position(75, 12)));
    equal(/[✓] .*209 = 189\+13\+0\+0\+5\+2/.test(markdown) && /[✗] .*187\+11 = 198 ≠ 197 = 189\+8/.test(markdown) && markdown.includes('○'), true, markdown);
  });

  it('folds from its headings', async () => {
    const document = await open(unbalanced);
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    const folded = ranges.map(({ start }) => document.lineAt(start).text);
    for (const title of titles) equal(folded.some((line) => line.endsWith(title)), true, `${title} does not fold`);
  });

  it('is gone through section by section', async () => {
    await open(incomplete);
    const heading = async (command: string, ...args: number[]): Promise<string> => {
      await vscode.commands.executeCommand(command, ...args);
      const { document, selection } = vscode.window.activeTextEditor!;
      return document.lineAt(selection.active.line).text;
    };
    equal(await heading('gouji.goToSection', 3), `三、${titles[2]}`);
    equal(await heading('gouji.goToSection', 1), `一、${titles[0]}`);
    equal(await heading('gouji.nextSection'), `二、${titles[1]}`);
    // Section four stands before section three in this report.
    equal(await heading('gouji.nextSection'), `四、${titles[3]}`);
    equal(await heading('gouji.previousSection'), `二、${titles[1]}`);
    // A section that is missing leaves the caret where it is.
    equal(await heading('gouji.goToSection', 5), `二、${titles[1]}`);
  });

  it('shows while typing what no longer adds up, and what does again', async () => {
    const document = await open('青山县2022年政府信息公开工作年度报告.txt');
    const figure = await until('a figure', async () => {
      const [report] = await symbolsOf(document);
      return report?.children[2]?.children.find(({ name }) => name.endsWith('表'))?.children[0]?.range.end;
    });
    equal(findingsOf(document), []);
    await type(document, figure, '1');
    await until('the row and the balance that fail', () => findingsOf(document).includes('row-total') && findingsOf(document).includes('balance'));
    await vscode.commands.executeCommand('undo');
    await until('no finding', () => findingsOf(document).length === 0);
    equal(document.isDirty, false);
  });

  it('has its findings back after the server was restarted', async () => {
    const document = await open(unbalanced);
    await until('findings', () => findingsOf(document).length === 4);
    await vscode.commands.executeCommand('gouji.restartServer');
    await until('findings', () => findingsOf(document).length === 4);
    equal((await symbolsOf(document)).length, 1);
  });
});

async function symbolsOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  return until('an outline', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri);
    return symbols !== undefined && symbols.length > 0 ? symbols : undefined;
  });
}

async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}

function findingsOf(document: vscode.TextDocument): unknown[] {
  return vscode.languages.getDiagnostics(document.uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
}

async function type(document: vscode.TextDocument, position: vscode.Position, text: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((builder) => builder.insert(position, text));
}
