import assert from 'node:assert/strict';
import { readReport } from '../../server/src/report/read';
import { formatDecimal } from '../../server/src/text/decimal';

/** The figures of the rows of table 3, an underscore for a blank cell; `?` for a row that is not read. */
function rowsOf(table: string): Record<string, string> {
  const report = readReport(`三、收到和处理政府信息公开申请情况\n\n${table}\n\n四、政府信息公开行政复议、行政诉讼情况\n`);
  const rows = report.tables.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows));
  return Object.fromEntries(rows.map(({ spec, cells, width }) => [spec.key, width !== null ? '?' : cells.map(({ value }) => (value === null ? '_' : formatDecimal(value))).join(' ')]));
}

const label = {
  new: '一、本年新收政府信息公开申请数量', carriedIn: '二、上年结转政府信息公开申请数量', granted: '（一）予以公开', partial: '（二）部分公开',
  repeated: '2.重复申请', publications: '3.要求提供公开出版物', total: '（七）总计', carriedOut: '四、结转下年度继续办理',
};

describe('blank cells beside merged ones', () => {
  it('are told by rows that lie the same way, merged cells behind them', () => {
    const rows = rowsOf([
      `${label.new} | 7 | 0 | 0 | 0 | 0 | 0 | 7 |||`, `${label.carriedIn} | | 2 | | | | | 2 |||`,
      `三、本年度办理结果 | ${label.granted} | | 0 | | 0 | 0 | | ||`, `${label.partial} | | 0 | 0 | | | | |||`, `${label.total} | 8 | | | | | | 8 |||`, `${label.carriedOut} | 1 | | | | | | 1 |||`,
    ].join('\n'));
    assert.deepEqual(rows, { new: '7 0 0 0 0 0 7', carriedIn: '_ 2 _ _ _ _ 2', granted: '_ 0 _ 0 0 _ _', partial: '_ 0 0 _ _ _ _', total: '8 _ _ _ _ _ 8', carriedOut: '1 _ _ _ _ _ 1' });
  });

  it('are told by the columns of the text', () => {
    const rows = rowsOf([
      '\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计', '\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t', `${label.new}\t\t\t\t0\t0\t0\t0\t0\t`,
      `三、本年度办理结果\t（五）不予处理\t${label.repeated}\t0\t0\t0\t0\t0\t0\t0`, `\t\t${label.publications}\t0\t\t0\t0\t0\t0\t0`,
      `\t${label.total}\t\t0\t0\t0\t0\t0\t0\t0`,
    ].join('\n'));
    assert.deepEqual(rows, { new: '_ 0 0 0 0 0 _', 'notProcessed.2': '0 0 0 0 0 0 0', 'notProcessed.3': '0 _ 0 0 0 0 0', total: '0 0 0 0 0 0 0' });
  });

  it('are not told where merged cells stand before some rows and behind others', () => {
    const rows = rowsOf([
      `${label.new}\t\t7\t0\t0\t0\t0\t0\t7\t`, `${label.carriedIn}\t\t\t0\t0\t0\t0\t0\t0\t`, `${label.total}\t5\t0\t0\t0\t0\t0\t5\t\t`, `${label.carriedOut}\t\t0\t\t0\t0\t0\t0\t\t`,
    ].join('\n'));
    assert.deepEqual(rows, { new: '7 0 0 0 0 0 7', carriedIn: '?', total: '5 0 0 0 0 0 5', carriedOut: '?' });
  });

  it('are told by the row’s own sum where rows of its kind agree with it', () => {
    const first = `${label.new}\t\t7\t0\t0\t0\t0\t0\t7\t`;
    assert.deepEqual(rowsOf([first, `${label.carriedIn}\t\t\t2\t\t\t\t1\t3\t`].join('\n')), { new: '7 0 0 0 0 0 7', carriedIn: '_ 2 _ _ _ 1 3' });
    assert.deepEqual(rowsOf([first, `${label.carriedIn}\t\t2\t\t\t\t1\t3\t\t`].join('\n')), { new: '7 0 0 0 0 0 7', carriedIn: '?' });
  });

  it('are no room for a figure that was lost', () => {
    const rows = rowsOf([
      `${label.new} | 7 | 0 | 0 | 0 | 0 | 0 | 7 |||`, `${label.carriedIn} | 2 | 0 | 0 | 0 | 0 | 2 |||`, `${label.granted} | 0 | 0 | 0 | 0 | 0 | 0 |||`,
      `${label.partial} | 1 | 0 | 0 | 0 | 0 | 0 | 1 |||`, `${label.total} | 3 | 0 | 0 | 0 | 0 | 0 | 3 |||`,
    ].join('\n'));
    assert.deepEqual(rows, { new: '7 0 0 0 0 0 7', carriedIn: '?', granted: '?', partial: '1 0 0 0 0 0 1', total: '3 0 0 0 0 0 3' });
  });
});

describe('the line of table 4', () => {
  const legal = (text: string): string[] => readReport(`四、政府信息公开行政复议、行政诉讼情况\n${text}\n五、存在的主要问题及改进情况\n`).tables
    .flatMap(({ blocks }) => blocks.flatMap((block) => block.rows)).map(({ cells, width }) => (width !== null ? '?' : cells.map(({ value }) => (value === null ? '_' : formatDecimal(value))).join(' ')));
  const outcomes = '结果维持 |\n结果纠正 |\n其他结果 |\n尚未审结 |\n总计 |\n';
  const heads = `行政复议 |\n行政诉讼 | |||||||||||||\n${outcomes}未经复议直接起诉 |\n复议后起诉 | ||||||||\n${outcomes}${outcomes.slice(0, -1)} |||||\n`;

  it('begins behind what merged heads leave', () => {
    assert.deepEqual(legal(`${heads}|\n|\n1 |\n|\n1 |\n|\n|\n|\n|\n|\n2 |\n|\n|\n|\n2 |`), ['_ _ 1 _ 1', '_ _ _ _ _', '2 _ _ _ 2']);
    assert.deepEqual(legal(`${heads}|\n0 |\n|\n0 |\n0 |\n|\n|\n|\n|\n|\n|\n|\n|\n|\n0 |`), ['_ 0 _ 0 0', '_ _ _ _ _', '_ _ _ _ 0']);
  });

  it('is not read when cells at its end are gone', () => {
    assert.deepEqual(legal(`${heads}|\n0 |\n|\n0 |\n0 |\n|\n|\n|\n|\n0`), ['?', '?', '?']);
  });

  it('is blank when no cell is filled in', () => {
    assert.deepEqual(legal('### 行政复议\n| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|\n|  |  |  |  |  |\n'), ['_ _ _ _ _']);
  });
});
