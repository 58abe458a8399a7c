import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

describe('negative-count', () => {
  it('is an error on a count, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ layout, change: { cells: { 'disclosure.penalties.decisions': '⟦negative-count:-3⟧' } } }));
      assert.equal(finding?.message.zh, '“行政处罚”的“本年处理决定数量”为 -3，件数不应是负数。请核对后改正。');
      assert.deepEqual([finding.severity, finding.actual, finding.repairs], ['error', '-3', []]);
    }
  });

  it('is a warning on an amount', () => {
    expectProblems(makeReport({ change: { cells: { 'disclosure.fees.amount': '⟦negative-count/warning:-0.5⟧' } } }));
  });

  it('knows a minus in whatever writing', () => {
    for (const cell of someOf(['减3', '－3', '−3'], 2)) expectProblems(makeReport({ change: { cells: { 'disclosure.penalties.decisions': `⟦negative-count:${cell}⟧` } } }), 'negative-count');
  });

  it('is silent about 本年增/减, zero and marks for nothing', () => {
    for (const cell of someOf(['-3', '减3', '-24', '0'], 2)) expectProblems(makeReport({ form: 'form2019', change: { cells: { 'disclosure.fees.change': cell } } }), 'negative-count');
    for (const cell of someOf(['-', '—', '-0', '0'], 2)) expectProblems(makeReport({ change: { cells: { 'disclosure.coercion.decisions': cell } } }), 'negative-count');
  });
});
