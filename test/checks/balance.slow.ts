import assert from 'node:assert/strict';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

describe('balance', () => {
  it('writes both sides, on what is carried out, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ form: 'form2019', layout, change: { rows: {
        'applications.carriedOut': ['⟦balance:21⟧', '0', '0', '0', '0', '1', '22'],
      } } }));
      assert.equal(
        finding?.message.zh.split('可能是')[0],
        '“自然人”列不平衡：“一、本年新收政府信息公开申请数量”加“二、上年结转政府信息公开申请数量”为 666 = 645+21，“（七）总计”加“四、结转下年度继续办理”为 665 = 644+21，少 1；两边应相等。请核对这几个数。',
      );
      assert.deepEqual([finding?.expected, finding?.actual], ['22', '21']);
      assert.deepEqual(finding?.related.map((each) => each.message.zh), [
        '“一、本年新收政府信息公开申请数量”：645', '“二、上年结转政府信息公开申请数量”：21', '“（七）总计”：644', '“其他”列上下不平衡：8+0 = 8 ≠ 9 = 8+1，多 1',
      ]);
    }
  });

  it('finds last year’s applications left out', () => {
    expectProblems(makeReport({ change: { rows: {
      'applications.carriedIn': ['0', '0', '0', '0', '0', '0', '0'],
      'applications.carriedOut': ['⟦balance:3⟧', '0', '0', '0', '0', '0', '3'],
    } } }));
  });

  it('is silent where one of the four rows is missing', () => {
    expectProblems(makeReport({ change: { rows: { 'applications.carriedOut': null }, cells: { 'applications.total.total': '240⟦missing-row:⟧' } } }));
  });

  it('tells more finished than received', () => {
    const [finding] = expectProblems(makeReport({ change: { rows: {
      'applications.new': ['233', '6', '0', '0', '0', '0', '239'],
      'applications.carriedIn': ['0', '0', '0', '0', '0', '0', '0'],
      'applications.carriedOut': ['⟦balance:0⟧', '0', '0', '0', '0', '0', '0'],
    } } }));
    assert.deepEqual([finding?.expected, finding?.actual], ['-1', '0']);
  });
});
