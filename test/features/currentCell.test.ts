import assert from 'node:assert/strict';
import type { CurrentCell } from '../../server/src/features/currentCell';
import { readMarks } from '../kit/marks';
import { documentOf, quietService } from '../kit/service';

/** From every place in `⟦from:…⟧` the cells behind and before are `⟦next:…⟧` and `⟦previous:…⟧`; what is not marked is not there. */
function expectWay(marked: string): CurrentCell {
  const { text, marks } = readMarks(marked);
  const [from] = marks.filter(({ check }) => check === 'from');
  const spanOf = (kind: string) => marks.filter(({ check }) => check === kind).map(({ start, end }) => ({ start, end }))[0] ?? null;
  const service = quietService();
  const cells = Array.from({ length: from!.end - from!.start + 1 }, (_, at) => service.currentCell(documentOf(text), from!.start + at));
  for (const cell of cells) assert.deepEqual([cell?.next, cell?.previous], [spanOf('next'), spanOf('previous')]);
  return cells[0]!;
}

const heading = '二、主动公开政府信息情况\n\n';

describe('the cell at a caret', () => {
  it('has a row and a column, and cells beside it', () => {
    const { name } = expectWay(`${heading}信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|⟦previous:3⟧|⟦from:14⟧|⟦next:1⟧\n行政规范性文件|12|3|1045\n`);
    assert.deepEqual(name, { row: '规章', column: '本年废止件数' });
  });

  it('has its row and column where there are no heads over it', () => {
    const { name } = expectWay(`${heading}信息内容\n\n本年制发件数\n\n本年废止件数\n\n现行有效件数\n\n规章\n\n3\n\n4\n\n⟦previous:1⟧\n\n行政规范性文件\n\n⟦from:12⟧\n\n⟦next:3⟧\n\n1045\n`);
    assert.deepEqual(name, { row: '行政规范性文件', column: '本年制发件数' });
  });

  it('is named amid the blanks beside its figure as well', () => {
    const text = `${heading}| 信息内容 | 本年处理决定数量 |\n| 行政处罚 |                2 |\n`;
    for (const at of [5, 2]) assert.deepEqual(quietService().currentCell(documentOf(text), text.lastIndexOf('2') - at)?.name, { row: '行政处罚', column: '本年处理决定数量' });
  });

  it('goes on in the next row, not into heads or labels', () => {
    expectWay(`${heading}|信息内容|本年处理决定数量|\n|行政处罚|⟦from:2⟧|\n|行政强制|⟦next:3⟧|\n`);
    expectWay(`${heading}|信息内容|本年处理决定数量|\n|⟦from:行政处罚⟧|⟦next:2⟧|\n|行政强制|3|\n`);
  });

  it('goes into blank cells, and into every cell of a row that has no label yet', () => {
    expectWay(`${heading}|信息内容|本年处理决定数量|\n|行政处罚|⟦from:2⟧|\n|⟦next:⟧  |  |\n`);
    expectWay(`${heading}|信息内容|本年处理决定数量|\n|行政处罚|⟦previous:2⟧|\n|⟦from:行政⟧  |⟦next:⟧  |\n`);
  });

  for (const text of ['全年办结¦12件。', '¦二、主动公开政府信息情况\n信息内容|本年处理决定数量\n行政许可|12', '信息内容|本年处理决定数量\n行政许可|12\n\n下面¦的话']) {
    it(`is none outside of tables: ${text.replaceAll('\n', '⏎')}`, () => {
      assert.equal(quietService().currentCell(documentOf(`${heading}${text.replace('¦', '')}`), heading.length + text.indexOf('¦')), null);
    });
  }
});
