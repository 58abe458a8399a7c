import assert from 'node:assert/strict';
import { exportReport } from '../../server/src/report/export';
import { readReport } from '../../server/src/report/read';

/** Where a figure would be written: the place of a blank cell. */
describe('the place of a blank cell of a web page', () => {
  const cases: readonly [written: string, around: string][] = [
    ['<td></td>', '<td>⟦⟧</td>'],
    ['<td class="a>b"></td>', '<td class="a>b">⟦⟧</td>'],
    ['<td>\n  \n</td>', '<td>⟦⟧\n  \n</td>'],
    ['<td>&nbsp;</td>', '<td>⟦&nbsp;⟧</td>'],
    ['<td><p align="center">&nbsp;</p></td>', '<td><p align="center">⟦&nbsp;⟧</p></td>'],
    ['<td>\n <p><span>&nbsp;</span></p>\n</td>', '<td>\n <p><span>⟦&nbsp;⟧</span></p>\n</td>'],
    ['<TD>', '<TD>⟦⟧'],
  ];
  for (const [written, around] of cases) {
    it(`written ${JSON.stringify(written)} is inside of it`, () => {
      const text = page(written);
      const [start, end] = exportReport(readReport(text), 'utf-8').places.disclosure['rules']![1]!;
      assert.equal(`${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`, page(around));
    });
  }
});

function page(cell: string): string {
  const heads = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((head) => `<td>${head}</td>`).join('');
  return `<h1>云川县2021年政府信息公开工作年度报告</h1><h2>二、主动公开政府信息情况</h2><table><tr>${heads}</tr><tr><td>规章</td><td>0</td>${cell}<td>0</td></tr></table>`;
}
