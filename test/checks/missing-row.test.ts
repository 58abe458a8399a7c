import assert from 'node:assert/strict';
import { readReport } from '../../server/src/report/read';
import { checkReport } from '../../server/src/checks/run';
import { layoutIds } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';

describe('missing-row', () => {
  it('stands behind the row before, in any layout', () => {
    for (const layout of layoutIds) {
      const [finding] = expectProblems(makeReport({ layout, change: {
        rows: { 'applications.denied.4': null },
        cells: { 'applications.denied.3.total': '0⟦missing-row:⟧' },
      } }));
      assert.equal(finding?.message.zh, '缺少“（三）不予公开 4.保护第三方合法权益”这一行，有关的合计没有核对。请补上这一行，没有的填 0。');
      assert.deepEqual(finding.cell, { table: 'applications', row: 'denied.4', column: null });
      assert.equal(finding.severity, 'error');
    }
  });

  it('stands before the row behind where there is none before', () => {
    expectProblems(makeReport({ layout: 'markdown', change: { rows: { 'applications.new': null }, labels: { 'applications.carriedIn': '⟦missing-row:⟧二、上年结转政府信息公开申请数量' } } }));
  });

  it('is one finding for rows lost together, and one for each other place', () => {
    const [together, alone] = expectProblems(makeReport({ change: {
      rows: { 'applications.denied.4': null, 'applications.denied.5': null, 'applications.notProcessed.3': null },
      cells: { 'applications.denied.3.total': '0⟦missing-row:⟧', 'applications.notProcessed.2.total': '0⟦missing-row:⟧' },
    } }));
    assert.match(together!.message.zh, /^缺少 2 行：“（三）不予公开 4.保护第三方合法权益”“（三）不予公开 5.属于三类内部事务信息”，/);
    assert.deepEqual(together!.cell, { table: 'applications', row: null, column: null });
    assert.equal(alone!.cell?.row, 'notProcessed.3');
  });

  it('finds a block of table 2 that is missing with its head', () => {
    const [finding] = expectProblems(makeReport({ change: {
      rows: { 'disclosure.licensing': null },
      cells: { 'disclosure.normativeDocuments.inForce': '53⟦missing-row:⟧' },
    } }));
    assert.equal(finding?.message.zh, '缺少“行政许可”这一行。请补上这一行，没有的填 0。');
  });

  it('is one information where （六）其他处理 is one row', () => {
    for (const layout of layoutIds) {
      const [finding] = expectProblems(makeReport({ layout, change: {
        rows: { 'applications.other': ['0', '0', '0', '0', '0', '0', '0'] },
        labels: { 'applications.other': '⟦missing-row/information:（六）其他处理⟧' },
      } }));
      assert.match(finding!.message.zh, /^“（六）其他处理”只有一行，格式分为 3 行：/);
      assert.equal(finding!.cell?.row, 'other');
    }
  });

  it('is silent in form2019, whose （六）其他处理 is one row', () => {
    for (const layout of layoutIds) expectProblems(makeReport({ form: 'form2019', layout }));
  });

  it('is silent where the text was glued: a row not found there may still stand in it', () => {
    const report = readReport(makeReport({ change: { rows: { 'applications.denied.4': null } } }));
    const glued = { ...report, tables: report.tables.map((table) => ({ ...table, layouts: ['glued'] })) };
    assert.deepEqual(checkReport(glued).findings, []);
  });

  it('is silent where labels and figures have come apart, as in the text of some PDF files', () => {
    const torn = makeReport({ layout: 'cellLines' }).replace(/^1\.属于国家秘密[^]*?(?=\n（七）总计)/m, (rows) => {
      const cells = rows.split('\n\n');
      const isFigure = (cell: string): boolean => /^\d+$/.test(cell);
      return [...cells.filter((cell) => !isFigure(cell)), ...cells.filter(isFigure)].join('\n\n');
    });
    assert.deepEqual(checkText(torn).findings.map((finding) => finding.check), ['not-readable']);
    assert.ok(checkText(torn).coverage.relations.open.length > 7);
  });

  it('is silent about a label that only deviates', () => {
    expectProblems(makeReport({ change: { labels: {
      'applications.new': '一、本年新收政府信息公开申请数',
      'applications.denied.3': '3. 危及三安全一稳定',
      'disclosure.normativeDocuments': '规范性文件',
    } } }), 'missing-row');
  });
});
