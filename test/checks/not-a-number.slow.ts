import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

describe('not-a-number', () => {
  it('quotes what stands there, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ layout, change: { cells: { 'applications.granted.total': '⟦not-a-number:约一百⟧' } } }));
      assert.equal(finding?.message.zh, '“（一）予以公开”的“总计”应填数，现为“约一百”，读不成一个数，有关的合计没有核对。按合计推算应为 129，请核对后改正。', layout);
      assert.deepEqual(finding.cell, { table: 'applications', row: 'granted', column: 'total' });
    }
  });

  it('offers what the sums ask for, and the figure without stray marks, in any layout', () => {
    for (const layout of layoutsToTry) {
      for (const text of someOf(['129,', '129、', '129。', ',129', '129.', '·129', '129；', '“129”'], 1)) {
        const [finding] = expectProblems(makeReport({ layout, change: { cells: { 'applications.granted.naturalPerson': `⟦not-a-number:${text}⟧` } } }));
        assert.equal(finding!.expected, '129');
        assert.deepEqual(finding!.repairs.map(({ title, safe }) => [title.zh, safe]), [['改为 129（按合计推算）', false]], `${layout} ${text}`);
      }
    }
    const titles = (cell: string, text: string): string[] => expectProblems(makeReport({ change: { cells: { [cell]: `⟦not-a-number:${text}⟧` } } }))[0]!.repairs.map(({ title }) => title.zh);
    assert.deepEqual(titles('disclosure.coercion.decisions', '5893。'), ['改为 5893']);
    assert.deepEqual(titles('disclosure.coercion.decisions', '若干'), []);
    assert.deepEqual(titles('applications.granted.naturalPerson', '128,'), ['改为 129（按合计推算）', '改为 128']);
  });

  it('reads a figure with a mark behind it as a cell where only blanks part them', () => {
    for (const text of someOf(['129,', '129，', '129；', '129。'], 1)) {
      for (const column of ['naturalPerson', 'total']) {
        const [finding, ...others] = expectProblems(makeReport({ layout: 'tabs', change: { cells: { [`applications.granted.${column}`]: `⟦not-a-number:${text}⟧` } } }).replaceAll('\t', '  '));
        assert.deepEqual([finding!.cell?.column, finding!.expected, finding!.repairs.length, others], [column, '129', 1, []], text);
      }
    }
  });

  it('offers nothing that the sums do not agree on', () => {
    const findings = expectProblems(makeReport({ change: { cells: { 'applications.granted.research': '⟦not-a-number:若干⟧', 'applications.granted.total': '130' } } }), 'not-a-number');
    assert.deepEqual(findings.map(({ repairs, expected }) => [repairs, expected]), [[[], null]]);
  });

  it('is silent about numbers with units, notes, separators and other digits', () => {
    for (const text of someOf(['11568.31万元', '11,568.31', '１１５６８．３１', '11568.31（含减免）', '11568.31 万元', '/', '——', '不涉及', '无', '十二', '007', '-3'], 2)) {
      expectProblems(makeReport({ change: { cells: { 'disclosure.fees.amount': text } } }), 'not-a-number');
    }
  });

  it('is one finding where there are many in a table, and points at the others', () => {
    const names = ['rules.issued', 'rules.repealed', 'rules.inForce', 'normativeDocuments.issued', 'normativeDocuments.repealed', 'normativeDocuments.inForce'];
    const found = (count: number) => expectProblems(makeReport({ change: { cells: Object.fromEntries(names.slice(0, count).map((name, at) => (
      [`disclosure.${name}`, at === 0 || count <= 5 ? '⟦not-a-number:见附件⟧' : '见附件']))) } }));
    assert.equal(found(5).length, 5);
    const [finding] = found(6);
    assert.equal(finding!.message.zh, '表中有 6 格填的不是数：“规章”的“本年制发件数”写的是“见附件”，“规章”的“本年废止件数”写的是“见附件”，“规章”的“现行有效件数”写的是“见附件”等。请逐格改填数字，没有的填 0。');
    assert.deepEqual(finding!.cell, { table: 'disclosure', row: null, column: null });
    assert.equal(finding!.related.length, 5);
    assert.match(finding!.related[4]!.message.zh, /^“行政规范性文件”的“现行有效件数”/);
  });

  it('says nothing of sums in a table that has none', () => {
    const [finding] = expectProblems(makeReport({ change: { cells: { 'disclosure.coercion.decisions': '⟦not-a-number:若干⟧' } } }));
    assert.doesNotMatch(finding!.message.zh, /合计/);
  });
});
