import assert from 'node:assert/strict';
import { forms } from '../../server/src/forms/registry';
import { someOf } from '../kit/effort';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';
import { expectFix, expectRepaired } from '../kit/repairs';

describe('missing-table', () => {
  it('stands behind the heading', () => {
    const [finding] = expectProblems(makeReport({ change: { tables: { legal: null }, headings: { 4: '四、政府信息公开行政复议、行政诉讼情况⟦missing-table:⟧' } } }));
    assert.equal(finding?.message.zh, '“四、政府信息公开行政复议、行政诉讼情况”中没有找到政府信息公开行政复议、行政诉讼情况表，其中各数没有核对。请在此处补上表格，没有的填 0。');
    assert.deepEqual(finding.cell, { table: 'legal', row: null, column: null });
  });

  it('finds all three where there is nothing', () => {
    expectProblems(makeReport({ change: {
      tables: { disclosure: null, applications: null, legal: null },
      headings: {
        2: '二、主动公开政府信息情况⟦missing-table:⟧',
        3: '三、收到和处理政府信息公开申请情况⟦missing-table:⟧',
        4: '四、政府信息公开行政复议、行政诉讼情况⟦missing-table:⟧',
      },
    } }));
  });

  it('finds a table that is told in sentences instead', () => {
    expectProblems(makeReport({ change: {
      tables: { disclosure: '全年制发规章0件、行政规范性文件17件，办理行政许可120820件、行政处罚485207件、行政强制5893件，收取行政事业性收费11568.31万元。' },
      headings: { 2: '二、主动公开政府信息情况⟦missing-table:⟧' },
    } }));
    expectProblems(makeReport({ change: {
      tables: { legal: '行政复议 6 件，结果维持 6 件；未经复议直接起诉、复议后起诉的行政诉讼共 10 件。' },
      headings: { 4: '四、政府信息公开行政复议、行政诉讼情况⟦missing-table:⟧' },
    } }));
  });

  it('is silent where the section is missing too: that is one finding', () => {
    const [finding] = expectProblems(makeReport({ change: { headings: { 4: null, 5: '⟦missing-section:⟧五、存在的主要问题及改进情况' } } }));
    assert.match(finding!.message.zh, /其中的政府信息公开行政复议、行政诉讼情况表也没有找到/);
  });

  it('is silent where the table stands in another section', () => {
    const text = makeReport({ change: { tables: { legal: null } } });
    const table = makeReport().match(/^行政复议 \|[^]*? 10 \|$/m)![0];
    expectProblems(text.replace('五、存在的主要问题及改进情况\n', `五、存在的主要问题及改进情况\n\n${table}\n`), 'missing-table');
  });

  it('is silent where the table’s text or a picture stands in its place: that is not-readable', () => {
    for (const instead of ['未经复议直接起诉\n\n复议后起诉\n\n结果维持', '[图片]']) expectProblems(makeReport({ change: { tables: { legal: instead } } }), 'missing-table');
  });

  it('is mended with the table of the form, 0 in every cell, in the layout of the others', () => {
    for (const form of forms) {
      for (const { id, blocks } of someOf(form.tables)) {
        const zeros = { rows: Object.fromEntries(blocks.flatMap(({ columns, rows }) => rows.map(({ key }) => [`${id}.${key}`, columns.map(() => '0')]))) };
        for (const layout of someOf(form.id === 'form2019' ? ['bars'] as const : ['markdown', 'cellLines'] as const)) {
          expectFix(makeReport({ form: form.id, layout, change: { tables: { [id]: null } } }), 'missing-table', makeReport({ form: form.id, layout, change: zeros }));
        }
      }
    }
  }).timeout(10_000);

  it('is mended with bars where no other table shows how', () => {
    const after = expectRepaired(makeReport({ change: { tables: { disclosure: null, applications: null, legal: null } } }), 'missing-table');
    assert.match(after, /\n四、政府信息公开行政复议、行政诉讼情况\n\n\| 行政复议 (?:\| {2}){4}\| 行政诉讼 \|/);
    assert.match(after, /\n\| 行政许可 \| 0 (?:\| {2}){2}\|\n/);
  });

  it('is mended on a web page with a table of its tags, behind those of the heading', () => {
    const page = '<h2>二、主动公开政府信息情况</h2>\n<p>见下表。</p>\n<h2>四、政府信息公开行政复议、行政诉讼情况</h2>\n<p>见附件。</p>\n';
    assert.match(expectRepaired(page, 'missing-table'), /行政诉讼情况<\/h2>\n<table border="1">\n<tr><td colspan="5">行政复议<\/td><td colspan="10">行政诉讼<\/td><\/tr>\n/);
  });
});
