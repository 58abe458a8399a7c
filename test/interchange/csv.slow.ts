import assert from 'node:assert/strict';
import { csvOf } from '../../server/src/interchange/csv';
import { readReport } from '../../server/src/report/read';
import { forms } from '../../server/src/forms/registry';
import { figuresOf } from '../kit/figures';
import { makeReport } from '../kit/make-report';

describe('figures as CSV', () => {
  for (const { id: form } of forms) {
    it(`has a line for every cell of ${form}, with its key, its words, its place`, () => {
      const text = makeReport({ form });
      const csv = csvOf(readReport(text), 'utf-8');
      assert.ok(csv.startsWith('\ufefftable,row,column,label,value,mark,start,end\r\n'));
      const lines = csv.trimEnd().split('\r\n').slice(1).map((line) => line.split(','));
      const values = Object.values(figuresOf(form)).flatMap((rows) => Object.values(rows).flat());
      assert.deepEqual(lines.map((line) => line[4]), values);
      for (const line of lines) assert.equal(text.slice(Number(line[6]), Number(line[7])), line[4]);
      assert.equal(new Set(lines.map((line) => line.slice(0, 3).join())).size, lines.length);
      assert.ok(lines.every((line) => /\p{Script=Han}/u.test(line[3]!)));
    });
  }

  it('leaves the value of what is blank or unreadable empty, and has negative numbers as numbers', () => {
    const text = makeReport({ form: 'form2019', change: { cells: { 'disclosure.licensing.change': '减4', 'applications.new.business': '/' }, rows: { 'applications.denied.1': ['1', '2'] } } });
    const lines = csvOf(readReport(text), 'utf-8').split('\r\n');
    const line = (key: string): string => lines.find((each) => each.startsWith(key))!.replace(/(?<=,)\d+,\d+$/, 'place');
    assert.equal(line('disclosure,licensing,change'), 'disclosure,licensing,change,行政许可 本年增/减,-4,,place');
    assert.equal(line('applications,new,business'), 'applications,new,business,一、本年新收政府信息公开申请数量 商业企业,,,place');
    assert.match(line('applications,denied.1,total'), /^applications,denied\.1,total,（三）不予公开 1\.属于国家秘密 总计,,,/);
  });
});
