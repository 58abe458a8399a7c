import assert from 'node:assert/strict';
import { layoutIds } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';

describe('row-width', () => {
  it('is one finding on the figures of a row that lost one, and no sum, in any layout', () => {
    for (const layout of layoutIds) {
      const [finding] = expectProblems(makeReport({ layout, change: { rows: { 'applications.unavailable.1': ['⟦row-width:82', '6', '0', '0', '0', '88⟧'] } } }));
      assert.equal(finding?.message.zh, '“（四）无法提供 1.本机关不掌握相关政府信息”这一行应有 7 个数，现有 6 个，少 1 个，分不清各数属于哪一列，有关的合计没有核对。请对照表头补齐，没有的填 0。');
      assert.deepEqual(finding.cell, { table: 'applications', row: 'unavailable.1', column: null });
    }
  });

  it('is one finding on a row with a figure too many', () => {
    const [finding] = expectProblems(makeReport({ change: { rows: { 'applications.granted': ['⟦row-width:129', '0', '0', '0', '0', '0', '0', '129⟧'] } } }));
    assert.match(finding!.message.zh, /应有 7 个数，现有 8 个，多 1 个/);
  });

  it('is one finding on the line of table 4, whose rows stand side by side', () => {
    const [finding] = expectProblems(makeReport({ change: { rows: {
      'legal.review': ['⟦row-width:6', '7', '1', '15'],
      'legal.litigation.afterReview': ['6', '1', '1', '2', '10⟧'],
    } } }));
    assert.deepEqual(finding!.cell, { table: 'legal', row: null, column: null });
    assert.match(finding!.message.zh, /^“行政复议”等 3 组的这一行应有 15 个数，现有 14 个/);
  });

  it('leaves the eight sums of the row open', () => {
    const { coverage } = checkText(makeReport({ change: { rows: { 'applications.denied.1': ['3', '0', '0', '0', '0', '3'] } } }));
    assert.equal(coverage.relations.open.length, 8);
    assert.equal(coverage.relations.failed, 0);
  });

  it('is silent about a blank cell: the row has all its cells', () => {
    expectProblems(makeReport({ change: { cells: { 'applications.granted.business': '⟦blank-cell:⟧' } } }));
  });
});
