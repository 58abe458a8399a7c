import assert from 'node:assert/strict';
import { evaluateReport } from '../../server/src/diagnosis/evaluated';
import { readReport } from '../../server/src/report/read';
import { formatDecimal } from '../../server/src/text/decimal';
import { makeReport } from '../kit/make-report';
import type { ReportChange } from '../kit/make-report';

/** What explains the failing sums of a report, as `row.column value; …` for each candidate. */
function explained(change: ReportChange): string[][] {
  return evaluateReport(readReport(makeReport({ change }))).diagnoses.map(({ explanations }) => explanations.map(({ changes }) =>
    changes.map(({ cell: { ref }, value }) => `${ref.row}.${ref.column} ${formatDecimal(value)}`).join('; ')));
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

  it('explains by two cells what one cannot explain', () => {
    assert.deepEqual(explained({ rows: { 'applications.carriedOut': ['2', '0', '0', '0', '0', '0', '2'] } }).map((each) => [...each].sort()), [[
      'carriedIn.naturalPerson 0; carriedIn.total 0', 'carriedOut.naturalPerson 3; carriedOut.total 3', 'new.naturalPerson 235; new.total 241',
    ]]);
  });

  it('gives nothing where two cells do not explain the sums', () => {
    assert.deepEqual(explained({ rows: { 'applications.granted': ['1', '2', '3', '4', '5', '6', '7'] } }), [[]]);
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

  it('is voted upon by what sentences say', () => {
    const total = { 'legal.review.total': '14' };
    assert.deepEqual(explained({ cells: total, prose: { 1: '全年政府信息公开行政复议15件。' } })[0]![0], 'review.total 15');
    assert.deepEqual(explained({ cells: total, prose: { 1: '全年政府信息公开行政复议14件，其中结果维持5件。' } })[0]![0], 'review.upheld 5');
  });
});
