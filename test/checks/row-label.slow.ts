import assert from 'node:assert/strict';
import { form2021 } from '../../server/src/forms/form2021';
import { exportReport } from '../../server/src/report/export';
import { readReport } from '../../server/src/report/read';
import { someOf } from '../kit/effort';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';
import { expectRepaired } from '../kit/repairs';

describe('row-label', () => {
  it('is silent where the head over a row stands in its cell too, on every row, and the figures are read', () => {
    const heads = { denied: '（三）不予公开', unavailable: '（四）无法提供', notProcessed: '（五）不予处理', other: '（六）其他处理' };
    const { rows } = form2021.tables.find(({ id }) => id === 'applications')!.blocks[0]!;
    const labels = Object.fromEntries(rows.flatMap(({ key, label, group }) => (group === null ? [] : [[`applications.${key}`, heads[group as keyof typeof heads] + label]])));
    for (const layout of layoutsToTry) {
      const text = makeReport({ layout, change: { labels } });
      expectProblems(text);
      assert.deepEqual(exportReport(readReport(text), 'utf-8').tables, exportReport(readReport(makeReport({ layout })), 'utf-8').tables, layout);
    }
  });

  it('shows the form’s label and what differs, and gives it to the row, in any layout', () => {
    for (const layout of layoutsToTry) {
      const text = makeReport({ layout, change: { labels: {
        'applications.new': '⟦row-label/information:一、本年新收政府信息公开申请数⟧',
        'applications.denied.2': '⟦row-label:2.其他法律行政止公开⟧',
        'applications.denied.5': '⟦row-label:5. 属于三类内容事务信息⟧',
        'disclosure.normativeDocuments': '⟦row-label:规范性文件⟧',
      } } });
      const findings = expectProblems(text);
      assert.deepEqual(findings.map(({ message }) => message.zh), [
        '行名“规范性文件”与格式不一致，格式为“行政规范性文件”：少“行政”。请改用格式的行名。',
        '行名“一、本年新收政府信息公开申请数”与格式不一致，格式为“一、本年新收政府信息公开申请数量”：少“量”。请改用格式的行名。',
        '行名“2.其他法律行政止公开”与格式不一致，格式为“2.其他法律行政法规禁止公开”：少“法规禁”。请改用格式的行名。',
        '行名“5. 属于三类内容事务信息”与格式不一致，格式为“5.属于三类内部事务信息”：“容”应为“部”。请改用格式的行名。',
      ], layout);
      assert.deepEqual(findings[2]!.cell, { table: 'applications', row: 'denied.2', column: null });
      if (layout === 'markdown' || layout === 'barCells') continue;
      const after = expectRepaired(text, 'row-label');
      for (const label of someOf(['行政规范性文件', '一、本年新收政府信息公开申请数量', '2.其他法律行政法规禁止公开', '5. 属于三类内部事务信息'], 2)) assert.ok(after.includes(label), `${layout}: ${label}`);
    }
  });

  it('keeps instructions in brackets and the lost ordinal as they are', () => {
    const text = makeReport({ change: { labels: { 'applications.partial': '（二）部份公开（区分处理的，只计这一情况）', 'applications.total': '总记' } } });
    assert.match(expectRepaired(text, 'row-label'), /（二）部分公开（区分处理的，只计这一情况） \|/);
  });

  it('finds it in the heads of table 4, whose rows stand side by side', () => {
    for (const layout of layoutsToTry) {
      const text = makeReport({ layout, change: { labels: { 'legal.litigation.direct': '⟦row-label:未经复议直接起拆⟧' } } });
      assert.match(expectProblems(text)[0]!.message.zh, /“拆”应为“诉”/);
      if (layout === 'tabs') assert.match(expectRepaired(text, 'row-label'), /未经复议直接起诉/);
    }
  });

  it('has no repair where tags or line breaks stand within the label', () => {
    const html = (label: string): string => makeReport({ change: { tables: {
      legal: null, disclosure: `<table><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>${label}</td><td>7</td></tr><tr><td>行政强制</td><td>0</td></tr></table>`,
    } } });
    const repairs = (text: string) => expectProblems(text, 'row-label').map((finding) => finding.repairs.length);
    assert.deepEqual(repairs(html('⟦row-label:行政<br>处处罚⟧')), [0]);
    assert.deepEqual(repairs(html('⟦row-label:行政处处罚⟧')), [1]);
  });

  it('is silent about brackets, widths, punctuation, blanks, ordinals, instructions, pinyin and traditional characters', () => {
    for (const layout of layoutsToTry) {
      expectProblems(makeReport({ layout, change: { labels: {
        'disclosure.rules': '规 章',
        'disclosure.normativeDocuments': '行政规范性文件（含新制定、修改的行政规范性文件，不含转发上级文件）',
        'applications.new': '本年新收政府信息公开申请数量',
        'applications.granted': '(一) 予以公开',
        'applications.partial': '(二)部分公开',
        'applications.denied.1': '1、属于国家秘密',
        'applications.denied.3': '３．危及三安全一稳定',
        'applications.denied.4': '4.保(bǎo)护第三方合法权益',
        'applications.denied.6': '6.屬於四類過程性信息',
        'applications.notProcessed.5': '5．要求行政机关确认或重新出具已获取信息。',
        'legal.litigation.direct': '行政诉讼（未经复议直接起诉）',
      } } }), 'row-label');
    }
  });

  it('is silent about rows known by their place alone, under a label that is not theirs', () => {
    const text = makeReport({ change: { labels: { 'applications.other.1': '', 'applications.other.2': '', 'applications.other.3': '' } } });
    expectProblems(text, 'row-label');
  });
});
