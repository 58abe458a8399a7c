import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { makeHtmlReport } from '../kit/html';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';
import { expectRepaired } from '../kit/repairs';
import { cleanCells } from '../kit/writings';

const blankLayouts = ['bars', 'markdown', 'tabs', 'barCells'] as const;

describe('blank-cell', () => {
  it('is one finding for each table, on the first, with count and places', () => {
    const [disclosure, applications] = expectProblems(makeReport({ change: { cells: {
      'disclosure.rules.repealed': '⟦blank-cell:⟧',
      'applications.granted.business': '⟦blank-cell:⟧',
      'applications.partial.business': '',
      'applications.denied.1.business': '',
      'applications.denied.2.business': '',
    } } }));
    assert.equal(disclosure?.message.zh, '“规章”的“本年废止件数”为空。没有的请填 0。');
    assert.deepEqual(disclosure.cell, { table: 'disclosure', row: 'rules', column: 'repealed' });
    assert.match(applications!.message.zh, /^表中有 4 格没有填数：“（一）予以公开”的“商业企业”为空，.*“（三）不予公开 1.属于国家秘密”的“商业企业”为空等，有关的合计没有核对。没有的请填 0。$/);
    assert.deepEqual(applications!.cell, { table: 'applications', row: null, column: null });
    assert.equal(applications!.severity, 'warning');
    assert.equal(applications!.related.length, 2);
    assert.deepEqual(applications!.repairs.map(({ title, safe, edits }) => [title.zh, safe, edits.length]), [['这 4 格都填 0', true, 4]]);
  });

  it('is silent about merged cells, empty heads and bars at the ends of lines', () => {
    for (const layout of blankLayouts) expectProblems(makeReport({ layout }));
    expectProblems(makeHtmlReport());
  });

  it('is silent about 0 in any writing', () => {
    for (const zero of someOf(['0', '０', 'O', '0件', '〇', '0.00', '零'], 2)) expectProblems(makeReport({ change: { cells: { 'applications.denied.2.business': zero } } }), 'blank-cell');
  });

  const forgotten = { cells: { 'applications.denied.3.business': '', 'applications.denied.3.total': '', 'disclosure.rules.issued': '' } };
  for (const layout of blankLayouts) {
    it(`fills in 0 in the writing of the table, in layout ${layout}`, () => {
      assert.equal(expectRepaired(makeReport({ layout, change: forgotten }), 'blank-cell'), makeReport({ layout }));
    });
  }

  it('fills in 0 inside the cells of a web page', () => {
    assert.equal(expectRepaired(makeHtmlReport({ change: forgotten }), 'blank-cell'), makeHtmlReport());
    assert.equal(expectRepaired(makeHtmlReport({ change: forgotten }, ''), 'blank-cell').replace(/0<p align="center"><\/p>/g, '<p align="center">0</p>'), makeHtmlReport());
  });

  it('keeps aligned what is aligned', () => {
    const aligned = '| 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 规章           |       0      |              |       0      |\n| 行政规范性文件 |      17      |      17      |      53      |';
    assert.match(expectRepaired(makeReport({ change: { tables: { disclosure: aligned } } }), 'blank-cell'), /\| 规章 {11}\| {7}0 {6}\| 0 {12}\| {7}0 {6}\|\n/);
  });

  it('says what the sums ask for, and fills it in only when chosen', () => {
    const [finding] = expectProblems(makeReport({ change: { cells: { 'applications.granted.naturalPerson': '⟦blank-cell:⟧' } } }));
    assert.equal(finding?.message.zh, '“（一）予以公开”的“自然人”为空，有关的合计没有核对。按合计推算应为 129，请核对后填上。');
    assert.equal(finding.expected, '129');
    assert.deepEqual(finding.repairs.map(({ title, safe }) => [title.zh, safe]), [['填 129（按合计推算）', false]]);
  });

  it('fills in the sum of a blank total, beside 0 in the row', () => {
    const [finding] = checkText(makeReport({ change: { rows: { 'applications.denied.5': ['8', '', '', '', '', '', ''] } } })).findings;
    assert.deepEqual(finding?.repairs.map(({ title, safe, edits }) => [title.zh, safe, edits.map(({ text }) => text.trim()).join(' ')]), [
      ['这 5 格都填 0', true, '0 0 0 0 0'],
      ['按合计补齐这 6 格，其余填 0', false, '0 0 0 0 0 8'],
    ]);
  });

  it('offers no 0 where the sums, a limit or a need speak against it', () => {
    const without = (cells: Record<string, string>, form: 'form2019' | 'form2021' = 'form2021'): void => {
      const { findings } = checkText(makeReport({ form, change: { cells } }));
      assert.deepEqual(findings.filter(({ check }) => check === 'blank-cell').map(({ repairs }) => repairs.filter(({ safe }) => safe).length), [0], JSON.stringify(cells));
    };
    without({ 'disclosure.normativeDocuments.inForce': '', 'disclosure.normativeDocuments.issued': '20' });
    without({ 'disclosure.procurement.amount': '' }, 'form2019');
    without({ 'disclosure.coercion.previous': '', 'disclosure.coercion.change': '0' }, 'form2019');
    without({ 'applications.carriedOut.naturalPerson': '', 'applications.carriedOut.total': '3' });
    without({ 'applications.new.business': '', 'applications.new.total': '约二百', 'applications.granted.business': '若干' });
  });

  it('offers nothing that contradicts itself', () => {
    // The row asks for 1, the column for 0.
    const { findings } = checkText(makeReport({ change: { cells: { 'applications.granted.research': '', 'applications.granted.total': '130' } } }));
    const blank = findings.find(({ check }) => check === 'blank-cell');
    assert.deepEqual([blank?.repairs, blank?.expected], [[], null]);
  });

  it('offers no 0 in a draft of which only the first row is written: what came in must go somewhere', () => {
    const blank = Object.fromEntries(cleanCells('form2021').filter(({ table, key }) => table === 'applications' && !key.startsWith('applications.new.')).map(({ key }) => [key, '']));
    const [finding] = checkText(makeReport({ change: { cells: blank } })).findings;
    assert.deepEqual([finding?.check, finding?.repairs], ['blank-cell', []]);
  });

  it('has no fix where the cell has no place', () => {
    const text = makeReport({ layout: 'cellLines', change: { rows: { 'disclosure.rules': [] } } });
    const [finding] = checkText(text).findings;
    assert.deepEqual([finding?.check, finding?.repairs], ['blank-cell', []]);
    assert.equal(text.slice(finding!.span.start, finding!.span.end), '规章');
  });

  it('is one finding in a table that is not filled in at all: no sum is checked, and 0 is filled in only when chosen', () => {
    const rows = Object.fromEntries(['review', 'litigation.direct', 'litigation.afterReview'].map((row) => [`legal.${row}`, ['', '', '', '', '']]));
    const { findings, coverage } = checkText(makeReport({ change: { rows } }));
    assert.deepEqual(findings.map((finding) => [finding.check, finding.message.zh.slice(0, 10)]), [['blank-cell', '表中有 15 格没有']]);
    assert.deepEqual(findings[0]!.repairs.map(({ title, safe, edits }) => [title.zh, safe, edits.length]), [['这 15 格都填 0', false, 15]]);
    assert.equal(coverage.relations.open.length, 3);
  });

  it('fills a blank at the end of its row by itself only where nothing before it may have been left out', () => {
    const lawsuits = (row: string[]) => checkText(makeReport({ layout: 'markdown', change: { rows: { 'legal.litigation.afterReview': row } } })).findings;
    const [moved, ...more] = lawsuits(['4', '2', '7', '31', '']);
    assert.deepEqual([moved?.check, moved?.expected, more], ['blank-cell', null, []]);
    assert.match(moved!.message.zh, /只漏填了这一格的，按合计推算应为 44；也可能是漏填了“复议后起诉”的“结果维持”，后面的数前移了一格/);
    assert.equal(moved!.repairs.length, 5);
    // 31 is the sum of those before it already: so one of these is lost.
    const [lost] = lawsuits(['4', '20', '7', '31', '']);
    assert.match(lost!.message.zh, /可能是漏填了.*；只漏填了这一格的，则应为 62/);
    assert.match(lost!.repairs[0]!.title.zh, /漏填了“复议后起诉”的“结果维持”/);
    // 3 is no sum of 4, 2 and 7.
    const [only] = lawsuits(['4', '2', '7', '3', '']);
    assert.deepEqual([only?.expected, only?.repairs.map(({ title }) => title.zh)], ['16', ['填 16（按合计推算）']]);
  });

  it('leaves a blank to the finding that says how the figures of its row have moved', () => {
    const { findings } = checkText(makeReport({ change: { rows: { 'applications.unavailable.1': ['6', '0', '0', '0', '0', '88', ''] } } }));
    assert.deepEqual(findings.map(({ check, repairs }) => [check, repairs.length]), [['column-total', 1]]);
    assert.match(findings[0]!.message.zh, /应为 82、6、0、88（现为 6、0、88、空，漏填了“自然人”，后面的数前移了一格）/);
    const { findings: ofTwo } = checkText(makeReport({ change: { rows: { 'applications.new': ['236', '6', '0', '0', '0', '242', ''] } } }));
    assert.deepEqual(ofTwo.map(({ check, repairs }) => [check, repairs.length]), [['balance', 1]]);
    assert.match(ofTwo[0]!.message.zh, /“其他”应为 0（现为 242）、“总计”应为 242（现为空）/);
  });
});
