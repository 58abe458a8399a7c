import assert from 'node:assert/strict';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';

describe('blank-cell', () => {
  it('is one finding for each table, on the first, with count and places', () => {
    const [disclosure, applications] = expectProblems(makeReport({ change: { cells: {
      'disclosure.rules.repealed': '⟦blank-cell:⟧',
      'applications.granted.business': '⟦blank-cell:-⟧',
      'applications.partial.business': '',
      'applications.denied.1.business': '无',
      'applications.denied.2.business': '',
    } } }));
    assert.equal(disclosure?.message.zh, '“规章”的“本年废止件数”为空。没有的请填 0。');
    assert.deepEqual(disclosure.cell, { table: 'disclosure', row: 'rules', column: 'repealed' });
    assert.match(applications!.message.zh, /^表中有 4 格没有填数：“（一）予以公开”的“商业企业”写的是“-”，.*“（三）不予公开 1.属于国家秘密”的“商业企业”写的是“无”等，有关的合计没有核对。没有的请填 0。$/);
    assert.deepEqual(applications!.cell, { table: 'applications', row: null, column: null });
    assert.equal(applications!.severity, 'warning');
    assert.equal(applications!.related.length, 2);
  });

  it('is silent about merged cells, empty heads and bars at the ends of lines', () => {
    for (const layout of ['bars', 'markdown', 'tabs', 'barCells'] as const) expectProblems(makeReport({ layout }));
  });

  it('is silent about 0 in any writing', () => {
    for (const zero of ['0', '０', 'O', '0件', '〇']) expectProblems(makeReport({ change: { cells: { 'applications.denied.2.business': zero } } }));
  });

  it('is one finding in a table that is not filled in at all, and no sum is checked', () => {
    const rows = Object.fromEntries(['review', 'litigation.direct', 'litigation.afterReview'].map((row) => [`legal.${row}`, ['', '', '', '', '']]));
    const { findings, coverage } = checkText(makeReport({ change: { rows } }));
    assert.deepEqual(findings.map((finding) => [finding.check, finding.message.zh.slice(0, 10)]), [['blank-cell', '表中有 15 格没有']]);
    assert.equal(coverage.relations.open.length, 3);
  });
});
