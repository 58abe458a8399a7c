import assert from 'node:assert/strict';
import { readReport } from '../../server/src/report/read';

const none = [null, null, null, null, null, null, null];

describe('a row whose figures are one run of digits on its line', () => {
  it('is cut by its sum', () => {
    assert.deepEqual(applications('一、本年新收政府信息公开申请数量580071066\n二、上年结转政府信息公开申请数量2000002\n').carriedIn, ['2', '0', '0', '0', '0', '0', '2']);
  });

  it('is cut behind the label of its group too, each figure in its place', () => {
    assert.deepEqual(applications('三、本年度办理结果(一)予以公开2100003\n(三)不予公开1.属于国家秘密0000000\n'), {
      'granted': ['2', '1', '0', '0', '0', '0', '3'],
      'denied.1': ['0', '0', '0', '0', '0', '0', '0'],
    });
  });

  it('is cut where several rows share a line, each with its own digits, in the order of the form', () => {
    const heads = '申请人情况 自然人法人或其他组织总计 商业企业科研机构社会公益组织法律服务机构其他 ';
    assert.deepEqual(applications(`${heads}一、本年新收政府信息公开申请数量2100003 二、上年结转政府信息公开申请数量0000000\n（一）予以公开0000000 1.属于国家秘密0000000\n`), {
      'new': ['2', '1', '0', '0', '0', '0', '3'],
      'carriedIn': ['0', '0', '0', '0', '0', '0', '0'],
      'granted': ['0', '0', '0', '0', '0', '0', '0'],
      'denied.1': ['0', '0', '0', '0', '0', '0', '0'],
    });
  });

  it('is cut where a note in brackets stands behind it', () => {
    assert.deepEqual(applications('一、本年新收政府信息公开申请数量580071066\n二、上年结转政府信息公开申请数量2000002（其中1件已撤回）\n').carriedIn, ['2', '0', '0', '0', '0', '0', '2']);
  });

  it('is not cut where there are several ways, or one with fewer figures', () => {
    assert.deepEqual(applications('1.属于国家秘密0000000\n2.重复申请12012\n3.要求提供公开出版物0000000\n')['notProcessed.2'], none);
    assert.deepEqual(applications('1.属于国家秘密0000000\n2.重复申请1111115\n')['notProcessed.2'], none);
  });

  it('is cut without a sum where no number can begin with a zero', () => {
    assert.deepEqual(rows('二、主动公开政府信息情况\n信息内容本年制发件数本年废止件数现行有效件数\n规章000\n行政规范性文件1012\n'), {
      rules: ['0', '0', '0'],
      normativeDocuments: [null, null, null],
    });
  });

  it('holds the one figure that the heads name', () => {
    assert.deepEqual(rows('二、主动公开政府信息情况\n规章000\n行政规范性文件000\n信息内容本年处理决定数量\n行政许可1204\n').licensing, ['1204']);
  });
});

describe('a line with the digits of three rows side by side', () => {
  const heads = '四、政府信息公开行政复议、行政诉讼情况\n行政复议行政诉讼\n未经复议直接起诉复议后起诉\n结果维持结果纠正其他结果尚未审结总计\n';

  it('is read digit by digit where every sum holds', () => {
    assert.deepEqual(rows(`${heads}100010000001001\n`), {
      'review': ['1', '0', '0', '0', '1'],
      'litigation.direct': ['0', '0', '0', '0', '0'],
      'litigation.afterReview': ['0', '1', '0', '0', '1'],
    });
  });

  it('is not read where one fails', () => {
    assert.deepEqual(rows(`${heads}100020000001001\n`).review, [null, null, null, null, null]);
  });
});

describe('a glued table that is broken into lines anywhere', () => {
  it('is read as on one line, its figures where they stand', () => {
    const text = '四、政府信息公开行政复议、行政诉讼情况\n行政复议行政诉讼结果维持结果纠正其他结果尚未审结总\n计未经复议直接起诉复议后起诉结果维持结果纠正其他结果尚未审结总计结果维持结\n果纠正其他结果尚未审结总计120011\n31001200000\n';
    assert.deepEqual(rows(text), {
      'review': ['12', '0', '0', '1', '1\n3'],
      'litigation.direct': ['1', '0', '0', '1', '2'],
      'litigation.afterReview': ['0', '0', '0', '0', '0'],
    });
  });
});

function applications(table: string): Record<string, (string | null)[]> {
  return rows(`三、收到和处理政府信息公开申请情况\n${table}`);
}

/** What stands at the places of the figures, by row. */
function rows(text: string): Record<string, (string | null)[]> {
  const { tables } = readReport(text);
  return Object.fromEntries(tables.flatMap((table) => table.blocks.flatMap((block) => block.rows)).map((row) => [
    row.spec.key,
    row.cells.map((cell) => (cell.value === null || cell.span === null ? null : text.slice(cell.span.start, cell.span.end))),
  ]));
}
