import assert from 'node:assert/strict';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

/** A report of an agency whose first section speaks of supervision so. */
function report(agency: string, supervision: string, isMarked = false): string {
  const prose = { 1: `2021年，主动公开信息12条，收到申请3件。健全审核机制，改进网站。${supervision}`, 5: '公开不够及时。已完善制度。' };
  return makeReport({ change: { title: `${agency}2021年政府信息公开工作年度报告`, headings: isMarked ? { 1: '一、⟦assessment-duty:总体情况⟧' } : {}, prose } });
}

describe('assessment-duty', () => {
  it('names what a government does not tell', () => {
    const [finding] = expectProblems(report('云川县人民政府', '加强业务培训。', true), 'assessment-duty');
    assert.equal(finding!.message.zh, '各级人民政府的年度报告还应包括工作考核、社会评议和责任追究结果情况（条例第五十条），没有写到“工作考核”、“社会评议”、“责任追究”。请补充；没有的，也应写明。');
    for (const agency of ['云川市', '上海市青山区', '白石镇', '白石乡人民政府']) expectProblems(report(agency, '开展工作考核和社会评议。', true), 'assessment-duty');
  });

  it('is silent where all is told in whatever words, and about who is no government', () => {
    expectProblems(report('云川县人民政府', '纳入绩效考评，群众满意度高，未出现问责情况。'), 'assessment-duty');
    for (const agency of ['云川县司法局', '青山街道办事处', '云川县人民政府办公室', '云川经济技术开发区', '青山街道']) expectProblems(report(agency, '加强业务培训。'), 'assessment-duty');
  });
});
