import assert from 'node:assert/strict';
import { exportReport } from '../../server/src/report/export';
import { readReport } from '../../server/src/report/read';
import { applyEdits } from '../../server/src/text/edits';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText } from '../kit/problems';

describe('split-cell', function () {
  this.timeout(20_000);
  const clean = (text: string): string => JSON.stringify(exportReport(readReport(text), 'utf-8').tables);

  it('joins what is written in two cells where only that makes the sums hold, in any layout', () => {
    for (const layout of layoutsToTry) {
      const text = makeReport({ layout, change: { rows: { 'applications.unavailable.1': ['8', '2', '6', '0', '0', '0', '0', '88'] } } });
      const [finding, ...others] = checkText(text).findings;
      assert.deepEqual(others, [], layout);
      assert.equal(finding!.message.zh, '“（四）无法提供 1.本机关不掌握相关政府信息”的“自然人”分写为“8”“2”，应为 82。合起来各处合计才相符，已这样读取。请核对后合并为一格。');
      assert.deepEqual([finding!.check, finding!.expected, finding!.cell?.column], ['split-cell', '82', 'naturalPerson']);
      assert.deepEqual(finding!.repairs.map(({ safe, title }) => [safe, title.zh]), [[false, '合并为 82']]);
      assert.equal(applyEdits(text, finding!.repairs[0]!.edits), makeReport({ layout }), layout);
      assert.equal(clean(text), clean(makeReport({ layout })), layout);
    }
  });

  it('joins thousands, several figures of a row at once', () => {
    const rows = { 'applications.new': ['1', '236', '6', '0', '0', '0', '0', '1', '242'], 'applications.carriedOut': ['1', '003', '0', '0', '0', '0', '0', '1', '003'] };
    const [first, second, ...others] = checkText(makeReport({ change: { rows } })).findings;
    assert.deepEqual(others, []);
    assert.deepEqual([first, second].map((finding) => [finding!.check, finding!.repairs[0]!.title.zh]), [['split-cell', '合并这 2 个数'], ['split-cell', '合并这 2 个数']]);
  });

  it('joins in the line of table 4', () => {
    const text = makeReport({ change: { rows: { 'legal.review': ['6', '7', '1', '1', '1', '5'] } } });
    const [finding, ...others] = checkText(text).findings;
    assert.deepEqual(others, []);
    assert.deepEqual([finding!.check, finding!.cell], ['split-cell', { table: 'legal', row: 'review', column: 'total' }]);
    assert.deepEqual(checkText(applyEdits(text, finding!.repairs[0]!.edits)).findings, []);
  });

  it('places a joined figure over its parts, and counts what proved it as used', () => {
    const text = makeReport({ change: { rows: { 'applications.unavailable.1': ['8', '2', '6', '0', '0', '0', '0', '88'] } } });
    const exported = exportReport(readReport(text), 'utf-8');
    assert.equal(text.slice(...exported.places.applications['unavailable.1']![0]!), '8 | 2');
    assert.equal(exported.marks['applications.unavailable.1.naturalPerson'], 'rebuilt');
    assert.ok(checkText(text).coverage.relations.open.some(({ relation }) => relation === 'row-total.unavailable.1'));
  });

  it('is silent where a figure too many explains the row as well, or the sums between rows are open', () => {
    const checks = (rows: Readonly<Record<string, readonly string[] | null>>): string[] => checkText(makeReport({ change: { rows } })).findings.map(({ check }) => check);
    assert.deepEqual(checks({ 'applications.unavailable.1': ['82', '6', '6', '0', '0', '0', '0', '88'] }), ['row-width']);
    assert.ok(!checks({ 'applications.unavailable.1': ['8', '2', '6', '0', '0', '0', '0', '88'], 'applications.total': null }).includes('split-cell'));
    assert.deepEqual(checks({ 'disclosure.rules': ['0', '0', '0', '0'] }), ['row-width']);
  });
});
