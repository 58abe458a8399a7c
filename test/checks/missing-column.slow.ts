import assert from 'node:assert/strict';
import { readReport } from '../../server/src/report/read';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';

describe('missing-column', () => {
  it('is one finding for a column of table 3 that is absent, not one for each row, in any layout', () => {
    for (const layout of layoutsToTry) {
      const text = makeReport({ layout, change: { heads: { 'applications.research': null } } });
      const { findings } = checkText(text);
      assert.deepEqual(findings.map(({ check, severity }) => `${check} ${severity}`), ['missing-column error'], layout);
      assert.equal(findings[0]!.message.zh, '表中缺少“科研机构”这一列：格式有 7 列，现有 6 列，有关的合计没有核对。请补上这一列，没有的填 0。');
      const row = readReport(text).tables.find(({ id }) => id === 'applications')!.blocks[0]!.rows[0]!;
      assert.deepEqual(row.cells.map(({ text: figure }) => figure), ['236', '6', '', '0', '0', '0', '242'], layout);
    }
  });

  it('finds it in a block of table 2', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ layout, change: { heads: { 'documents.issued': '⟦missing-column:本年制发件数', 'documents.repealed': null, 'documents.inForce': '现行有效件数⟧' } } }));
      assert.match(finding!.message.zh, /^表中缺少“本年废止件数”这一列：格式有 3 列，现有 2 列。请/);
    }
  });

  it('says where only the head is lost', () => {
    const [finding] = expectProblems(makeReport({ change: { heads: { 'documents.issued': '⟦missing-column:本年制发件数', 'documents.repealed': '', 'documents.inForce': '现行有效件数⟧' } } }));
    assert.equal(finding!.message.zh, '表头缺少“本年废止件数”，各行却有 3 个数，数是按格式的列读的。请补上列名。');
  });

  it('leaves to row-width a row that has lost one of its figures', () => {
    const [finding] = checkText(makeReport({ change: { rows: { 'applications.granted': ['129', '0', '0', '0', '0', '129'] } } })).findings;
    assert.equal(finding!.check, 'row-width');
  });

  it('is silent where a head is not told, or heads are all lost', () => {
    expectProblems(makeReport({ change: { heads: { 'applications.business': '商业科研', 'applications.research': '' } } }), 'missing-column');
    expectProblems(makeReport().replace(/^\(本列[^]*?(?=一、本年新收)/m, ''), 'missing-column');
  });
});
