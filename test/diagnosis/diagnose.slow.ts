import assert from 'node:assert/strict';
import { checkReport } from '../../server/src/checks/run';
import type { Diagnosis, Explanation } from '../../server/src/diagnosis/diagnose';
import { evaluateReport } from '../../server/src/diagnosis/evaluated';
import { readReport } from '../../server/src/report/read';
import { formatDecimal } from '../../server/src/text/decimal';
import { applyEdits } from '../../server/src/text/edits';
import { makeReport } from '../kit/make-report';
import type { ReportChange } from '../kit/make-report';

/** What explains the failing sums of a report, as `row.column value; …` for each candidate. */
function explained(change: ReportChange): string[][] {
  return evaluateReport(readReport(makeReport({ change }))).diagnoses.map(({ explanations }) => explanations.map(written));
}

function written({ changes }: Pick<Explanation, 'changes'>): string {
  return changes.map(({ cell: { ref }, value }) => `${ref.row}.${ref.column} ${formatDecimal(value)}`).join('; ');
}

/** How the slip of the first candidate is called. */
function slip(change: ReportChange): string | undefined {
  return evaluateReport(readReport(makeReport({ change }))).diagnoses[0]?.explanations[0]?.slip?.name.zh;
}

const cell = (name: string, value: string): ReportChange => ({ cells: { [`applications.${name}`]: value } });

