import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { makeReport } from '../kit/make-report';
import type { ReportChange } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

const six = '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项';

function report(sentence: string, change: ReportChange = {}): string {
  return makeReport({ change }).replace('如有疑问', `${sentence}如有疑问`);
}

describe('announced-parts', () => {
  it('finds a count that is not the form’s', () => {
    const [finding] = expectProblems(report(`全文包括${six}等⟦announced-parts:八个部分⟧。`), 'announced-parts');
    assert.equal(finding!.message.zh, '前言说报告有 8 个部分，格式规定的是 6 个。请改为与正文一致。');
    assert.equal(finding!.severity, 'information');
    expectProblems(report('本报告由⟦announced-parts:5部分⟧组成。'), 'announced-parts');
  });

  it('finds a list from which a section was left out', () => {
    const [finding] = expectProblems(report('⟦announced-parts:本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、其他需要报告的事项组成⟧。'), 'announced-parts');
    assert.equal(finding!.message.zh, '前言列出的部分中没有“五、存在的主要问题及改进情况”。请改为与正文一致。');
  });

  it('is one finding for both', () => {
    const [finding] = expectProblems(report('⟦announced-parts:全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况四部分⟧。'), 'announced-parts');
    assert.equal(finding!.message.zh, '前言说报告有 4 个部分，格式规定的是 6 个；前言列出的部分中没有“五、存在的主要问题及改进情况”“六、其他需要报告的事项”。请改为与正文一致。');
  });

  it('is found where the preamble stands in the first section', () => {
    expectProblems(makeReport({ change: { prose: { 1: `本报告根据条例编制，全文包括${six}⟦announced-parts:七个部分⟧。全县认真落实条例。` } } }), 'announced-parts');
  });

  for (const sentence of someOf([
    `全文包括${six}六部分。`, `全文由${six}等6个部分组成。`, `本报告由六部分组成。`, `全文包括${six}。`, `全文包括${six}六部分，并附相关指标统计附表等。`, `全文包括${six}及附件七部分。`,
    '全文包括：总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，因政府信息公开工作被申请行政复议、提起行政诉讼情况，政府信息公开工作存在的主要问题及改进措施，以及其他需要报告的事项等六个部分。',
    '全文由基本情况、行政机关主动公开政府信息情况、行政机关收到和处理政府信息公开申请情况、行政复议行政诉讼情况、存在问题和下一步工作打算、其他需要汇报的事项组成。',
    '本报告的电子版可以下载，主动公开目录由三部分组成。', '',
  ], 2)) {
    it(`is silent about ${sentence === '' ? 'a preamble that announces nothing' : sentence}`, () => {
      expectProblems(report(sentence), 'announced-parts');
    });
  }

  it('leaves a section that is missing to missing-section', () => {
    expectProblems(report(`全文包括${six}六部分。`, { headings: { 5: null } }), 'announced-parts');
    expectProblems(report('全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、其他需要报告的事项五部分。', { headings: { 5: null } }), 'announced-parts');
  });

  it('is silent about points counted in the text', () => {
    expectProblems(makeReport({ change: { prose: { 1: '全县认真贯彻落实条例，把公开目录分为五个部分，逐项公开；指南分为三部分。' } } }), 'announced-parts');
  });
});
