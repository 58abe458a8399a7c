import assert from 'node:assert/strict';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

function saying(prose: string): string {
  return makeReport({ change: { prose: { 1: prose } } });
}

describe('percent-differs', () => {
  it('reckons to the last digit printed, and says how', () => {
    for (const share of ['56.25%', '56.3%', '56%']) expectProblems(saying(`予以公开及部分公开135件，占${share}。`), 'percent-differs');
    const [finding] = expectProblems(saying('予以公开及部分公开135件，占⟦percent-differs:56.20%⟧。'), 'percent-differs');
    assert.equal(finding?.message.zh, '文中写 56.20%，135÷240 = 56.25%。请核对占比。');
    assert.deepEqual([finding.expected, finding.actual, finding.repairs[0]?.title.zh, finding.repairs[0]?.safe], ['56.25', '56.20', '改为 56.25%', false]);
  });

  it('takes the whole that the sentence names, or whose parts are listed', () => {
    expectProblems(saying('收到政府信息公开申请242件，其中自然人申请236件，占97.5%。'), 'percent-differs');
    expectProblems(saying('予以公开129件，占申请总数的53.31%。'), 'percent-differs');
    expectProblems(saying('行政复议15件，其中结果维持6件，占40%；结果纠正7件，占⟦percent-differs:47.67%⟧。'), 'percent-differs');
  });

  it('lets the share fit either the sentence or the table where they differ', () => {
    const text = '不予公开⟦figure-differs:8件⟧，占5%。';
    expectProblems(saying(text), 'figure-differs');
    expectProblems(saying('不予公开8件，占5%。'), 'percent-differs');
    expectProblems(saying('不予公开8件，占3.33%。'), 'percent-differs');
    const [finding] = expectProblems(saying('不予公开8件，占⟦percent-differs:6%⟧。'), 'percent-differs');
    assert.equal(finding?.message.zh, '文中写 6%，按文中的数 8÷240 = 3%，按表中的数 12÷240 = 5%。请核对占比。');
  });

  it('is silent of shares of what the tables do not count, and of a whole of nothing', () => {
    expectProblems(saying('解读材料135件，占56.20%，依申请公开工作有序。'), 'percent-differs');
    expectProblems(makeReport({ change: { prose: { 1: '其他处理0件，占0%。' } } }), 'percent-differs');
  });
});

describe('contradicts-none and all-answered-but-carried', () => {
  it('name the cells that say otherwise', () => {
    const [finding] = expectProblems(saying('行政复议15件，⟦contradicts-none:均获维持⟧。'), 'contradicts-none');
    assert.equal(finding?.message.zh, '文中说“均获维持”，表中“行政复议”的“结果纠正”为 7、“行政复议”的“其他结果”为 1、“行政复议”的“尚未审结”为 1。请核对文中的说法和表格。');
  });

  it('are silent where it is true, or said of something else', () => {
    for (const words of ['未制发规章', '无逾期未缴费的申请', '均在法定期限内答复政府信息公开申请', '全部办结人大建议8件', '未发生因政府信息公开申请引发的信访', '未收到行政许可申请']) {
      expectProblems(saying(`${words}。`), 'contradicts-none');
      expectProblems(saying(`${words}。`), 'all-answered-but-carried');
    }
  });
});

describe('rate-differs and change-differs', () => {
  it('use the figures of their sentence', () => {
    expectProblems(saying('收到政府信息公开申请242件，办结240件，办结率99.2%。'), 'rate-differs');
    expectProblems(saying('收到政府信息公开申请242件，办结240件，按时办结率100%。'), 'rate-differs');
    expectProblems(saying('收到政府信息公开申请242件，同比增长21%。'), 'change-differs');
    expectProblems(saying('行政复议15件，较上年减少⟦change-differs:17.3%⟧。'), 'change-differs');
    expectProblems(saying('行政复议15件，较上年减少3件。'), 'change-differs');
    expectProblems(saying('行政复议15件，较上年增加⟦change-differs:18件⟧。'), 'change-differs');
  });
});
