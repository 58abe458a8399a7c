import assert from 'node:assert/strict';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

/** The column of 商业企业 has 6 applications, all answered under （四）1; here they came from nowhere, and the column has no balance. */
const lost = { 'applications.new.business': '0', 'applications.new.naturalPerson': '242', 'applications.total.business': '约6' };

describe('results-without-intake', () => {
  it('finds what did not come in, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ layout, change: { cells: { ...lost, 'applications.unavailable.1.business': '⟦results-without-intake:6⟧' } } }), 'results-without-intake');
      assert.equal(finding?.message.zh, '“商业企业”列的“一、本年新收政府信息公开申请数量”和“二、上年结转政府信息公开申请数量”都是 0，却有“（四）无法提供 1.本机关不掌握相关政府信息”为 6。没有收到就不会有办理结果，请核对是否填错了列。');
      assert.equal(finding.severity, 'error');
      assert.equal(finding.related.length, 2);
    }
  });

  it('finds what is carried out', () => {
    expectProblems(makeReport({ change: { cells: { 'applications.total.legalService': '/', 'applications.carriedOut.legalService': '⟦results-without-intake:1⟧' } } }), 'results-without-intake');
  });

  it('leaves to balance what balance can check', () => {
    expectProblems(makeReport({ change: { cells: { 'applications.granted.research': '1' } } }), 'results-without-intake');
    expectProblems(makeReport({ change: { cells: { ...lost, 'applications.total.business': '6' } } }), 'results-without-intake');
  });

  it('is silent where something came in or was carried in, or where that is not known', () => {
    expectProblems(makeReport({ change: { cells: { ...lost, 'applications.new.business': '6' } } }), 'results-without-intake');
    expectProblems(makeReport({ change: { cells: { ...lost, 'applications.carriedIn.business': '6' } } }), 'results-without-intake');
    expectProblems(makeReport({ change: { cells: { ...lost, 'applications.carriedIn.business': '/' } } }), 'results-without-intake');
    expectProblems(makeReport({ change: { cells: lost, rows: { 'applications.carriedIn': null } } }), 'results-without-intake');
  });
});
