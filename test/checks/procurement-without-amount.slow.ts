import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

describe('procurement-without-amount', () => {
  it('finds either without the other, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [amount] = expectProblems(makeReport({ form: 'form2019', layout, change: { rows: { 'disclosure.procurement': ['55', '⟦procurement-without-amount:0⟧'] } } }));
      assert.equal(amount?.message.zh, '“政府集中采购”的“采购项目数量”为 55，“采购总金额”却为 0。两者应同时有或同时没有，请核对。');
      assert.equal(amount.severity, 'warning');
      const [items] = expectProblems(makeReport({ form: 'form2019', layout, change: { rows: { 'disclosure.procurement': ['⟦procurement-without-amount:0⟧', '320.23'] } } }));
      assert.equal(items?.message.zh, '“政府集中采购”的“采购总金额”为 320.23，“采购项目数量”却为 0。两者应同时有或同时没有，请核对。');
      assert.deepEqual(items.cell, { table: 'disclosure', row: 'procurement', column: 'items' });
    }
  });

  it('is silent where there are both or none, or where one of them is not known', () => {
    for (const row of someOf([['0', '0'], ['0', '0.00'], ['55', '0.01'], ['1', '251000'], ['55', '/'], ['', '320.23']], 2)) {
      expectProblems(makeReport({ form: 'form2019', change: { rows: { 'disclosure.procurement': row } } }), 'procurement-without-amount');
    }
  });
});
