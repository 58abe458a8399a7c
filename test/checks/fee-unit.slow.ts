import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';
import { expectRepaired } from '../kit/repairs';

describe('fee-unit', () => {
  it('adds the unit to the head, in any layout', () => {
    for (const layout of layoutsToTry) {
      const text = makeReport({ layout, change: { heads: { 'fees.amount': '⟦fee-unit/information:本年收费金额⟧' } } });
      assert.equal(expectProblems(text)[0]!.message.zh, '列名“本年收费金额”没有写单位，格式为“本年收费金额（单位：万元）”。请补上单位，并核对金额是否以万元计。');
      const after = expectRepaired(text, 'fee-unit');
      assert.ok(after.includes('本年收费金额（单位：万元）'));
      assert.deepEqual(checkText(after).findings, []);
    }
  });

  it('says where another unit is stated, and leaves the conversion to the writer', () => {
    const [finding] = expectProblems(makeReport({ change: { heads: { 'fees.amount': '⟦fee-unit:本年收费金额(元)⟧' } } }));
    assert.match(finding!.message.zh, /^列名的单位是“元”，格式规定以万元计。请换算成万元/);
    assert.deepEqual(finding!.repairs, []);
  });

  it('is silent about a unit in other words, for the table, in the cell, broken or in other characters', () => {
    for (const head of someOf(['本年收费金额(万元)', '本年收费金额（单位: 万元）', '本年收费金额 单位：万元', '本年收費金額（單位：萬元）', '本年收费金额（万 元）'], 2)) {
      expectProblems(makeReport({ change: { heads: { 'fees.amount': head } } }), 'fee-unit');
    }
    expectProblems(makeReport({ change: { heads: { 'fees.amount': '本年收费金额' }, prose: { 2: '单位：件、万元\n\n金额单位：万元' } } }), 'fee-unit');
    expectProblems(makeReport({ change: { heads: { 'fees.amount': '本年收费金额' }, cells: { 'disclosure.fees.amount': '11568.31万元' } } }), 'fee-unit');
    expectProblems(makeReport({ layout: 'cellLines', change: { heads: { 'fees.amount': '本年收费金额\n\n（单位：万元）' } } }), 'fee-unit');
  });

  it('is silent in the form of 2019, which states no unit', () => {
    for (const layout of layoutsToTry) expectProblems(makeReport({ form: 'form2019', layout }), 'fee-unit');
  });
});
