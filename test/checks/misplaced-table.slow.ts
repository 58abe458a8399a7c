import assert from 'node:assert/strict';
import type { TableId } from '../../server/src/forms/form';
import { gridOf } from '../kit/grid';
import type { TableChange } from '../kit/grid';
import { layoutsToTry, layouts } from '../kit/layouts';
import type { LayoutId } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';

const improved = '存在的主要问题：部分单位公开不够及时。\n改进情况：完善工作提醒和通报制度。';

describe('misplaced-table', () => {
  it('is an error in another section, in any layout, and the table is checked there', () => {
    for (const layout of layoutsToTry) {
      const text = makeReport({ layout, change: { tables: { legal: null }, prose: { 5: `${table(layout, 'legal', { cells: { 'legal.review.total': '16' } })}\n\n${improved}` } } });
      const { findings } = checkText(text);
      assert.deepEqual(findings.map(({ check, severity }) => `${check} ${severity}`), ['misplaced-table error', 'legal-total error'], layout);
      assert.equal(findings[0]!.message.zh, '政府信息公开行政复议、行政诉讼情况表应放在“四、政府信息公开行政复议、行政诉讼情况”中，现在放在“五、存在的主要问题及改进情况”中。请移到该部分。');
      assert.equal(text.slice(findings[0]!.span.start, findings[0]!.span.end).startsWith('行政复议'), true);
    }
  });

  it('is a warning for a table that stands twice with the same figures, in its section or elsewhere', () => {
    for (const layout of layoutsToTry) {
      for (const id of ['disclosure', 'applications', 'legal'] as const) {
        const own = makeReport({ layout, change: { tables: { [id]: `${table(layout, id)}\n\n${table(layout, id)}` } } });
        assert.deepEqual(checkText(own).findings.map(({ check, severity, cell }) => `${check} ${severity} ${cell?.table}`), [`misplaced-table warning ${id}`], `${layout} ${id}`);
      }
    }
    const other = makeReport({ change: { prose: { 6: table('bars', 'applications') } } });
    assert.match(checkText(other).findings.find(({ check }) => check === 'misplaced-table')!.message.zh, /^收到和处理政府信息公开申请情况表出现了两次，两处的数相同/);
  });

  it('is an error where the figures differ, and shows the first', () => {
    for (const layout of layoutsToTry) {
      const second = table(layout, 'applications', { cells: { 'applications.denied.8.other': '1' } });
      const [finding] = checkText(makeReport({ layout, change: { tables: { applications: `${table(layout, 'applications')}\n\n${second}` } } })).findings;
      assert.equal(finding!.severity, 'error');
      assert.match(finding!.message.zh, /“（三）不予公开 8.属于行政查询事项”的“其他”一处为 0，一处为 1/);
      assert.equal(finding!.related.length, 2);
    }
  });

  it('is silent about a summary of some rows in another section', () => {
    for (const layout of layoutsToTry) {
      const summary = { bars: '行政许可 | 120820 |\n行政处罚 | 485207 |\n行政强制 | 5893 |', barCells: '行政许可 |\n120820 |\n行政处罚 |\n485207 |', cellLines: '行政许可\n\n120820\n\n行政处罚\n\n485207', tabs: '行政许可\t120820\n行政处罚\t485207', markdown: '| 项目 | 数量 |\n|---|---|\n| 行政许可 | 1 |\n| 行政处罚 | 2 |' }[layout];
      expectProblems(makeReport({ layout, change: { prose: { 1: `全县认真落实条例。\n\n${summary}` } } }), 'misplaced-table');
    }
  });

  it('is silent about a table in parts, one for each block, and heads repeated on a new page', () => {
    const parts = layouts.markdown(gridOf('form2021', 'disclosure')).replace(/(?=\| 第二十条第（(?:五|六|八)）项)/g, '\n');
    expectProblems(makeReport({ change: { tables: { disclosure: parts } } }), 'misplaced-table');
  });

  it('is one finding for two tables in each other’s section', () => {
    for (const layout of layoutsToTry) {
      const { findings } = checkText(makeReport({ layout, change: { tables: { applications: table(layout, 'legal'), legal: table(layout, 'applications') } } }));
      assert.deepEqual(findings.map(({ check, cell }) => `${check} ${cell?.table}`), ['misplaced-table legal'], layout);
      assert.equal(findings[0]!.message.zh, '政府信息公开行政复议、行政诉讼情况表和收到和处理政府信息公开申请情况表放反了，各在对方的部分中。请把两张表对调。');
      assert.equal(findings[0]!.related.length, 1);
    }
  });

  it('leaves to missing-section a table whose own section is not there', () => {
    const text = makeReport({ change: { headings: { 4: null }, tables: {}, prose: { 5: `${table('bars', 'legal')}\n\n${improved}` } } });
    expectProblems(text, 'misplaced-table');
  });
});

function table(layout: LayoutId, id: TableId, change: TableChange = {}): string {
  return layouts[layout](gridOf('form2021', id, change));
}
