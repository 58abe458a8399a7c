import assert from 'node:assert/strict';
import type { TableNode } from '../../server/src/syntax/ast';
import { drawnView } from '../../server/src/syntax/drawn';
import { htmlView } from '../../server/src/syntax/html';
import { wikiView } from '../../server/src/syntax/wiki';
import { layouts } from '../../server/src/syntax/layouts/registry';
import { parseSection } from '../../server/src/syntax/parse';

const tried = new Set<string>();

function tables(text: string): readonly TableNode[] {
  return parseSection(text, 0).tables;
}

/** The rows of the only table, each as its cells. */
function cells(text: string, layout: string): string[][] {
  const found = tables(text);
  assert.deepEqual(found.map((table) => table.layout), [layout]);
  tried.add(layout);
  for (const cell of found[0]!.rows.flatMap((row) => row.cells)) assert.equal(text.slice(cell.span.start, cell.span.end), cell.text);
  return found[0]!.rows.map((row) => row.cells.map((cell) => cell.text));
}

describe('layouts', () => {
  it('bar-rows: a row a line, with or without bars around it, rules left out', () => {
    assert.deepEqual(cells('信息内容 | 本年制发件数 |\n规章 | 0 |\n行政规范性文件 | 17 |\n', 'bar-rows'), [['信息内容', '本年制发件数'], ['规章', '0'], ['行政规范性文件', '17']]);
    assert.deepEqual(cells('| 规章 | 0 |\n|---|---:|\n| 行政规范性文件 | 17 |', 'bar-rows'), [['规章', '0'], ['行政规范性文件', '17']]);
  });

  it('bar-rows: empty cells stay, the first of a line too where lines do not begin with a bar', () => {
    assert.deepEqual(cells('（三）不予公开 | 1.属于国家秘密 | 0 |\n| 2.其他 | 0 |', 'bar-rows'), [['（三）不予公开', '1.属于国家秘密', '0'], ['', '2.其他', '0']]);
    assert.deepEqual(cells('规章 | | 1 |\n行政规范性文件 || 17 |', 'bar-rows'), [['规章', '', '1'], ['行政规范性文件', '', '17']]);
  });

  it('bar-rows: a bar at the end of some lines only is before an empty last cell', () => {
    assert.deepEqual(cells('规章 | 0 | 1\n行政规范性文件 | 17 |', 'bar-rows'), [['规章', '0', '1'], ['行政规范性文件', '17', '']]);
  });

  it('bar-cells: a cell a line, closed by a bar; the last may stay open', () => {
    assert.deepEqual(cells('规章 |\n0 |\n0 |\n||\n政府集中采购 |\n76 |\n21756705\n五、存在的问题', 'bar-cells'), [['规章', '0', '0', '', '', '政府集中采购', '76', '21756705']]);
  });

  it('bar-cells: line breaks inside cells', () => {
    assert.deepEqual(cells('自然人 |\n商业\n企业 |\n0 |\n', 'bar-cells')[0]!.slice(0, 3), ['自然人', '商业\n企业', '0']);
  });

  it('bar-cells: the bar on a line of its own', () => {
    assert.deepEqual(cells('规章\n|\n0\n|\n0\n|\n1\n|\n', 'bar-cells'), [['规章', '0', '0', '1']]);
  });

  it('tabs: a row a line, ragged', () => {
    assert.deepEqual(cells('规章\t0\t0\t1\n规范性文件\t5\t5\n', 'tabs'), [['规章', '0', '0', '1'], ['规范性文件', '5', '5']]);
    assert.deepEqual(cells('一、本年新收\t\t7\t0\t\n', 'tabs'), [['一、本年新收', '', '7', '0', '']]);
  });

  it('tabs: a label that has lost its tabs, above a row', () => {
    assert.deepEqual(cells('第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t12\n第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t3\n以上为全年数。\n', 'tabs').map((row) => row.length), [1, 2, 2, 1, 2, 2]);
  });

  it('tabs: not a paragraph that a tab indents', () => {
    assert.deepEqual(tables('\t2023年，我市认真贯彻落实条例。\n\t全年收到申请 3 件。'), []);
  });

  it('cell-lines: a cell a line, blank lines between', () => {
    assert.deepEqual(cells('规章\n\n0\n\n0\n\n1\n\n规范性文件\n\n8\n\n8\n\n47\n\n以上数据均为全年累计数。', 'cell-lines'), [['规章', '0', '0', '1', '规范性文件', '8', '8', '47']]);
  });

  it('cell-lines: a blank that keeps an empty cell open is that cell, unless it parts all cells', () => {
    assert.deepEqual(cells('信息内容\n规章\n0\n\u00a0\n1\n规范性文件\n8\n8\n47', 'cell-lines'), [['信息内容', '规章', '0', '\u00a0', '1', '规范性文件', '8', '8', '47']]);
    assert.deepEqual(cells('信息内容\n\u00a0\n规章\n\u00a0\n0\n\u00a0\n1\n\u00a0\n1', 'cell-lines'), [['信息内容', '规章', '0', '1', '1']]);
  });

  it('cell-lines: figures that share a line', () => {
    assert.deepEqual(
      cells('一、本年新收政府信息公开申请数量\n7 0\n0\n0 0\n0 7\n二、上年结转政府信息公开申请数量 0\n0 0\n0\n0 0 0', 'cell-lines'),
      [['一、本年新收政府信息公开申请数量', '7', '0', '0', '0', '0', '0', '7', '二、上年结转政府信息公开申请数量', '0', '0', '0', '0', '0', '0', '0']],
    );
  });

  it('spaces: figures at the end of a line parted by blanks, labels wrapped, page numbers left out', () => {
    assert.deepEqual(
      cells('一、本年新收政府信息公开申请数量 7 0 0 0 0 0 7\n- 4 -\n二、上年结转政府信息公开\n申请数量        1 0 0 0 0 0 1\n以上为全年数据。', 'spaces'),
      [['一、本年新收政府信息公开申请数量', '7', '0', '0', '0', '0', '0', '7'], ['二、上年结转政府信息公开'], ['申请数量', '1', '0', '0', '0', '0', '0', '1']],
    );
  });

  it('spaces: all heads of the rows side by side on a line, however long, over their figures', () => {
    const heads = Array.from({ length: 3 }, () => ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']).flat();
    const figures = ['3', '1', '0', '2', '9', '0', '0', '0', '0', '0', '1', '1', '0', '0', '2'];
    assert.deepEqual(cells(`行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n${heads.join('  ')}\n${figures.join('   ')}\n`, 'spaces').slice(2), [heads, figures]);
  });

  it('html: a row a line, every cell that is written', () => {
    const view = htmlView('<table><tr><td rowspan="2">规章</td><td>0</td><td></td></tr>\n<tr><td>规范性文件</td><td> 17 </td></tr></table><p>以上。</p>')!;
    assert.deepEqual(cells(view.text, 'html'), [['规章', '0', ''], ['规范性文件', '17']]);
  });

  it('html: a table drawn with lines, cells wrapped and merged', () => {
    const boxes = '┌──────┬────┬──┐\n│      │1.属│3 │\n│      │于  │  │\n│不公开├────┼──┤\n│      │2.其│  │\n└──────┴────┴──┘\n以上。';
    assert.deepEqual(cells(drawnView(boxes)!.text, 'drawn'), [['不公开', '1.属于', '3'], ['2.其', '']]);
    const lines = '+------+---+\n| 规章 | 0 |\n| 许可 | 7 |\n+------+---+';
    assert.deepEqual(cells(drawnView(lines)!.text, 'drawn'), [['规章', '0'], ['许可', '7']]);
    const broken = (line: string): string => `+------+------+\n| 规章 | 1    |\n${line}\n+------+------+`;
    assert.deepEqual(cells(drawnView(broken('|      | 0492 |'))!.text, 'drawn'), [['规章', '10492']]);
    assert.deepEqual(cells(drawnView(broken('|      | 49   |'))!.text, 'drawn'), [['规章', '1'], ['', '49']]);
    assert.deepEqual(cells(drawnView(broken('| 许可 | 0492 |'))!.text, 'drawn'), [['规章', '1'], ['许可', '0492']]);
    const row = '+---+---+---+\n| 1 | 2 | 0 |\n| 7 | 3 | $ |\n+---+---+---+';
    assert.deepEqual(cells(drawnView(row.replace('$', ' '))!.text, 'drawn'), [['17', '23', '0']]);
    assert.deepEqual(cells(drawnView(row.replace('$', '4'))!.text, 'drawn'), [['1', '2', '0'], ['7', '3', '4']]);
    assert.equal(drawnView('| 规章 | 0 |\n|---|---|\n| 许可 | 7 |'), null);
  });

  it('drawn: tables of wikis and of AsciiDoc, a cell over any number of lines', () => {
    const wiki = '{|\n|width="25%"| 规章\n| 0\n|\n|-\n|\n规范性文件\n| 8 || 47\n|}\n以上。';
    assert.deepEqual(cells(wikiView(wiki)!.text, 'drawn'), [['规章', '0', ''], ['规范性文件', '8', '47']]);
    const ascii = '[cols="1,1,1"]\n|===\n|规章 |0 |\na|\n规范性文件\n\na| 8\na|\n47\n|===\n以上。';
    assert.deepEqual(cells(wikiView(ascii)!.text, 'drawn'), [['规章', '0', ''], ['规范性文件', '8', '47']]);
    const merged = '[cols="1,2*"]\n|===\n.2+|结果 |维持 |3\n|纠正 |0\n2+|总计 |3\n|===';
    assert.deepEqual(cells(wikiView(merged)!.text, 'drawn'), [['结果', '维持', '3'], ['纠正', '0'], ['总计', '3']]);
    assert.equal(wikiView('| 规章 | 0 |\n|---|---|\n| 许可 | 7 |'), null);
  });

  it('html, tabs: what stands above rows with cells of their own is no table of lines or words', () => {
    const note = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
    const rows = [['一、本年新收政府信息公开申请数量', '0', '0', '0', '0', '0', '0', '0'], ['二、上年结转政府信息公开申请数量', '0', '0', '0', '0', '0', '0', '0']];
    const page = `<p>${note}</p><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    assert.deepEqual(cells(htmlView(page)!.text, 'html'), rows);
    assert.deepEqual(cells(`${note}\n单位：件\n${rows.map((row) => row.join('\t')).join('\n')}\n`, 'tabs'), rows);
  });

  it('glued: labels and digits side by side', () => {
    const text = '第二十条第(一)项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件17017';
    assert.deepEqual(cells(text, 'glued'), [[text.slice('第二十条第(一)项'.length)]]);
  });

  it('glued-lines: a row a line, labels told apart, the digits of a row one cell', () => {
    const text = '第二十条第(一)项\n信息内容本年制发件数本年废止件数现行有效件数\n    规章000\n    行政规范性文件1012\n';
    assert.deepEqual(cells(text, 'glued-lines'), [['第二十条第(一)项'], ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'], ['规章', '000'], ['行政规范性文件', '1012']]);
    assert.deepEqual(cells('三、本年度办理结果(一)予以公开1000001\n(三)不予公开1.属于国家秘密0000000\n', 'glued-lines'), [['三、本年度办理结果', '(一)予以公开', '1000001'], ['(三)不予公开', '1.属于国家秘密', '0000000']]);
  });

  it('glued-wrapped: one row, broken into lines within labels and figures', () => {
    const text = '信息内容本年制发件数本年废止件数现行有效件\n数规章000行政规范性文件10\n12第二十条第（五）项信息内\n容本年处理决定数量行政许可11';
    assert.deepEqual(cells(text, 'glued-wrapped'), [text.split('\n')]);
    assert.deepEqual(tables(`${text}\n全年办理行政许可11件。\n`).map(({ span }) => span.end), [text.length]);
  });

  it('claim nothing of prose', () => {
    assert.deepEqual(tables('全年办理行政许可11件、行政处罚20件、行政强制3件，结果维持2件。\n共收到政府信息公开申请 681 件，其中自然人 645 件。\n（一）主动公开情况\n1.规章\n'), []);
  });

  it('are all tried here', () => {
    assert.deepEqual(layouts.map(({ id }) => id).filter((id) => !tried.has(id)), []);
  });
});
