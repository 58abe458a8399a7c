import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

describe('row-total', () => {
  it('writes the sum out and points to every cell it counts, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({
        form: 'form2019',
        layout,
        change: { cells: { 'applications.new.total': '⟦row-total:680⟧', 'applications.carriedOut.total': '⟦row-total:21⟧' } },
      }), 'row-total').filter((each) => each.cell?.row === 'new');
      assert.equal(finding?.message.zh, '“一、本年新收政府信息公开申请数量”的总计应为 681 = 645+28+0+0+0+8，现为 680，少 1。请核对本行各数和总计。');
      assert.equal(finding.message.en, '“总计” of “一、本年新收政府信息公开申请数量” should be 681 = 645+28+0+0+0+8, but it is 680, 1 too low. Check the figures of the row and its total.');
      assert.deepEqual([finding.severity, finding.expected, finding.actual], ['error', '681', '680']);
      assert.deepEqual(finding.cell, { table: 'applications', row: 'new', column: 'total' });
      assert.deepEqual(finding.related.map((each) => each.message.zh), ['“自然人”：645', '“商业企业”：28', '“科研机构”：0', '“社会公益组织”：0', '“法律服务机构”：0', '“其他”：8']);
    }
  });

  it('finds two slips that hide each other in the column', () => {
    expectProblems(makeReport({ change: { rows: {
      'applications.granted': ['128', '0', '0', '0', '0', '0', '⟦row-total:129⟧'],
      'applications.partial': ['7', '0', '0', '0', '0', '0', '⟦row-total:6⟧'],
    } } }));
  });

  it('is silent where a cell is blank, a placeholder or no number: the cell is reported instead', () => {
    expectProblems(makeReport({ change: { cells: { 'applications.granted.total': '⟦blank-cell:⟧' } } }));
    expectProblems(makeReport({ change: { cells: { 'applications.granted.total': '⟦placeholder-cell:/⟧' } } }));
    expectProblems(makeReport({ change: { cells: { 'applications.granted.total': '⟦not-a-number:约百⟧' } } }));
  });

  it('reads numbers however they are written', () => {
    for (const total of someOf(['１２９', '129 件', '129（含上年）', '一百二十九'], 2)) {
      expectProblems(makeReport({ change: { cells: { 'applications.granted.total': total } } }), 'row-total');
    }
  });
});
