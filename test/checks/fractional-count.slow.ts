import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

describe('fractional-count', () => {
  it('is an error on whatever is counted, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ layout, change: { cells: { 'disclosure.penalties.decisions': '⟦fractional-count:4852.07⟧' } } }));
      assert.equal(finding?.message.zh, '“行政处罚”的“本年处理决定数量”为 4852.07，按件计数应是整数。请核对后改正。');
      assert.deepEqual([finding.severity, finding.actual], ['error', '4852.07']);
    }
    expectProblems(makeReport({ form: 'form2019', change: { cells: { 'disclosure.fees.change': '⟦fractional-count:-2.5⟧' } } }));
  });

  it('is silent about amounts, and about counts that are whole', () => {
    for (const amount of someOf(['0.00', '4068.208', '320.23', '11568.3'], 2)) {
      expectProblems(makeReport({ change: { cells: { 'disclosure.fees.amount': amount } } }), 'fractional-count');
    }
    for (const count of someOf(['0.00', '3.0', '485207'], 2)) expectProblems(makeReport({ change: { cells: { 'disclosure.penalties.decisions': count } } }), 'fractional-count');
  });
});
