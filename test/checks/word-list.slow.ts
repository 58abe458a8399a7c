import assert from 'node:assert/strict';
import { checkReport } from '../../server/src/checks/run';
import { readReport } from '../../server/src/report/read';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

const words = { words: { 务公开: '政务公开', '依法申请(公开)': '依申请公开', 三次: '3次', 圆满: '' } };
const report = (prose: string): string => makeReport({ change: { prose: { 1: prose } } });

describe('word-list', () => {
  it('offers the replacement, safely but for digits, and none for what is only to be found', () => {
    const findings = expectProblems(report('推进⟦word-list:务公开⟧，办理⟦word-list:依法申请(公开)⟧，培训⟦word-list:三次⟧，⟦word-list:圆满⟧完成。'), 'word-list', words);
    assert.deepEqual(findings.map(({ repairs }) => repairs.map(({ safe, title }) => `${safe} ${title.zh}`)), [['true 改为“政务公开”'], ['true 改为“依申请公开”'], ['false 改为“3次”'], []]);
    assert.equal(findings[0]!.message.zh, '“务公开”应改为“政务公开”（见您的词表）。');
    assert.equal(findings[3]!.message.zh, '“圆满”在您的词表中，不应出现。请改写。');
  });

  it('leaves the replacement alone, and cannot run without words', () => {
    expectProblems(report('推进政务公开。'), 'word-list', words);
    const { coverage } = checkReport(readReport(report('推进务公开。')), { settings: { checks: { 'word-list': 'error' } } });
    assert.equal(coverage.checks.find(({ id }) => id === 'word-list')!.reason!.zh, '设置 words 中没有词');
  });
});
