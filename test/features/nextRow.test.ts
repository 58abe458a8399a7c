import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/text/edits';
import { documentOf, quietService } from '../kit/service';

const heading = '二、主动公开政府信息情况\n\n';

/** Enter at the place of ¦ makes the text into another. */
function expectAfterEnter(before: string, after: string): void {
  const typed = heading + before.replace('¦', '\n');
  const edits = quietService().nextRow(documentOf(typed), heading.length + before.indexOf('¦') + 1, false);
  assert.equal(applyEdits(typed, edits), heading + after);
}

describe('Enter', () => {
  it('behind a row begins the next, its bars under those above', () => {
    expectAfterEnter('| 信息内容 | 本年处理决定数量 |\n| 行政许可 | 12 |¦\n', '| 信息内容 | 本年处理决定数量 |\n| 行政许可 | 12 |\n|          |    |\n');
    expectAfterEnter('信息内容 | 本年处理决定数量\n行政许可 | 12¦\n', '信息内容 | 本年处理决定数量\n行政许可 | 12\n         |   \n');
  });

  it('behind an empty row leaves the table', () => {
    expectAfterEnter('| 信息内容 | 本年处理决定数量 |\n| 行政许可 | 12 |\n|          |    |¦\n', '| 信息内容 | 本年处理决定数量 |\n| 行政许可 | 12 |\n\n');
  });

  for (const text of [
    '| 信息内容 | 本年处理决定数量 |\n| 行政许可 |¦ 12 |\n',
    '信息内容 |\n本年处理决定数量 |\n行政许可 |¦\n12 |\n行政处罚 |\n3 |\n',
    '信息内容\t本年处理决定数量\n行政许可\t12¦\n',
    '全年作出行政许可决定12件。¦\n',
    '索引号 | 000014349 |¦\n',
  ]) it(`is a line break alone: ${text.replaceAll('\n', '⏎').replaceAll('\t', '→')}`, () => expectAfterEnter(text, text.replace('¦', '\n')));
});
