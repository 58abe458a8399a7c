import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';

describe('published-exceeds-total', () => {
  it('names both figures and the difference, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ form: 'form2019', layout, change: { rows: { 'disclosure.normativeDocuments': ['60', '60', '⟦published-exceeds-total:36⟧'] } } }));
      assert.equal(finding?.message.zh, '“规范性文件”的“本年新公开数量”为 60，比“对外公开总数量” 36 还多 24。总数应包括本年的，请核对这两个数。');
      assert.deepEqual([finding.severity, finding.cell?.column, finding.related.length], ['warning', 'inTotal', 1]);
    }
  });

  it('is silent where all that is published is this year’s, or more was made than published', () => {
    for (const row of someOf([['60', '60', '60'], ['60', '8', '8'], ['0', '0', '524'], ['0', '12', '12']], 2)) {
      expectProblems(makeReport({ form: 'form2019', change: { rows: { 'disclosure.normativeDocuments': row } } }), 'published-exceeds-total');
    }
  });

  it('has nothing to check in the form of 2021', () => {
    expectProblems(makeReport({ change: { rows: { 'disclosure.normativeDocuments': ['1', '60', '36'] } } }));
    assert.equal(checkText(makeReport()).coverage.checks.find(({ id }) => id === 'published-exceeds-total')?.state, 'ran');
  });
});
