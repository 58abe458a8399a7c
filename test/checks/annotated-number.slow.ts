import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';

describe('annotated-number', () => {
  it('says what stands beside the figure and as what it is read, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [unit, note] = expectProblems(makeReport({ form: 'form2019', layout, change: { cells: {
        'disclosure.procurement.amount': '⟦annotated-number:3401654572.92元⟧',
        'applications.granted.total': '⟦annotated-number:253（含上年21件）⟧',
      } } }));
      assert.equal(unit?.message.zh, '“政府集中采购”的“采购总金额”写的是“3401654572.92元”，除了数还有单位“元”，现按 3401654572.92 读取。格内请只填数，单位写在表头，说明写在文中。', layout);
      assert.deepEqual([unit.severity, unit.cell, unit.repairs], ['information', { table: 'disclosure', row: 'procurement', column: 'amount' }, []]);
      assert.match(note!.message.zh, /除了数还有说明，现按 253 读取/);
    }
  });

  it('names unit and note together', () => {
    const [finding] = expectProblems(makeReport({ change: { cells: { 'disclosure.fees.amount': '⟦annotated-number:320.23 万元（含罚没）⟧' } } }));
    assert.match(finding!.message.zh, /还有单位“万元”和说明，现按 320\.23 读取/);
  });

  it('warns of 万 behind a count, which is then not the number of cases', () => {
    for (const cell of someOf(['12万', '1.2万', '3亿'], 2)) {
      const [finding] = expectProblems(makeReport({ change: { cells: { 'disclosure.licensing.decisions': `⟦annotated-number/warning:${cell}⟧` } } }), 'annotated-number');
      assert.match(finding!.message.zh, /这一格按件计数，现按 [\d.]+ 读取，与实际不符。请改填完整的数。$/);
    }
    expectProblems(makeReport({ change: { cells: { 'disclosure.fees.amount': '⟦annotated-number/information:12万⟧' } } }));
  });

  it('is one finding where every cell has a unit', () => {
    const rows = { 'applications.granted': '129 0 0 0 0 0 129'.split(' ').map((figure) => `${figure}件`) };
    const { findings } = checkText(makeReport({ change: { rows } }));
    assert.deepEqual(findings.map(({ check, severity }) => [check, severity]), [['annotated-number', 'information']]);
    assert.match(findings[0]!.message.zh, /^表中有 7 格除了数还有单位或说明：/);
  });

  it('is silent about figures, signs and units in heads', () => {
    expectProblems(makeReport({ form: 'form2019', change: { cells: { 'disclosure.fees.change': '减3', 'disclosure.procurement.amount': '0.00' } } }), 'annotated-number');
  });
});
