import assert from 'node:assert/strict';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

describe('column-total', () => {
  it('counts the zeros of a long sum, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ layout, change: { rows: {
        'applications.granted': ['127', '1', '0', '0', '0', '1', '129'],
        'applications.total': ['⟦column-total:234⟧', '⟦column-total:6⟧', '0', '0', '0', '⟦column-total:0⟧', '240'],
      } } }));
      assert.equal(finding?.message.zh, '“自然人”列的“（七）总计”应为 232 = 127+6+3+8+1+82+2+3（其余 13 项为 0），现为 234，多 2。请核对本列各项办理结果和“（七）总计”。');
      assert.equal(finding.message.en, '“（七）总计” of column “自然人” should be 232 = 127+6+3+8+1+82+2+3 (the other 13 are 0), but it is 234, 2 too high. Check the results in this column and their total.');
      assert.equal(finding.related.length, 21);
      assert.equal(finding.related[2]?.message.zh, '“（三）不予公开 1.属于国家秘密”：3');
      assert.deepEqual([finding.expected, finding.actual], ['232', '234']);
    }
  });

  it('counts （六）其他处理 where it is one row', () => {
    expectProblems(makeReport({ change: {
      rows: { 'applications.other': ['1', '0', '0', '0', '0', '0', '1'], 'applications.total': ['⟦column-total:234⟧', '6', '0', '0', '0', '0', '240'] },
    } }), 'column-total');
    expectProblems(makeReport({ change: {
      rows: {
        'applications.other': ['1', '0', '0', '0', '0', '0', '1'],
        'applications.total': ['235', '6', '0', '0', '0', '0', '241'],
        'applications.carriedOut': ['2', '0', '0', '0', '0', '0', '2'],
      },
    } }), 'column-total');
  });

  it('is silent where a row of the column is missing or lost a cell', () => {
    expectProblems(makeReport({ change: {
      rows: { 'applications.denied.1': null },
      cells: { 'applications.partial.total': '6⟦missing-row:⟧' },
    } }));
    expectProblems(makeReport({ layout: 'cellLines', change: { rows: { 'applications.denied.1': ['⟦row-width:3', '0', '0', '0', '0', '3⟧'] } } }));
  });
});