describe('a diagnosis', () => {
  it('is none of a report whose sums hold', () => assert.deepEqual(explained({}), []));

  it('finds the one cell that explains a row and a column, a row and a balance, or all three', () => {
    assert.deepEqual(explained(cell('granted.naturalPerson', '192')), [['granted.naturalPerson 129']]);
    assert.deepEqual(explained(cell('new.business', '7')), [['new.business 6']]);
    assert.deepEqual(explained(cell('total.total', '204')), [['total.total 240']]);
  });

  it('keeps apart mistakes that have nothing to do with each other', () => {
    const change = { cells: { 'applications.granted.naturalPerson': '192', 'applications.new.business': '7', 'legal.litigation.direct.total': '0' } };
    assert.deepEqual(explained(change), [['new.business 6'], ['granted.naturalPerson 129'], ['litigation.direct.total 13']]);
  });

  it('never asks for a figure that the form does not allow', () => {
    // 4+5+1+3 are 13: that one of them is negative is no explanation of 0.
    assert.deepEqual(explained({ cells: { 'legal.litigation.direct.total': '0' } }), [['litigation.direct.total 13']]);
  });

  it('takes a figure that the form does not allow for the one that is wrong', () => {
    assert.deepEqual(explained(cell('granted.naturalPerson', '-129')), [['granted.naturalPerson 129']]);
    assert.equal(slip(cell('granted.naturalPerson', '-129')), '多写了一个负号');
    const reviews = (corrected: string): ReportChange => ({ cells: { 'legal.review.upheld': '3', 'legal.review.corrected': corrected, 'legal.review.otherOutcome': '0', 'legal.review.pending': '0', 'legal.review.total': '5' } });
    assert.deepEqual(explained(reviews('-2')), [['review.corrected 2']]);
    assert.deepEqual(explained(reviews('1.5')), [['review.corrected 2']]);
    const [finding, other] = checkReport(readReport(makeReport({ change: reviews('-2') }))).findings.filter(({ severity }) => severity === 'error');
    assert.deepEqual([finding?.check, finding?.expected, other], ['legal-total', '2', undefined]);
  });

  it('explains by two cells what one cannot explain', () => {
    assert.deepEqual(explained({ rows: { 'applications.carriedOut': ['2', '0', '0', '0', '0', '0', '2'] } }).map((each) => [...each].sort()), [[
      'carriedIn.naturalPerson 0; carriedIn.total 0', 'carriedOut.naturalPerson 3; carriedOut.total 3', 'new.naturalPerson 235; new.total 241',
    ]]);
  });

  it('gives nothing where neither two cells nor one row or column explain the sums', () => {
    assert.deepEqual(explained({ rows: { 'applications.granted': ['1', '2', '3', '4', '5', '6', '7'], 'applications.partial': ['9', '8', '7', '6', '5', '4', '3'] } }), [[]]);
  });

  it('finds the row, or the column, in which all that fails meets', () => {
    const row = { rows: { 'applications.granted': ['1', '2', '3', '4', '5', '6', '7'] } };
    assert.deepEqual(explained(row), [['granted.naturalPerson 129; granted.business 0; granted.research 0; granted.nonprofit 0; granted.legalService 0; granted.other 0; granted.total 129']]);
    assert.equal(slip(row), '这一行似整行有误');
    const column = { cells: { 'applications.granted.research': '4', 'applications.partial.research': '9', 'applications.denied.1.research': '2', 'applications.denied.8.research': '5' } };
    assert.deepEqual(explained(column), [['granted.research 0; partial.research 0; denied.1.research 0; denied.8.research 0']]);
  });

  it('names what a row of totals left out, or counted too', () => {
    const totals = { rows: { 'applications.total': ['147', '0', '0', '0', '0', '0', '147'] } };
    assert.deepEqual(explained(totals), [['total.naturalPerson 234; total.business 6; total.total 240']]);
    assert.equal(slip(totals), '漏计“（四）无法提供”各项');
    const carried = { rows: { 'applications.new': ['236', '10', '0', '0', '0', '0', '246'], 'applications.carriedOut': ['3', '4', '0', '0', '0', '0', '7'], 'applications.total': ['237', '10', '0', '0', '0', '0', '247'] } };
    assert.equal(explained(carried)[0]![0], 'total.naturalPerson 234; total.business 6; total.total 240');
    assert.equal(slip(carried), '多计了“四、结转下年度继续办理”');
  });

  it('counts a cell that is blank in no sum, and none that stands in it', () => {
    assert.deepEqual(explained({ cells: { 'applications.granted.total': '', 'applications.granted.naturalPerson': '192' } })[0]?.includes('granted.naturalPerson 129'), true);
  });

  it('names the slip', () => {
    assert.equal(slip(cell('granted.naturalPerson', '192')), '两位数字颠倒');
    assert.equal(slip(cell('granted.naturalPerson', '1290')), '多写了一个 0');
    assert.equal(slip(cell('granted.naturalPerson', '1229')), '一位数字重复');
    assert.equal(slip(cell('granted.naturalPerson', '19')), '漏写了一位数字');
    assert.equal(slip(cell('new.total', '6')), '漏计“自然人” 236');
    assert.equal(slip(cell('total.naturalPerson', '236')), '照抄了“一、本年新收政府信息公开申请数量”的数');
    assert.equal(slip(cell('carriedIn.naturalPerson', '236')), '与上边一格相同');
    assert.equal(slip(cell('granted.naturalPerson', '500')), undefined);
  });

  it('names how two cells came about', () => {
    assert.equal(slip({ rows: { 'applications.carriedIn': ['0', '1', '0', '0', '0', '0', '1'] } }), '两格的数互换了');
    assert.equal(slip({ rows: { 'applications.granted': ['128', '1', '0', '0', '0', '0', '129'] } }), '似填到了另一列');
    assert.equal(slip({ rows: { 'applications.carriedOut': ['2', '0', '0', '0', '0', '0', '2'] } }), '漏计“二、上年结转政府信息公开申请数量” 1，合计随之有误');
  });

  it('explains a row of which the figures stand a cell beside their own', () => {
    const row = (figures: string): ReportChange => ({ rows: { 'applications.unavailable.1': figures.split(' ') } });
    const should = [['naturalPerson 82', 'business 6', 'other 0', 'total 88'].map((each) => `unavailable.1.${each}`).join('; ')];
    for (const last of ['0', '']) {
      assert.deepEqual(explained(row(`6 0 0 0 0 88 ${last}`)), [should]);
      assert.equal(slip(row(`6 0 0 0 0 88 ${last}`)), '漏填了“自然人”，后面的数前移了一格');
    }
    assert.deepEqual(explained(row('82 82 6 0 0 0 0')), [['unavailable.1.business 6; unavailable.1.research 0; unavailable.1.total 88']]);
    assert.equal(slip(row('82 82 6 0 0 0 0')), '“自然人”处多填了一格，后面的数后移了一格');
  });

  it('explains figures of a column that stand a row above their own', () => {
    const change = { cells: { 'applications.unavailable.1.naturalPerson': '2', 'applications.unavailable.2.naturalPerson': '3', 'applications.unavailable.3.naturalPerson': '0' } };
    assert.deepEqual(explained(change), [['unavailable.1.naturalPerson 82; unavailable.2.naturalPerson 2; unavailable.3.naturalPerson 3']]);
    assert.equal(slip(change), '漏填了“（四）无法提供 1.本机关不掌握相关政府信息”，下面的数上移了一格');
  });

  it('explains rows, and columns, that have changed places', () => {
    const rows = { rows: { 'applications.new': ['234', '6', '0', '0', '0', '0', '240'], 'applications.total': ['236', '6', '0', '0', '0', '0', '242'] } };
    assert.equal(explained(rows).length, 1);
    assert.equal(slip(rows), '“一、本年新收政府信息公开申请数量”与“（七）总计”两行的数互换了');
    const columns = { rows: { 'applications.granted': ['0', '129', '0', '0', '0', '0', '129'], 'applications.partial': ['0', '6', '0', '0', '0', '0', '6'] } };
    assert.equal(slip(columns), '从“（一）予以公开”到“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”，“自然人”与“商业企业”两列的数互换了');
  });

  it('explains a row that is its neighbour’s, or was left at 0, by every row that may be it', () => {
    const copied = { rows: { 'applications.unavailable.2': ['82', '6', '0', '0', '0', '0', '88'] } };
    assert.deepEqual(explained(copied)[0]!.toSorted(), ['unavailable.1.naturalPerson 2; unavailable.1.business 0; unavailable.1.total 2', 'unavailable.2.naturalPerson 2; unavailable.2.business 0; unavailable.2.total 2']);
    const left = explained({ rows: { 'applications.unavailable.1': ['0', '0', '0', '0', '0', '0', '0'] } });
    assert.ok(left[0]!.includes('unavailable.1.naturalPerson 82; unavailable.1.business 6; unavailable.1.total 88'));
  });

  it('explains figures of table 4 a cell beside their own, over its groups, once', () => {
    const change = { rows: { 'legal.review': ['7', '1', '1', '15', '4'], 'legal.litigation.direct': ['5', '1', '3', '13', '6'], 'legal.litigation.afterReview': ['1', '1', '2', '10', '10'] } };
    assert.equal(explained(change).length, 1);
    assert.ok(explained(change)[0]!.some((each) => each.startsWith('review.upheld 6; review.corrected 7;')));
  });

  it('takes a blank cell at the end of rows side by side for the place that a lost figure may have left, for one mistake', () => {
    const line = ['6', '7', '1', '1', '15', '12', '3', '8', '5', '28', '4', '9', '2', '30', '45'];
    for (let place = 0; place < line.length; place++) {
      const left = [...line.toSpliced(place, 1), ''];
      const rows = { 'legal.review': left.slice(0, 5), 'legal.litigation.direct': left.slice(5, 10), 'legal.litigation.afterReview': left.slice(10) };
      const { findings } = checkReport(readReport(makeReport({ layout: 'markdown', change: { rows } })));
      assert.equal(findings.length, 1, `${place}: ${findings.map(({ check }) => check).join()}`);
      const repaired = findings[0]!.repairs.map(({ edits }) => applyEdits(makeReport({ layout: 'markdown', change: { rows } }), edits));
      assert.ok(repaired.some((text) => text.includes(line.join(' | '))), String(place));
      // What nothing tells apart is not chosen for anybody.
      assert.ok(place < 10 || repaired.length > 1, String(place));
    }
  });

  it('explains by one lost figure all sums that fail in a row that ends blank', () => {
    const report = makeReport({ change: { rows: { 'applications.carriedOut': ['0', '0', '0', '0', '0', '3', ''] } } });
    const { findings } = checkReport(readReport(report));
    assert.deepEqual(findings.map(({ check, repairs }) => [check, repairs.length]), [['balance', 1]]);
    assert.equal(applyEdits(report, findings[0]!.repairs[0]!.edits), makeReport());
  });

  it('leaves a wrong total and a blank one two mistakes where nothing confirms that figures moved', () => {
    const rows = { 'legal.litigation.direct': ['12', '3', '8', '5', '29'], 'legal.litigation.afterReview': ['4', '9', '2', '30', ''] };
    const { findings } = checkReport(readReport(makeReport({ change: { rows } })));
    assert.deepEqual(findings.map(({ check }) => check), ['legal-total', 'blank-cell']);
  });

  it('offers beside a cell of table 4 what else the group may have been, which nothing rules out', () => {
    const report = readReport(makeReport({ change: { rows: { 'legal.review': ['6', '1', '2', '10', '0'] } } }));
    const [{ explanations, others }, ...more] = evaluateReport(report).diagnoses as [Diagnosis];
    assert.deepEqual(more, []);
    assert.deepEqual(explanations.map(written), ['review.total 19']);
    assert.equal(others[0]!.slip!.name.zh, '漏填了“行政复议”的“结果维持”，后面的数前移了一格');
    assert.ok(others.map(written).includes('review.otherOutcome 1; review.pending 2; review.total 10'));
  });

  it('tells a cell from a row that is wrong beside it, or from two that belong together', () => {
    const shifted = { 'applications.unavailable.1': ['6', '0', '0', '0', '0', '88', '0'] };
    const cellBeside = { cells: { 'applications.granted.naturalPerson': '136' }, rows: shifted };
    assert.deepEqual(explained(cellBeside), [['granted.naturalPerson 129'], ['unavailable.1.naturalPerson 82; unavailable.1.business 6; unavailable.1.other 0; unavailable.1.total 88']]);
    const moved = { cells: { 'applications.granted.business': '7', 'applications.unavailable.1.naturalPerson': '81', 'applications.unavailable.1.business': '7' } };
    assert.deepEqual(explained(moved)[0], ['granted.business 0']);
    assert.ok(explained(moved)[1]!.includes('unavailable.1.naturalPerson 82; unavailable.1.business 6'));
  });

  it('is voted upon by what sentences say', () => {
    const total = { 'legal.review.total': '14' };
    assert.deepEqual(explained({ cells: total, prose: { 1: '全年政府信息公开行政复议15件。' } })[0]![0], 'review.total 15');
    assert.deepEqual(explained({ cells: total, prose: { 1: '全年政府信息公开行政复议14件，其中结果维持5件。' } })[0]![0], 'review.upheld 5');
  });
});
