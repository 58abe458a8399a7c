import assert from 'node:assert/strict';
import { readReport } from '../../server/src/report/read';
import type { ReportTable } from '../../server/src/report/report';
import { gridOf } from '../kit/grid';
import { layoutsToTry, layouts } from '../kit/layouts';
import { makeReport } from '../kit/make-report';

describe('what stands around the rows of a table', () => {
  it('are the heads over its columns, in any layout', () => {
    for (const layout of layoutsToTry) {
      const text = makeReport({ layout });
      assert.deepEqual(headsOf(tableIn(text, 'disclosure')), [
        'documents: 本年制发件数=issued 本年废止件数=repealed 现行有效件数=inForce', 'licensing: 本年处理决定数量=decisions',
        'penalties: 本年处理决定数量=decisions', 'fees: 本年收费金额（单位：万元）=amount',
      ], layout);
      const [applications] = headsOf(tableIn(text, 'applications'));
      assert.equal([...applications!.split(' ')].length, 1 + 7, layout);
      assert.equal(tableIn(text, 'legal').heads[0]!.columns.length, 15, layout);
      assert.deepEqual(tableIn(text, 'legal').heads[0]!.rows.map(({ key }) => key), ['review', 'litigation.direct', 'litigation.afterReview'], layout);
    }
  });

  it('are heads broken over cells or lines, put together', () => {
    const cells = makeReport({ layout: 'cellLines' }).replace('本年制发件数', '本年制\n\n发件数').replace('现行有效件数', '现行\n有效\n件数');
    assert.equal(headsOf(tableIn(cells, 'disclosure'))[0], 'documents: 本年制发件数=issued 本年废止件数=repealed 现行有效件数=inForce');
    const lines = makeReport().replace(/^信息内容 \| 本年制发件数.*$/m, '信息内容 | 本年 | 本年 | 现行 |\n | 制发件数 | 废止件数 | 有效件数 |');
    assert.equal(headsOf(tableIn(lines, 'disclosure'))[0], 'documents: 本年制发件数=issued 本年废止件数=repealed 现行有效件数=inForce');
  });

  it('are heads in other words, and those of other tables', () => {
    const other = makeReport().replace('本年制发件数', '数据1').replace('现行有效件数', '本年处理决定数量');
    const [first, , last] = tableIn(other, 'disclosure').heads[0]!.columns;
    assert.deepEqual([first!.column, first!.foreign, last!.column, last!.foreign], [null, false, null, true]);
    const head = /^信息内容 \| 本年制发件数/m;
    assert.equal(tableIn(makeReport().replace(head, '项目 | 本年制发件数'), 'disclosure').heads[0]!.columns.length, 3);
  });

  it('are rows outside of the form, with the rows beside them', () => {
    for (const layout of layoutsToTry) {
      const text = makeReport({ layout, change: { labels: { 'applications.unavailable.1': '小计@12 0 0 0 0 0 12@1.本机关不掌握相关政府信息' } } });
      const [row, ...others] = tableIn(withRow(text, layout), 'applications').outside;
      assert.deepEqual(others, [], layout);
      assert.equal(row?.printed, '小计', layout);
      assert.deepEqual(row.cells?.map(({ text: figure }) => figure), ['12', '0', '0', '0', '0', '0', '12'], layout);
      assert.deepEqual([row.before, row.after], ['denied.8', 'unavailable.1'], layout);
    }
  });

  it('are rows and tables printed twice, and elsewhere', () => {
    for (const layout of layoutsToTry) {
      const table = layouts[layout](gridOf('form2021', 'applications'));
      const twice = makeReport({ layout, change: { tables: { applications: `${table}\n\n${table}` } } });
      assert.equal(tableIn(twice, 'applications').repeated.length, 25, layout);
      assert.equal(tableIn(twice, 'applications').blocks[0]!.rows.length, 25, layout);
      const both = readReport(makeReport({ layout, change: { prose: { 6: table } } }));
      assert.deepEqual(both.elsewhere.map(({ id, section, blocks }) => [id, section, blocks[0]!.rows.length]), [['applications', 6, 25]], layout);
      const legal = layouts[layout](gridOf('form2021', 'legal'));
      assert.equal(tableIn(makeReport({ layout, change: { tables: { legal: `${legal}\n\n${legal}` } } }), 'legal').repeated.length, 3, layout);
    }
  });

  it('is nothing else in a right report', () => {
    for (const form of ['form2019', 'form2021'] as const) {
      for (const layout of layoutsToTry) {
        const report = readReport(makeReport({ form, layout }));
        assert.deepEqual([...report.elsewhere, ...report.tables.flatMap(({ outside, repeated }) => [...outside, ...repeated])], [], layout);
      }
    }
  });
});

function tableIn(text: string, id: ReportTable['id']): ReportTable {
  const table = readReport(text).tables.find((candidate) => candidate.id === id);
  assert.ok(table !== undefined, id);
  return table;
}

function headsOf(table: ReportTable): string[] {
  return table.heads.map(({ block, columns }) => `${block}: ${columns.map(({ printed, column }) => `${printed}=${column}`).join(' ')}`);
}

/** `小计@12 0@1.本机关…`: a row before the one whose label it is in, written as the layout writes rows. */
function withRow(text: string, layout: keyof typeof layouts): string {
  return text.replace(/小计@([\d ]+)@/, (_, figures: string) => {
    const cells = ['小计', ...figures.split(' ')];
    if (layout === 'barCells') return `${cells.join(' |\n')} |\n`;
    if (layout === 'cellLines') return `${cells.join('\n\n')}\n\n`;
    const separator = layout === 'tabs' ? '\t' : ' | ';
    return `${cells.join(separator)}${separator.trimEnd()}\n${separator}${layout === 'tabs' ? '' : separator}`;
  });
}
