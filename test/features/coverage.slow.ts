import assert from 'node:assert/strict';
import { coverageOverview, writeClaims, writeGap, writeRelations } from '../../server/src/features/coverage';
import { proseOverview } from '../../server/src/features/proseOverview';
import { checks } from '../../server/src/checks/registry';
import { checkReport } from '../../server/src/checks/run';
import type { Settings } from '../../server/src/checks/settings';
import { readReport } from '../../server/src/report/read';
import { makeReport } from '../kit/make-report';

function overviewOf(text: string, settings?: Settings) {
  const report = readReport(text);
  return coverageOverview(report, checkReport(report, settings === undefined ? {} : { settings }).coverage);
}

describe('the coverage', () => {
  it('of a right report has no gap', () => {
    const overview = overviewOf(makeReport());
    assert.deepEqual(overview.relations, { total: 42, checked: 42, failed: 0 });
    assert.deepEqual(overview.checks, { ran: checks.filter(({ id, group }) => !['wording', 'last-year', 'members'].includes(group) && id !== 'fee-magnitude').length, open: 0, off: 0 });
    assert.deepEqual(overview.gaps, []);
    assert.equal(writeRelations(overview.relations).zh, '42 项勾稽关系：42 相符，0 不符');
  });

  it('says once why sums stayed open, and where', () => {
    const text = makeReport({ change: { cells: { 'applications.new.total': '若干' } } });
    const overview = overviewOf(text);
    const [gap, ...more] = overview.gaps;
    assert.deepEqual(more, []);
    assert.deepEqual(gap?.relations, ['row-total.new', 'balance.total']);
    assert.equal(text.slice(gap.place!.start, gap.place!.end), '若干');
    assert.match(writeGap(gap, overview).zh, /^未核对 2 项：“一、本年新收政府信息公开申请数量”的“总计”填的不是数/);
  });

  it('names what is off', () => {
    const overview = overviewOf(makeReport(), { checks: { 'row-total': 'off', balance: 'off' } });
    assert.equal(overview.checks.off, 2);
    assert.deepEqual(overview.gaps.map((gap) => writeGap(gap, overview).zh), ['未检查（row-total、balance）：按设置关闭']);
  });

  it('counts the numbers of the prose, those that were understood and those that agree', () => {
    const overview = overviewOf(makeReport({ change: { prose: { 1: '全年收到政府信息公开申请242件，答复241件，处理建议提案8件。办理申请推出优化营商环境改革举措35项。' } } }));
    assert.deepEqual(overview.claims, { found: 3, understood: 2, checked: 2, failed: 1 });
    assert.deepEqual(writeClaims(overview.claims), { zh: '3 处正文数字：1 相符，1 不符，1 未核对', en: '3 figures in sentences: 1 agree, 1 failed, 1 not checked' });
    assert.equal(writeClaims({ found: 0, checked: 0, failed: 0 }), null);
  });

  it('of what is no report says that nothing was looked at', () => {
    const overview = overviewOf('春天来了。\n');
    assert.ok(overview.passedOver);
    assert.equal(overview.form, null);
    assert.deepEqual(overview.claims, { found: 0, understood: 0, checked: 0, failed: 0 });
    assert.match(overview.gaps.map((gap) => writeGap(gap, overview).zh).join('\n'), /^未检查：/);
  });
});

describe('the numbers of the prose', () => {
  it('come with what they state, those that do not agree first, each with its place', () => {
    const text = makeReport({ change: { prose: { 1: '全年收到政府信息公开申请242件，答复241件，其中予以公开129件，占53.75%，同时处理建议提案8件。办理申请推出优化营商环境改革举措35项。' } } });
    const report = readReport(text);
    const items = proseOverview(report, checkReport(report));
    assert.deepEqual(items.map(({ state, printed, text: { zh } }) => `${state} ${printed} ${zh}`), [
      'fails 241件 “（七）总计”为 240',
      'open 35项 “推出优化营商环境改革举措”不在词表中，看不出计的是什么',
      'holds 242件 “一、本年新收政府信息公开申请数量”',
      'holds 129件 “（一）予以公开”',
      'holds 53.75% 129件',
      'excused 8件 计的不是表中的事项',
    ]);
    for (const { span, printed } of items) assert.equal(text.slice(span.start, span.end), printed);
  });
});
