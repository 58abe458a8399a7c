import assert from 'node:assert/strict';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';

const heading = { 6: '六、⟦processing-fee:其他需要报告的事项⟧' };

describe('processing-fee', () => {
  it('is found where nothing is said of fees', () => {
    const [finding] = expectProblems(makeReport({ change: { headings: heading, prose: { 6: '没有其他需要报告的事项。' } } }), 'processing-fee');
    assert.match(finding!.message.zh, /^自 2021 年度起，第六部分应说明收取信息处理费的情况（国办函〔2020〕109号），没有写到。/);
    expectProblems(makeReport({ change: { headings: heading, prose: { 6: '无。' } } }), 'processing-fee');
  });

  it('is silent wherever and however it is said', () => {
    for (const prose of ['本年度未收取信息处理费。', '全年没有收费。', '收取政府信息公开处理费380元。', '未向申请人收取任何费用。']) expectProblems(makeReport({ change: { prose: { 6: prose } } }), 'processing-fee');
    expectProblems(makeReport({ change: { prose: { 3: '全年未收取信息处理费。', 6: '无。' } } }), 'processing-fee');
  });

  it('does not ask it of reports before 2021, and cannot run where nothing stands in the section', () => {
    expectProblems(makeReport({ form: 'form2019', change: { prose: { 6: '无。' } } }), 'processing-fee');
    for (const text of [makeReport({ change: { prose: { 6: '' } } }), makeReport({ change: { headings: { 6: null } } })]) {
      const { findings, coverage } = checkText(text);
      assert.ok(findings.every(({ check }) => check !== 'processing-fee'));
      assert.equal(coverage.checks.find(({ id }) => id === 'processing-fee')!.state, 'open');
    }
  });
});
