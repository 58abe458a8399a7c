import assert from 'node:assert/strict';
import { figuresOf } from '../kit/figures';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';

describe('row-order', () => {
  it('names the row that has to move, in any layout, and reads the rows by their labels', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ layout, change: { rowOrder: { applications: moved('denied.2', 'denied.3') }, labels: { 'applications.denied.2': '⟦row-order/warning:2.其他法律行政法规禁止公开⟧' } } }));
      assert.equal(finding!.message.zh, '“（三）不予公开 2.其他法律行政法规禁止公开”在格式中排在“（三）不予公开 1.属于国家秘密”之后，现在排在“（三）不予公开 3.危及‘三安全一稳定’”之后。请按格式的次序排列，并核对行名与数是否对应。');
      assert.deepEqual(finding!.cell, { table: 'applications', row: 'denied.2', column: null });
    }
  });

  it('names the first rows as well', () => {
    const [finding] = expectProblems(makeReport({ change: { rowOrder: { applications: moved('new', 'carriedIn') }, labels: { 'applications.new': '⟦row-order:一、本年新收政府信息公开申请数量⟧' } } }));
    assert.match(finding!.message.zh, /^“一、本年新收政府信息公开申请数量”在格式中排在最前，现在排在“二、上年结转/);
  });

  it('names a row that moved to the top', () => {
    const order = Object.keys(figuresOf('form2021').applications);
    const top = ['denied.3', ...order.filter((key) => key !== 'denied.3')];
    for (const layout of layoutsToTry) {
      const { findings } = checkText(makeReport({ layout, change: { rowOrder: { applications: top } } }));
      const [finding] = findings.filter(({ check }) => check === 'row-order');
      assert.equal(finding?.cell?.row, 'denied.3', layout);
      assert.match(finding!.message.zh, /在格式中排在“（三）不予公开 2\.其他法律行政法规禁止公开”之后，现在排在最前。/);
    }
  });

  it('finds rows of table 2 that changed places', () => {
    for (const layout of layoutsToTry) {
      expectProblems(makeReport({ layout, change: { rowOrder: { disclosure: ['rules', 'normativeDocuments', 'licensing', 'coercion', 'penalties', 'fees'] }, labels: { 'disclosure.penalties': '⟦row-order:行政处罚⟧' } } }));
    }
  });

  it('is one finding for rows that moved together', () => {
    const order = Object.keys(figuresOf('form2021').applications);
    const away = ['denied.5', 'denied.6', 'denied.7', 'denied.8'];
    const rest = order.filter((key) => !away.includes(key));
    const { findings } = checkText(makeReport({ change: { rowOrder: { applications: [...rest.slice(0, 4), ...away, ...rest.slice(4)] } } }));
    assert.deepEqual(findings.map(({ check, cell }) => [check, cell?.row]), [['row-order', null]]);
    assert.match(findings[0]!.message.zh, /“（三）不予公开 8.属于行政查询事项”在格式中排在|“（三）不予公开 4.保护第三方合法权益”在格式中排在/);
  });

  it('is silent in right tables, where rows are missing, twice or one for three', () => {
    for (const form of ['form2019', 'form2021'] as const) for (const layout of layoutsToTry) expectProblems(makeReport({ form, layout }), 'row-order');
    expectProblems(makeReport({ change: { rows: { 'applications.denied.3': null, 'applications.other': ['0', '0', '0', '0', '0', '0', '0'] } } }), 'row-order');
    expectProblems(makeReport({ change: { behind: { 'applications.denied.8': [['1.属于国家秘密', '3', '0', '0', '0', '0', '0', '3']] } } }), 'row-order');
  });

  it('is silent where cells come in the order in which a page was drawn', () => {
    const change = { rowOrder: { applications: moved('denied.2', 'denied.3') }, prose: { 1: '全县认真落实条例。\n- 1 -\n加强业务培训，规范办理。\n- 2 -' } };
    expectProblems(makeReport({ layout: 'cellLines', change }), 'row-order');
  });
});

/** The rows of table 3 with two neighbours changed about. */
function moved(first: string, second: string): string[] {
  return Object.keys(figuresOf('form2021').applications).map((key) => (key === first ? second : key === second ? first : key));
}
