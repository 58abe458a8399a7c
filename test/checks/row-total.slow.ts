import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { makeHtmlReport } from '../kit/html';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems, readText } from '../kit/problems';
import { readMarks } from '../kit/marks';
import { applyEdits } from '../../server/src/text/edits';
import { checkReport } from '../../server/src/checks/run';
import type { Settings } from '../../server/src/checks/settings';

describe('row-total', () => {
  it('writes the sum out and points to every cell it counts where one cell does not explain it, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({
        form: 'form2019',
        layout,
        change: { cells: { 'applications.new.total': '⟦row-total:680⟧', 'applications.carriedOut.total': '21' } },
      }), 'row-total');
      assert.equal(finding?.message.zh.split('可能是')[0], '“一、本年新收政府信息公开申请数量”的总计应为 681 = 645+28+0+0+0+8，现为 680，少 1。请核对本行各数和总计。');
      assert.equal(finding?.message.en.split(' It may be')[0], '“总计” of “一、本年新收政府信息公开申请数量” should be 681 = 645+28+0+0+0+8, but it is 680, 1 too low. Check the figures of the row and its total.');
      assert.deepEqual([finding?.severity, finding?.expected, finding?.actual], ['error', '681', '680']);
      assert.deepEqual(finding?.cell, { table: 'applications', row: 'new', column: 'total' });
      assert.deepEqual(finding?.related.map((each) => each.message.zh), ['“自然人”：645', '“商业企业”：28', '“科研机构”：0', '“社会公益组织”：0', '“法律服务机构”：0', '“其他”：8', '“四、结转下年度继续办理”合计不符：21 ≠ 22 = 22+0+0+0+0+0，少 1']);
    }
  });

  it('stands on the one wrong cell, with what it should be, and repairs it with one click, in any layout', () => {
    for (const layout of layoutsToTry) {
      const marked = makeReport({ layout, change: { cells: { 'applications.granted.naturalPerson': '⟦row-total:192⟧' } } });
      const [finding] = expectProblems(marked);
      assert.equal(finding?.message.zh, '“（一）予以公开”的“自然人”应为 129（现为 192，两位数字颠倒）：改后行合计、列合计两处都相符。请核对后改正。');
      assert.equal(finding.message.en, '“自然人” of “（一）予以公开” should be 129 (it is 192: two digits are swapped). Then the row and the column hold. Check, and correct it.');
      assert.deepEqual([finding.expected, finding.actual], ['129', '192']);
      assert.deepEqual(finding.related.map((each) => each.message.zh), [
        '“（一）予以公开”合计不符：129 ≠ 192 = 192+0+0+0+0+0，少 63',
        '“自然人”列合计不符：234 ≠ 297 = 192+6+3+8+1+82+2+3（其余 13 项为 0），少 63',
      ]);
      const { text } = readMarks(marked);
      assert.deepEqual(finding.repairs.map(({ safe }) => safe), [false]);
      assert.equal(checkText(applyEdits(text, finding.repairs[0]!.edits)).coverage.relations.failed, 0);
    }
  });

  it('leaves a mistake to the next kind of sums where it is off', () => {
    const text = makeReport({ change: { cells: { 'applications.granted.naturalPerson': '192' } } });
    const found = (checks: Settings['checks']): string[] => checkReport(readText(text), { settings: { checks } }).findings.map(({ check }) => check);
    assert.deepEqual(found({ 'row-total': 'off' }), ['column-total']);
    assert.deepEqual(found({ 'sums/*': 'off' }), []);
  });

  it('finds two slips that hide each other in the column', () => {
    expectProblems(makeReport({ change: { rows: {
      'applications.granted': ['128', '0', '0', '0', '0', '0', '⟦row-total:129⟧'],
      'applications.partial': ['7', '0', '0', '0', '0', '0', '6'],
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

  it('corrects a figure of a web page whose digits tags part', () => {
    const page = (total: string): string => makeHtmlReport({ change: { cells: { 'applications.new.total': total } } });
    const text = page('2</span><span>24').replace('2</span><span>24', '<span>2</span><span>24</span>');
    const [finding] = checkText(text).findings;
    assert.equal(applyEdits(text, finding!.repairs[0]!.edits), page('<span>242</span>'));
  });
});
