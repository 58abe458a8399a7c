// What outline, breadcrumbs, sticky scroll and folding are made from.
import * as vscode from 'vscode';
import { closeAll, equal, open, ready, right, wrong } from './kit';

describe('outline', () => {
  before(ready);
  after(closeAll);

  it('has the report, its six sections, and in them sub-headings and tables', async () => {
    const { document } = await open(wrong);
    const symbols = await symbolsOf(document);
    equal(symbols.map(({ name }) => name), ['青山县2024年政府信息公开工作年度报告']);
    equal(symbols[0]?.children.map(({ name, children }) => [name, ...children.map((child) => child.name)]), [
      ['总体情况', '主动公开情况', '依申请公开情况', '政府信息管理情况', '平台建设情况', '监督保障情况'],
      ['主动公开政府信息情况', '主动公开政府信息情况表'],
      ['收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请情况表'],
      ['政府信息公开行政复议、行政诉讼情况', '政府信息公开行政复议、行政诉讼情况表'],
      ['工作中存在的问题和今后打算', '存在的问题', '今后打算'],
      ['其他需要报告的事项'],
    ]);
  });

  it('shows the totals of rows', async () => {
    const { document } = await open(wrong);
    const [report] = await symbolsOf(document);
    const rows = report?.children[2]?.children[0]?.children ?? [];
    equal(rows.slice(0, 3).map(({ name, detail, selectionRange }) => [name, detail, selectionRange.start.line + 1]), [
      ['本年新收政府信息公开申请数量', '232', 53],
      ['上年结转政府信息公开申请数量', '9', 61],
      ['予以公开', '131', 70],
    ]);
  });

  for (const name of [wrong, right]) {
    it(`leads every caret in ${name} to its own section, so that breadcrumbs and sticky scroll are never blank or behind`, async () => {
      const { document } = await open(name);
      const [report] = await symbolsOf(document);
      const sections = report?.children ?? [];
      const headings = sections.map(({ selectionRange }) => selectionRange.start.line);
      equal(headings.length, 6);
      for (let line = 0; line < document.lineCount; line++) {
        const own = headings.findLastIndex((heading) => heading <= line);
        for (let character = 0; character <= document.lineAt(line).text.length; character++) {
          // As the editor looks: the first range that holds the caret, its end included.
          const found = sections.findIndex(({ range }) => range.contains(new vscode.Position(line, character)));
          if (found !== own) equal(sections[found]?.name, sections[own]?.name, `at ${line + 1}:${character + 1}`);
        }
      }
    });
  }
});

describe('folding', () => {
  before(ready);
  after(closeAll);

  it('takes sections together, their sub-headings and tables', async () => {
    const { document } = await open(right);
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    const first = ranges.map(({ start }) => document.lineAt(start).text.trim());
    const sections = first.filter((line) => /^[一二三四五六]、[^|]*$/.test(line));
    equal(sections.length, 6);
    for (const { start, end } of ranges) {
      equal(start < end && document.lineAt(end).text.trim() !== '', true, `${start + 1}–${end + 1}`);
    }
  });
});

function symbolsOf(document: vscode.TextDocument): Thenable<vscode.DocumentSymbol[]> {
  return vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
}
