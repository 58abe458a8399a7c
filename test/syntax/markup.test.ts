import assert from 'node:assert/strict';
import { readReport } from '../../server/src/report/read';
import { markupView } from '../../server/src/syntax/markup';

describe('marks of markup languages', () => {
  const cases: readonly (readonly [marked: string, plain: string])[] = [
    ['**二、主动公开政府信息情况**', '二、主动公开政府信息情况'],
    ["'''二、主动公开政府信息情况'''", '二、主动公开政府信息情况'],
    ['__二、主动公开政府信息情况__', '二、主动公开政府信息情况'],
    ['*二、主动公开政府信息情况*', '二、主动公开政府信息情况'],
    ['== 二、主动公开政府信息情况 ==', '二、主动公开政府信息情况'],
    ['h2. 二、主动公开政府信息情况', '二、主动公开政府信息情况'],
    ['| \\-4 | **0** | *7* |', '| -4 | 0 | 7 |'],
    ['[**[规章]{lang="EN-US"}**[]{lang="EN-US"}]{style="font-size:10.5pt"}', '规章'],
    ['| <b>0</b> | <span class="n">1</span> |', '| 0 | 1 |'],
    ['本年新\\\n制作数量', '本年新\n制作数量'],
  ];
  for (const [marked, plain] of cases) it(`are left out of ${JSON.stringify(marked)}`, () => assert.equal(markupView(marked)?.text, plain));

  for (const text of ['自____年__月__日', '2 * 3 * 4', '[附件] 见 [1]', '| 0 | * |', '1. 属于国家秘密']) {
    it(`are not seen in ${text}`, () => assert.equal(markupView(text)?.text ?? text, text));
  }

  it('are no part of the place of a figure', () => {
    const text = '**二、主动公开政府信息情况**\n\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n|---|---|---|---|\n| 规章 | **10** | \\-4 | [3]{.n} |\n';
    const cells = readReport(text).tables[0]!.blocks[0]!.rows[0]!.cells;
    assert.deepEqual(cells.map(({ span }) => span && text.slice(span.start, span.end)), ['10', '-4', '3']);
  });
});
