import assert from 'node:assert/strict';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

describe('legal-total', () => {
  it('finds each of the three totals, in any layout', () => {
    for (const layout of layoutsToTry) {
      const findings = expectProblems(makeReport({ layout, change: { cells: {
        'legal.review.total': '⟦legal-total:14⟧',
        'legal.litigation.direct.total': '⟦legal-total:0⟧',
        'legal.litigation.afterReview.total': '⟦legal-total:100⟧',
      } } }));
      assert.deepEqual(findings.map((finding) => finding.message.zh), [
        '“行政复议”的总计应为 15 = 6+7+1+1，现为 14，少 1。请核对各项结果和总计。',
        '“未经复议直接起诉”的总计应为 13 = 4+5+1+3，现为 0，少 13。请核对各项结果和总计。',
        '“复议后起诉”的总计应为 10 = 6+1+1+2，现为 100，多 90。请核对各项结果和总计。',
      ]);
    }
  });

  it('never reads a blank total as 0', () => {
    expectProblems(makeReport({ change: { cells: { 'legal.review.total': '⟦blank-cell:⟧' } } }));
  });

  it('does not add the lawsuits up: the form has no such total', () => {
    expectProblems(makeReport({ change: { rows: { 'legal.litigation.direct': ['0', '0', '0', '0', '0'] } } }));
  });
});
