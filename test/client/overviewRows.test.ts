import assert from 'node:assert/strict';
import { overviewCsv, overviewRows } from '../../client/src/overview/rows';

const checked = { findings: { error: 1, warning: 2, information: 3, hint: 0 }, relations: { total: 42, checked: 40, failed: 1 }, claims: { total: 0, checked: 0, failed: 0 } };
const reports = [
  { uri: 'file:///w/a.txt', agency: '云川县人民政府', year: 2021, form: '2021 年版格式', checked },
  { uri: 'file:///w/=b,"c".txt', agency: null, year: null, form: null, checked: null },
];
const rows = overviewRows(reports, (uri) => uri.slice('file:///w/'.length));

describe('the overview', () => {
  it('counts what was found in a report, and nothing in one that was not checked', () => {
    assert.deepEqual(rows.map(({ path, findings, errors, relations }) => [path, findings, errors, relations?.failed]), [['a.txt', 6, 1, 1], ['=b,"c".txt', null, null, undefined]]);
  });

  it('as comma-separated values quotes what must be, and leaves nothing to be taken for a formula', () => {
    const heads = ['文件', '单位', '年度', '格式', '问题', '错误', '警告', '关系', '已核对', '不符'];
    assert.equal(overviewCsv(rows, heads), '\uFEFF文件,单位,年度,格式,问题,错误,警告,关系,已核对,不符\r\na.txt,云川县人民政府,2021,2021 年版格式,6,1,2,42,40,1\r\n"\'=b,""c"".txt",,,,,,,,,\r\n');
  });
});
