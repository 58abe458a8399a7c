import assert from 'node:assert/strict';
import type { TableChange } from '../kit/grid';
import { makeHtmlReport } from '../kit/html';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';
import { expectRepaired } from '../kit/repairs';

const rows = ['denied.1', 'denied.2', 'denied.5', 'denied.8', 'unavailable.1'] as const;

function withoutTotals(count: number): TableChange {
  return { cells: Object.fromEntries(rows.slice(0, count).map((row, at) => [`applications.${row}.total`, at === 0 ? '⟦only-totals:⟧' : ''])) };
}

describe('only-totals', () => {
  it('is one finding for a column of totals left blank, in place of blank-cell', () => {
    for (const layout of ['bars', 'markdown', 'tabs', 'barCells'] as const) {
      const [finding] = expectProblems(makeReport({ layout, change: withoutTotals(5) }));
      assert.equal(finding?.message.zh, '表中“（三）不予公开 1.属于国家秘密”等 5 行填了各项、没有填“总计”，这些行和“总计”列没有核对。请补上“总计”。');
      assert.deepEqual([finding.severity, finding.cell], ['warning', { table: 'applications', row: null, column: null }]);
      assert.deepEqual(finding.repairs.map(({ safe, edits }) => [safe, edits.map(({ text }) => text.trim()).join(' ')]), [[false, '0'], [false, '3 0 8 1 88']]);
    }
  });

  it('leaves one or two to blank-cell', () => {
    assert.deepEqual(checkText(makeReport({ change: withoutTotals(2) }).replace(/⟦only-totals:⟧/, '')).findings.map(({ check }) => check), ['blank-cell']);
  });

  it('finds the column of totals blank in every row, where cells stand under their heads or merged cells left none', () => {
    const heads = ['| | | | 自然人 | 法人或其他组织 | | | | | 总计 |', '| | | | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |'];
    const rows = [['一、本年新收政府信息公开申请数量', '', ''], ['二、上年结转政府信息公开申请数量', '', ''], ['三、本年度办理结果', '（一）予以公开', ''], ['', '（三）不予公开', '1.属于国家秘密'], ['', '', '2.其他法律行政法规禁止公开']];
    const grid = [...heads, ...rows.map((labels) => `| ${labels.join(' | ')} | 3 | 0 | 0 | 0 | 0 | 0 | |`)];
    const tight = ['| 自然人 | 法人或其他组织 | 总计 |', '| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |', ...rows.map((labels) => `| ${labels.filter((label) => label !== '').join(' | ')} | 3 | 0 | 0 | 0 | 0 | 0 | |`)];
    for (const lines of [grid, tight]) {
      const found = checkText(['云川县2023年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况', ...lines].join('\n')).findings.filter(({ check }) => ['only-totals', 'row-width', 'blank-cell'].includes(check));
      assert.deepEqual(found.map(({ check }) => check), ['only-totals']);
      assert.match(found[0]!.message.zh, /^表中“一、本年新收政府信息公开申请数量”等 5 行填了各项、没有填“总计”/);
    }
  });

  it('finds rows with nothing but totals', () => {
    const change = { rows: { 'applications.denied.1': ['⟦only-totals:⟧', '', '', '', '', '', '3'], 'applications.denied.5': ['', '', '', '', '', '', '8'], 'applications.denied.8': ['', '', '', '', '', '', '1'] } };
    const [finding] = expectProblems(makeReport({ change }));
    assert.match(finding!.message.zh, /^表中“（三）不予公开 1\.属于国家秘密”等 3 行只填了“总计”、没有填各项，这些行没有核对。请补上各项，没有的填 0。$/);
  });

  it('fills in 0 where all is 0', () => {
    const change = { rows: Object.fromEntries(['denied.2', 'denied.3', 'denied.4'].map((row) => [`applications.${row}`, ['', '', '', '', '', '', '0']])) };
    assert.equal(expectRepaired(makeReport({ change }), 'only-totals'), makeReport());
    assert.equal(expectRepaired(makeHtmlReport({ change }), 'only-totals'), makeHtmlReport());
  });

  it('finds table 4 without totals', () => {
    const change = { cells: { 'legal.review.total': '⟦only-totals:⟧', 'legal.litigation.direct.total': '', 'legal.litigation.afterReview.total': '' } };
    expectProblems(makeReport({ layout: 'markdown', change }));
    const [finding] = checkText(makeHtmlReport({ change: { cells: { ...change.cells, 'legal.review.total': '' } } })).findings;
    assert.equal(finding?.check, 'only-totals');
    assert.deepEqual(finding.repairs.map(({ safe, edits }) => [safe, edits.map(({ text }) => text).join(' ')]), [[false, '15 13 10']]);
  });

  it('leaves rows that are blank altogether to blank-cell', () => {
    const blank = Object.fromEntries(['denied.1', 'denied.2', 'denied.3', 'denied.4'].map((row) => [`applications.${row}`, ['', '', '', '', '', '', '']]));
    assert.deepEqual(checkText(makeReport({ change: { rows: blank } })).findings.map(({ check }) => check), ['blank-cell']);
  });
});
