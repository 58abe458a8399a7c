import assert from 'node:assert/strict';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

describe('section-order', () => {
  it('is one finding that names the order and the place', () => {
    const [finding] = expectProblems(makeReport({ change: { order: [1, 2, 3, 5, 4, 6], headings: { 5: '⟦section-order:五、存在的主要问题及改进情况⟧' } } }));
    assert.equal(finding?.message.zh, '各部分的顺序不对，按内容现为一、二、三、五、四、六：“五、存在的主要问题及改进情况”应在“四、政府信息公开行政复议、行政诉讼情况”之后。请按格式的顺序调整。');
    assert.deepEqual(finding.related, []);
  });

  it('calls as few sections out of place as it can', () => {
    expectProblems(makeReport({ change: { order: [2, 3, 4, 5, 6, 1], headings: { 1: '⟦section-order:一、总体情况⟧' } } }));
    expectProblems(makeReport({ change: { order: [6, 1, 2, 3, 4, 5], headings: { 6: '⟦section-order:六、其他需要报告的事项⟧' } } }));
  });

  it('points to the others that are out of place', () => {
    const [finding] = expectProblems(makeReport({ change: { order: [6, 5, 1, 2, 3, 4], headings: { 6: '⟦section-order:六、其他需要报告的事项⟧' } } }));
    assert.deepEqual(finding!.related.map((each) => each.message.zh), ['“五、存在的主要问题及改进情况”应在“四、政府信息公开行政复议、行政诉讼情况”之后']);
  });

  it('goes by meaning, not by number', () => {
    expectProblems(makeReport({ change: { headings: { 2: '三、主动公开政府信息情况', 3: '二、收到和处理政府信息公开申请情况' } } }), 'section-order');
    expectProblems(makeReport({ change: { order: [1, 2, 3, 5, 4, 6], headings: { 5: '⟦section-order:四、存在的主要问题及改进情况⟧', 4: '五、政府信息公开行政复议、行政诉讼情况' } } }), 'section-order');
  });

  it('is silent where sections are missing but the others stand in order', () => {
    expectProblems(makeReport({ change: { headings: { 3: null, 5: null } } }), 'section-order');
  });
});
