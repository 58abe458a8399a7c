import assert from 'node:assert/strict';
import { readReport } from '../../server/src/report/read';
import { evaluateRelations } from '../../server/src/report/relations';
import type { RelationResult } from '../../server/src/report/relations';
import type { Report, ReportRow } from '../../server/src/report/report';
import { someOf } from '../kit/effort';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import type { ReportOptions } from '../kit/make-report';

describe('the relations of a report', () => {
  for (const [form, count] of [['form2021', 42], ['form2019', 40]] as const) {
    it(`are ${count} in ${form}, and hold in a clean report of any layout`, () => {
      for (const layout of layoutsToTry) {
        const results = relationsOf({ form, layout });
        assert.equal(results.length, count, layout);
        assert.deepEqual(results.filter((result) => result.state !== 'holds').map(named), [], layout);
      }
    });
  }

  it('are 40 in form2021 where （六）其他处理 is one row, which the column totals count', () => {
    const results = relationsOf({ change: { rows: { 'applications.other': ['0', '0', '0', '0', '0', '0', '0'] } } });
    assert.equal(results.length, 40);
    assert.ok(results.every((result) => result.state === 'holds'));
    assert.deepEqual(results.map((result) => result.relation.id).filter((id) => id.startsWith('row-total.other')), ['row-total.other']);
    const column = results.find((result) => result.relation.id === 'column-total.business');
    assert.deepEqual(column?.parts.map((part) => part.ref.row).filter((row) => row.startsWith('other')), ['other']);
  });

  it('are open where a cell is blank: its row and its column, nothing else', () => {
    const results = relationsOf({ change: { cells: { 'applications.granted.business': '' } } });
    assert.deepEqual(open(results), ['column-total.business', 'row-total.granted']);
    assert.deepEqual(reasons(results), ['“（一）予以公开”的“商业企业”没有填数']);
    assert.deepEqual(results.find((result) => result.state === 'open')?.openCells, [{ table: 'applications', row: 'granted', column: 'business' }]);
  });

  it('never use a placeholder or a word as a figure', () => {
    for (const text of someOf(['/', '-', '—', '无', '若干'], 2)) {
      const results = relationsOf({ change: { cells: { 'legal.review.pending': text } } });
      assert.deepEqual(open(results), ['legal-total.review'], text);
    }
  });

  it('count the cells that keep a sum open', () => {
    const results = relationsOf({ change: { cells: { 'legal.review.pending': '', 'legal.review.total': '' } } });
    assert.deepEqual(reasons(results), ['“行政复议”的“尚未审结”没有填数，共 2 格不能用']);
  });

  it('are open where a row is missing: its own sum and the seven columns', () => {
    const results = relationsOf({ change: { rows: { 'applications.denied.4': null } } });
    assert.equal(open(results).filter((id) => id.startsWith('column-total')).length, 7);
    assert.deepEqual(open(results).filter((id) => !id.startsWith('column-total')), ['row-total.denied.4']);
    assert.deepEqual(reasons(results), ['没有“（三）不予公开 4.保护第三方合法权益”这一行', '没有“（三）不予公开 4.保护第三方合法权益”这一行，共 7 格不能用']);
  });

  it('are open where a row lost a cell', () => {
    const results = relationsOf({ change: { rows: { 'applications.denied.4': ['0', '0', '0', '0', '0', '0'] } }, layout: 'cellLines' });
    assert.equal(open(results).length, 8);
    assert.ok(reasons(results).every((reason) => reason.startsWith('“（三）不予公开 4.保护第三方合法权益”应有 7 个数，读到 6 个')));
  });

  it('are all open where the table is missing, and say so', () => {
    const results = relationsOf({ change: { tables: { legal: null } } });
    assert.equal(results.length, 42);
    assert.deepEqual(open(results), ['legal-total.litigation.afterReview', 'legal-total.litigation.direct', 'legal-total.review']);
    assert.deepEqual(reasons(results), ['没有读出政府信息公开行政复议、行政诉讼情况表']);
  });

  it('are none where no form is recognised', () => {
    assert.deepEqual(evaluateRelations(readReport('')), []);
    assert.deepEqual(evaluateRelations(readReport('一、总体情况\n二、主动公开政府信息情况\n')), []);
  });

  it('fail with the sum that the parts make, exactly, beyond what a float holds', () => {
    const results = relationsOf({ change: { rows: { 'legal.review': ['9007199254740993', '0', '0', '1', '9007199254740993'] } } });
    const failing = results.filter((result) => result.state === 'fails');
    assert.deepEqual(failing.map((result) => [result.relation.id, result.expected?.digits]), [['legal-total.review', 9007199254740994n]]);
  });

  it('do not check the sum that cut a row out of glued digits, and check the others', () => {
    const report = marked(readReport(makeReport()), 'granted', 'rebuilt');
    const results = evaluateRelations(report);
    assert.deepEqual(open(results), ['row-total.granted']);
    assert.match(reasons(results)[0]!, /已用到/);
  });

  it('do not check figures that were placed by position: every sum placed them', () => {
    const results = evaluateRelations(marked(readReport(makeReport()), 'granted', 'by position'));
    assert.equal(open(results).length, 8);
  });
});

function relationsOf(options: ReportOptions): RelationResult[] {
  return evaluateRelations(readReport(makeReport(options)));
}

function open(results: readonly RelationResult[]): string[] {
  return results.filter((result) => result.state === 'open').map((result) => result.relation.id).sort();
}

function reasons(results: readonly RelationResult[]): string[] {
  return [...new Set(results.flatMap((result) => result.reason?.zh ?? []))].sort();
}

function named(result: RelationResult): string {
  return `${result.relation.id} ${result.state} ${result.reason?.zh ?? ''}`;
}

/** The report with the cells of one row marked as won in that way. */
function marked(report: Report, row: string, mark: 'rebuilt' | 'by position'): Report {
  const markRow = (each: ReportRow): ReportRow =>
    each.spec.key === row ? { ...each, cells: each.cells.map((cell) => ({ ...cell, mark })) } : each;
  const tables = report.tables.map((table) => ({ ...table, blocks: table.blocks.map((block) => ({ ...block, rows: block.rows.map(markRow) })) }));
  return { ...report, tables };
}
