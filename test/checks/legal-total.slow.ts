import assert from 'node:assert/strict';
import { fixAll, onlyRepair } from '../../server/src/checks/fixAll';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';

describe('legal-total', () => {
  it('finds each of the three totals, in any layout', () => {
    for (const layout of layoutsToTry) {
      const findings = expectProblems(makeReport({ layout, change: { cells: {
        'legal.review.total': '⟦legal-total:14⟧',
        'legal.litigation.direct.total': '⟦legal-total:0⟧',
        'legal.litigation.afterReview.total': '⟦legal-total:100⟧',
      } } }));
      assert.deepEqual(findings.map((finding) => finding.message.zh.split('共有')[0]), [
        '“行政复议”的总计应为 15 = 6+7+1+1，现为 14，少 1。请核对各项结果和总计。',
        '“未经复议直接起诉”的“总计”应为 13（现为 0）：改后本组合计相符。请核对后改正。',
        '“复议后起诉”的总计应为 10 = 6+1+1+2，现为 100，多 90。请核对各项结果和总计。',
      ]);
    }
  });

  it('names what may be wrong, the likeliest first, and repairs each with one click', () => {
    const [finding] = expectProblems(makeReport({ change: { cells: { 'legal.litigation.afterReview.total': '⟦legal-total:100⟧' } } }));
    assert.match(finding!.message.zh, /共有 5 种改法可使合计相符，较有可能的是：“复议后起诉”的“总计”应为 10（现为 100，多写了一个 0）；或/);
    assert.deepEqual(finding!.repairs.map(({ safe, edits }) => [safe, edits[0]!.text]), [[false, '10'], [false, '96'], [false, '91'], [false, '91'], [false, '92'], [false, '2']]);
    // The last of them is no single cell: a figure twice, and those behind it a cell beside their own.
    assert.equal(finding!.repairs.at(-1)!.edits.length, 3);
  });

  it('finds a wrong figure where all heads stand on a line and all figures on the next, parted by blanks', () => {
    const heads = Array.from({ length: 3 }, () => '结果维持  结果纠正  其他结果  尚未审结  总计').join('  ');
    const table = `行政复议     行政诉讼\n未经复议直接起诉   复议后起诉\n${heads}\n6   7   1   1   ⟦legal-total:51⟧   7   3   1   2   13   6   1   1   2   10\n\n`;
    const report = makeReport().replace(/(?<=\n四、政府信息公开行政复议[^\n]*\n)[^]*?(?=\n五、)/u, `\n${table}`);
    const [finding] = expectProblems(report);
    assert.match(finding!.message.zh, /“行政复议”的“总计”应为 15（现为 51，两位数字颠倒）/);
    expectProblems(report.replace('⟦legal-total:51⟧', '15'));
  });

  it('is mended where a known slip stands against one that hardly anything speaks for, and left to choose where none is known', () => {
    const then = (total: string): string => fixAll(makeReport({ change: { rows: { 'legal.review': ['770', '60', '0', '20', total] } } }), (text) => checkText(text).findings, onlyRepair).text;
    const clean = makeReport({ change: { rows: { 'legal.review': ['770', '60', '0', '20', '850'] } } });
    assert.equal(then('50'), clean);
    assert.notEqual(then('23'), clean);
  });

  it('never reads a blank total as 0', () => {
    expectProblems(makeReport({ change: { cells: { 'legal.review.total': '⟦blank-cell:⟧' } } }));
  });

  it('does not add the lawsuits up: the form has no such total', () => {
    expectProblems(makeReport({ change: { rows: { 'legal.litigation.direct': ['0', '0', '0', '0', '0'] } } }));
  });
});
