import assert from 'node:assert/strict';
import type { DocumentSymbol, Position, Range, SymbolInformation } from 'vscode-languageserver';
import { lineStarts, positionAt } from '../../server/src/text/lines';
import { connectInProcess, plainClient, pullClient } from './client';

const uri = 'file:///a.txt';

/** Headings indented as in a letter, blank lines between, a sub-heading that shares its line with its text, a table. */
const report = `　　某某县2021年政府信息公开工作年度报告

　　一、总体情况
　　全年工作平稳。

　　（一）主动公开情况。全年公开17件。
　　（二）依申请公开情况
　　全年收到申请242件。


　　三、收到和处理政府信息公开申请情况
申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计
一、本年新收政府信息公开申请数量|236|6|0|0|0|0|242
（三）不予公开
1.属于国家秘密|3|0|0|0|0|0|3
　　六、其他需要报告的事项
　　无。

`;

describe('ranges of document symbols', () => {
  for (const [name, text] of [['LF', report], ['CRLF', report.replaceAll('\n', '\r\n')]] as const) {
    it(`lead every caret to its own section, ${name}`, async () => {
      const symbols = await symbolsOf(text);
      const lines = text.split(/\r?\n/);
      for (const [line, content] of lines.entries()) {
        const heading = lines.slice(0, line + 1).findLast((each) => /^　　[一三六]、/.test(each))?.slice(4);
        for (let character = 0; character <= content.length; character++) {
          const path = breadcrumbs(symbols, { line, character });
          assert.deepEqual(path.slice(0, 2), ['某某县2021年政府信息公开工作年度报告', heading].slice(0, heading === undefined ? 1 : 2), `${line}:${character}`);
          if (content.startsWith('　　（一）')) assert.equal(path[2], '主动公开情况', `${line}:${character}`);
          if (content.startsWith('　　（二）') || content.includes('收到申请')) assert.equal(path[2], '依申请公开情况', `${line}:${character}`);
        }
      }
    });
  }

  it('lead to a section that begins within a line', async () => {
    const symbols = await symbolsOf('一、总体情况 全年工作平稳。三、收到和处理政府信息公开申请情况 略。五、存在的主要问题及改进情况 有。六、其他需要报告的事项 无。');
    const sections = symbols[0]!.children!;
    assert.equal(sections.length, 4);
    for (const section of sections) assert.equal(breadcrumbs(symbols, section.selectionRange.start)[1], section.name);
  });

  it('lie inside each other and do not meet, also in a flat list', async () => {
    const symbols = await symbolsOf(report);
    const ranges: Range[] = [];
    for (const symbol of symbols) walk(symbol, ranges);
    const client = connectInProcess();
    await client.initialize(plainClient);
    await client.open(uri, report);
    const list = await client.ask<SymbolInformation[]>('textDocument/documentSymbol', uri);
    assert.deepEqual(list.map(({ location }) => location.range), ranges);
  });

  it('do not reach into what stands below the report', async () => {
    const text = '一、总体情况\n平稳。\n六、其他需要报告的事项\n无。\n\n打印本页 | 关闭窗口\n';
    const symbols = await symbolsOf(text);
    const page = positionAt(lineStarts(text), text.indexOf('打印'));
    assert.deepEqual(breadcrumbs(symbols, page), []);
    assert.equal(breadcrumbs(symbols, { line: page.line - 1, character: 0 })[1], '其他需要报告的事项');
  });
});

async function symbolsOf(text: string): Promise<DocumentSymbol[]> {
  const client = connectInProcess();
  await client.initialize(pullClient);
  await client.open(uri, text);
  return client.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri);
}

/** The names that an editor shows for a caret: at every depth the first range that holds it, ends included. */
function breadcrumbs(symbols: readonly DocumentSymbol[], caret: Position): string[] {
  const symbol = symbols.find(({ range }) => !isBefore(caret, range.start) && !isBefore(range.end, caret));
  return symbol === undefined ? [] : [symbol.name, ...breadcrumbs(symbol.children ?? [], caret)];
}

function walk({ name, range, selectionRange, children = [] }: DocumentSymbol, ranges: Range[]): void {
  ranges.push(range);
  assert.ok(!isBefore(selectionRange.start, range.start) && !isBefore(range.end, selectionRange.end), name);
  for (const [at, child] of children.entries()) {
    assert.ok(!isBefore(child.range.start, range.start) && !isBefore(range.end, child.range.end), child.name);
    const next = children[at + 1];
    assert.ok(next === undefined || isBefore(child.range.end, next.range.start), child.name);
    walk(child, ranges);
  }
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
