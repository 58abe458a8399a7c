import assert from 'node:assert/strict';
import { coverageOverview, writeGap, writeRelations } from '../../server/src/features/coverage';
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
    assert.deepEqual(overview.checks, { ran: checks.length, open: 0, off: 0 });
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

  it('of what is no report says that nothing was looked at', () => {
    const overview = overviewOf('春天来了。\n');
    assert.ok(overview.passedOver);
    assert.equal(overview.form, null);
    assert.match(overview.gaps.map((gap) => writeGap(gap, overview).zh).join('\n'), /^未检查：/);
  });
});
