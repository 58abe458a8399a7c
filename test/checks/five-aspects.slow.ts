import assert from 'node:assert/strict';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';

describe('five-aspects', () => {
  it('names all that are absent, once', () => {
    const [finding] = expectProblems(makeReport({ change: { headings: { 1: '一、⟦five-aspects:总体情况⟧' }, prose: { 1: '2021年，主动公开信息120条，收到公开申请3件，均已答复。' } } }), 'five-aspects');
    assert.equal(finding!.message.zh, '第一部分应写主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面，没有写到“政府信息管理”、“政府信息公开平台建设”、“监督保障”。请补充；没有开展的，也应如实说明。');
  });

  it('counts what the first section tells, in traditional characters as well, and not what others tell', () => {
    expectProblems(makeReport({ change: { prose: { 1: '主動公開信息12條。依申請公開3件。健全審查機制。改進網站。開展培訓。' } } }), 'five-aspects');
    expectProblems(makeReport({ change: { headings: { 1: '一、⟦five-aspects:总体情况⟧' }, prose: { 1: '主动公开信息12条。收到申请3件。健全审查机制。改进网站。', 5: '问题是监督保障不够。今后加强培训和考核。' } } }), 'five-aspects');
  });

  it('cannot run without prose in the first section', () => {
    for (const change of [{ headings: { 1: null } }, { prose: { 1: '无。' } }]) {
      const { coverage } = checkText(makeReport({ change }));
      assert.equal(coverage.checks.find(({ id }) => id === 'five-aspects')!.reason!.zh, '没有找到第一部分的文字');
    }
  });
});
