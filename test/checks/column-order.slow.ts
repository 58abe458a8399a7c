import assert from 'node:assert/strict';
import { readReport } from '../../server/src/report/read';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

const swapped = { 'applications.business': '⟦column-order/error:科研机构', 'applications.research': '商业企业', 'applications.other': '其他⟧' };

describe('column-order', () => {
  it('stands on the heads of a line that are not in the form’s order', () => {
    for (const layout of ['bars', 'markdown', 'tabs'] as const) {
      const [finding] = expectProblems(makeReport({ layout, change: { heads: swapped } }));
      assert.match(finding!.message.zh, /^表头各列的次序为“科研机构”“商业企业”“社会公益组织”“法律服务机构”“其他”，格式为“商业企业”“科研机构”/);
      assert.deepEqual(finding!.cell, { table: 'applications', row: null, column: null });
    }
    for (const layout of ['barCells', 'cellLines'] as const) {
      expectProblems(makeReport({ layout, change: { heads: { ...swapped, 'applications.naturalPerson': '⟦column-order:自然人', 'applications.business': '科研机构' } } }));
    }
  });

  it('reads the figures of a line by their heads', () => {
    const { 'applications.business': business, ...rest } = swapped;
    const report = readReport(makeReport({ change: { heads: { ...rest, 'applications.business': business.replace(/⟦.*:/, ''), 'applications.other': '其他' } } }));
    const row = report.tables.find(({ id }) => id === 'applications')!.blocks[0]!.rows[0]!;
    assert.deepEqual(row.cells.map(({ text }) => text), ['236', '0', '6', '0', '0', '0', '242']);
    assert.deepEqual(row.cells.map(({ ref }) => ref.column).slice(0, 3), ['naturalPerson', 'business', 'research']);
  });

  it('reads them by their order where the sums of the rows show that only the heads changed places', () => {
    const text = makeReport({ change: { tables: { applications: [
      '项目 | 总计 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 自然人 |', '一、本年新收政府信息公开申请数量 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |', '二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 1 | 3 |',
    ].join('\n') } } });
    const row = readReport(text).tables.find(({ id }) => id === 'applications')!.blocks[0]!.rows[0]!;
    assert.equal(row.cells[0]!.text, '5');
  });

  it('warns of heads of something else', () => {
    const text = makeReport({ change: { tables: { applications: [
      '项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |', '一、本年新收政府信息公开申请数量 | 7 | 0 | 0 | 0 | 0 | 0 | 7 |', '',
      '项目 | ⟦column-order/warning:本年新收件数 | 上年结转件数 | 予以公开 | 部分公开 | 不予公开 | 结转下年度 | 总计⟧ |', '二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    ].join('\n') } } });
    const [finding] = expectProblems(text, 'column-order');
    assert.match(finding!.message.zh, /^这里的表头“本年新收件数”“上年结转件数”“予以公开”“部分公开”“不予公开”“结转下年度”不是这几列的/);
    const row = readReport(text.replace(/⟦.*?:|⟧/g, '')).tables.find(({ id }) => id === 'applications')!.blocks[0]!.rows[1]!;
    assert.deepEqual(row.cells.map(({ text: figure }) => figure), ['0', '0', '0', '0', '0', '0', '0']);
  });

  it('warns of the head of another block', () => {
    const [finding] = expectProblems(makeReport({ change: { heads: { 'fees.amount': '⟦column-order/warning:本年处理决定数量⟧' } } }), 'column-order');
    assert.match(finding!.message.zh, /格式为“本年收费金额（单位：万元）”/);
  });

  it('is silent in a right table, in any layout, and where the heads stand twice', () => {
    for (const form of ['form2019', 'form2021'] as const) for (const layout of layoutsToTry) expectProblems(makeReport({ form, layout }));
  });

  it('is silent where cells come in the order in which a page was drawn', () => {
    const text = makeReport({ layout: 'cellLines', change: { heads: { 'applications.business': '科研机构', 'applications.research': '商业企业' }, prose: { 1: '全县认真落实条例。\n- 1 -\n加强业务培训，规范办理。\n- 2 -' } } });
    expectProblems(text, 'column-order');
  });
});
