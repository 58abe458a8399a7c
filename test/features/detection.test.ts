import assert from 'node:assert/strict';
import { makeHtmlReport } from '../kit/html';
import { makeReport } from '../kit/make-report';
import { documentOf, quietService } from '../kit/service';

const isReport = (text: string): boolean => quietService().isSurelyReport(documentOf(text));

describe('a text surely is a report', () => {
  it('with most of its sections and a table, in any layout', () => {
    for (const text of [makeReport(), makeReport({ layout: 'markdown' }), makeHtmlReport(), makeReport({ change: { headings: { 1: null, 6: null } } })]) assert.ok(isReport(text));
  });

  it('not when it only speaks of reports, or is the beginning of one', () => {
    const tables = { disclosure: null, applications: null, legal: null };
    for (const text of [
      '', '# 读我\n\n政府信息公开工作年度报告的检查工具。\n',
      '关于编制2021年政府信息公开工作年度报告的通知\n\n一、高度重视\n各单位要认真编制。\n\n二、按时报送\n请于1月20日前报送。\n',
      makeReport({ change: { tables } }),
      makeReport({ change: { headings: { 1: null, 3: null, 5: null } } }),
    ]) assert.ok(!isReport(text), text.slice(0, 30));
  });
});
