import assert from 'node:assert/strict';
import { gridOf } from '../kit/grid';
import type { TableChange } from '../kit/grid';
import { layoutsToTry, layouts } from '../kit/layouts';
import type { LayoutId } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';

const of = (year: number): string => `云川县人民政府${year}年政府信息公开工作年度报告`;
const period = (text: string, year: number): string => text.replace(/\d{4}年1月1日起至\d{4}年/, `${year}年1月1日起至${year}年`);

describe('outdated-form', () => {
  it('is one finding for a table of the old form, in any layout, and nothing else', () => {
    for (const layout of layoutsToTry) {
      const text = period(makeReport({ layout, change: { title: of(2023), tables: { disclosure: disclosure2019(layout, { heads: { 'documents.made': '⟦outdated-form/error:本年新制作数量', 'documents.inTotal': '对外公开总数量⟧' } }) } } }), 2023);
      const [finding] = expectProblems(text);
      assert.equal(finding!.message.zh, '这张表用的是 2019 年版格式（国办公开办函〔2019〕60号），2023 年度应当用 2021 年版格式（国办公开办函〔2021〕30号）。请换成规定的表格重新填写。');
      assert.deepEqual(finding!.cell, { table: 'disclosure', row: null, column: null });
    }
  });

  it('is one for each table that deviates; table 4 is the same in all forms', () => {
    for (const layout of layoutsToTry) {
      const old = checkText(period(makeReport({ form: 'form2019', layout, change: { title: of(2022) } }), 2022)).findings;
      assert.deepEqual(old.map(({ check, cell }) => `${check} ${cell?.table}`), ['outdated-form disclosure', 'outdated-form applications'], layout);
      const early = checkText(period(makeReport({ layout, change: { title: of(2020) } }), 2020)).findings;
      assert.deepEqual(early.map(({ check, cell }) => `${check} ${cell?.table}`), ['outdated-form disclosure', 'outdated-form applications'], layout);
    }
  });

  it('names the blocks that deviate where others do not', () => {
    const mixed = layouts.bars([...gridOf('form2019', 'disclosure').slice(0, 4), ...gridOf('form2021', 'disclosure').slice(4)]);
    const [finding, ...others] = checkText(makeReport({ change: { tables: { disclosure: mixed } } })).findings;
    assert.deepEqual(others, []);
    assert.match(finding!.message.zh, /^“第二十条第（一）项”部分用的是 2019 年版格式/);
  });

  it('replaces the rows that another form explains', () => {
    const text = makeReport({ change: { title: of(2021), tables: { disclosure: disclosure2019('bars', { rows: { 'disclosure.procurement': null, 'disclosure.otherServices': null } }) } } });
    assert.deepEqual(checkText(text).findings.map(({ check }) => check), ['outdated-form']);
  });

  it('is an information where nothing but （六）其他处理 as one row speaks for the old form', () => {
    const text = makeReport({ change: { tables: { disclosure: '' }, rows: { 'applications.other': ['0', '0', '0', '0', '0', '0', '0'] } } });
    const [finding] = checkText(text).findings.filter(({ check }) => check === 'outdated-form');
    assert.equal(finding!.severity, 'information');
    assert.match(finding!.message.zh, /“（六）其他处理”应分 3 行填写/);
  });

  it('is silent about （六）其他处理 as one row in a report of the form of 2021', () => {
    expectProblems(makeReport({ change: { rows: { 'applications.other': ['0', '0', '0', '0', '0', '0', '0'] } } }), 'outdated-form');
  });

  it('is silent where the form is that of the period, and only the title is of another year', () => {
    const findings = checkText(makeReport({ change: { title: of(2020) } })).findings;
    assert.deepEqual(findings.map(({ check }) => check), ['title-year']);
  });

  it('is silent in the forms of their years, and without a year where all tables agree', () => {
    for (const form of ['form2019', 'form2021'] as const) {
      for (const layout of layoutsToTry) expectProblems(makeReport({ form, layout }), 'outdated-form');
      expectProblems(makeReport({ form, change: { title: '云川县人民政府政府信息公开工作年度报告' } }).replace(/\d{4}年/g, ''), 'outdated-form');
    }
  });
});

function disclosure2019(layout: LayoutId, change: TableChange): string {
  return layouts[layout](gridOf('form2019', 'disclosure', change));
}
