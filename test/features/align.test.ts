import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/text/edits';
import { readMarks } from '../kit/marks';
import { documentOf, quietService } from '../kit/service';

/** What becomes of a table when Tab leaves the cell `⟦left:…⟧`. */
function expectAligned(marked: readonly string[], expected: readonly string[]): void {
  const { text, marks: [left] } = readMarks(`二、主动公开政府信息情况\n\n${marked.join('\n')}\n`);
  const edits = quietService().align(documentOf(text), left!.end, false);
  assert.equal(applyEdits(text, edits), `二、主动公开政府信息情况\n\n${expected.join('\n')}\n`);
  for (const { span, text: put } of edits) assert.match(text.slice(span.start, span.end) + put, /^[ \d]*$/);
}

const head = '| 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |';
const blank = '| 规章           |              |              |              |';

describe('a row that was typed in', () => {
  it('stands under the others again, its blank cells as they were', () => {
    expectAligned([head, blank, '| 行政规范性文件 | ⟦left:12⟧             |              |              |'],
      [head, blank, '| 行政规范性文件 |           12 |              |              |']);
    expectAligned([head, '| 规章           |            0 | ⟦left:3⟧             |            1 |', '| 行政规范性文件 |           12 |              |              |'],
      [head, '| 规章           |            0 |            3 |            1 |', '| 行政规范性文件 |           12 |              |              |']);
  });

  it('widens its column for the others too', () => {
    expectAligned(['| 信息内容 | 本年处理决定数量 |', '| 行政处罚 |                3 |', '| 行政强制 | ⟦left:12345678901234567⟧                 |'],
      ['| 信息内容 |  本年处理决定数量 |'.replace('  本年处理决定数量', ' 本年处理决定数量 '), '| 行政处罚 |                 3 |', '| 行政强制 | 12345678901234567 |']);
  });

  it('stays as it is in a table that is not laid out', () => {
    for (const table of [['信息内容|本年处理决定数量', '行政处罚|3', '行政强制|⟦left:12⟧'], ['| 信息内容 | 本年处理决定数量 |', '| 行政处罚 | 3 |', '| 行政强制 | ⟦left:12⟧ |'], ['信息内容\t本年处理决定数量', '行政处罚\t⟦left:3⟧', '行政强制\t12']]) {
      expectAligned(table, table.map((line) => line.replace(/⟦left:(\d+)⟧/, '$1')));
    }
  });
});
