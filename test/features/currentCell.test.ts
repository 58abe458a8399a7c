import assert from 'node:assert/strict';
import { documentOf, quietService } from '../kit/service';

const heading = '二、主动公开政府信息情况\n\n';

/** The row and the column at `¦`; null where there is none. */
function cellAt(marked: string): unknown {
  return quietService().currentCell(documentOf(marked.replace('¦', '')), marked.indexOf('¦'));
}

describe('the cell at a caret', () => {
  it('has a row and a column', () => {
    assert.deepEqual(cellAt(`${heading}信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|3|1¦4|1\n行政规范性文件|12|3|1045\n`), { row: '规章', column: '本年废止件数' });
  });

  it('has its row and column where there are no heads over it', () => {
    const text = `${heading}信息内容\n\n本年制发件数\n\n本年废止件数\n\n现行有效件数\n\n规章\n\n3\n\n4\n\n1\n\n行政规范性文件\n\n12¦\n\n3\n\n1045\n`;
    assert.deepEqual(cellAt(text), { row: '行政规范性文件', column: '本年制发件数' });
  });

  it('is named amid the blanks beside its figure as well', () => {
    for (const row of ['| 行政处罚 |           ¦     2 |', '| 行政处罚 |             ¦   2 |']) {
      assert.deepEqual(cellAt(`${heading}| 信息内容 | 本年处理决定数量 |\n${row}\n`), { row: '行政处罚', column: '本年处理决定数量' });
    }
  });

  for (const text of ['全年办结¦12件。', '¦二、主动公开政府信息情况\n信息内容|本年处理决定数量\n行政许可|12', '信息内容|本年处理决定数量\n行政¦许可|12', '信息内容|本年处理决定数量\n行政许可|12\n\n下面¦的话']) {
    it(`is none where there is no figure: ${text.replaceAll('\n', '⏎')}`, () => {
      assert.equal(cellAt(`${heading}${text}`), null);
    });
  }
});
