import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

describe('decisions-without-items', () => {
  it('finds decisions of items that there are none of, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ form: 'form2019', layout, change: { rows: { 'disclosure.coercion': ['0', '0', '⟦decisions-without-items:731⟧'] } } }));
      assert.equal(finding?.message.zh, '“行政强制”的“处理决定数量”为 731，而“上一年项目数量”为 0、“本年增/减”为 0，没有项目就不会有决定。前两栏填项目数，后一栏填件数，请核对。');
      assert.deepEqual([finding.severity, finding.related.length], ['warning', 2]);
    }
  });

  it('is silent where there are items, were items, or nothing was decided', () => {
    for (const row of someOf([['693', '201', '731'], ['0', '4', '731'], ['4', '-4', '731'], ['0', '0', '0'], ['4', '0', '0'], ['', '0', '731'], ['0', '/', '731']], 2)) {
      expectProblems(makeReport({ form: 'form2019', change: { rows: { 'disclosure.coercion': row } } }), 'decisions-without-items');
    }
  });

  it('has nothing to check in the form of 2021', () => {
    expectProblems(makeReport({ change: { cells: { 'disclosure.coercion.decisions': '731' } } }));
  });
});
