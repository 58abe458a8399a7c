import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { makeHtmlReport } from '../kit/html';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';
import { expectRepaired } from '../kit/repairs';

describe('placeholder-cell', () => {
  for (const layout of layoutsToTry) {
    it(`quotes what stands for 0 and puts 0 there, in layout ${layout}`, () => {
      const text = makeReport({ layout, change: { cells: { 'applications.denied.3.business': '⟦placeholder-cell:—⟧' } } });
      const [finding] = expectProblems(text);
      assert.equal(finding?.message.zh, '“（三）不予公开 3.危及‘三安全一稳定’”的“商业企业”写的是“—”，有关的合计没有核对。没有的请填 0。');
      assert.deepEqual([finding.severity, finding.expected], ['warning', '0']);
      assert.equal(expectRepaired(text, 'placeholder-cell'), makeReport({ layout }));
    });
  }

  it('knows the marks and words that clerks write', () => {
    for (const word of someOf(['/', '／', '-', '—', '——', '－', '无', '暂无', '没有', '不适用', '不涉及', '未发生', 'N/A', '空'], 2)) {
      expectProblems(makeReport({ change: { cells: { 'disclosure.coercion.decisions': `⟦placeholder-cell:${word}⟧` } } }), 'placeholder-cell');
    }
  });

  it('mends web pages', () => {
    const change = { cells: { 'disclosure.rules.issued': '/', 'applications.denied.3.business': '不涉及' } };
    assert.equal(expectRepaired(makeHtmlReport({ change }), 'placeholder-cell'), makeHtmlReport());
  });

  it('is one finding where the whole table is written so', () => {
    const rows = Object.fromEntries(['denied.2', 'denied.3', 'denied.4'].map((row) => [`applications.${row}`, Array.from({ length: 7 }, () => '-')]));
    const { findings } = checkText(makeReport({ change: { rows } }));
    assert.deepEqual(findings.map(({ check }) => check), ['placeholder-cell']);
    assert.match(findings[0]!.message.zh, /^表中有 21 格没有填数：“（三）不予公开 2\.其他法律行政法规禁止公开”的“自然人”写的是“-”，.*等，有关的合计没有核对。没有的请填 0。$/);
    assert.deepEqual(findings[0]!.repairs.map(({ safe, edits }) => [safe, edits.length]), [[true, 21]]);
  });

  it('puts no 0 where the sums ask for something else', () => {
    const [finding] = expectProblems(makeReport({ change: { cells: { 'applications.granted.total': '⟦placeholder-cell:/⟧' } } }));
    assert.equal(finding?.message.zh, '“（一）予以公开”的“总计”写的是“/”，有关的合计没有核对。按合计推算应为 129，请核对后填上。');
    assert.deepEqual(finding.repairs.map(({ safe, edits }) => [safe, edits.map(({ text }) => text)]), [[false, ['129']]]);
  });

  it('is silent about figures, minus signs before them and merged cells', () => {
    for (const text of someOf(['-3', '0', '0.00', '减3'], 2)) expectProblems(makeReport({ form: 'form2019', change: { cells: { 'disclosure.fees.change': text } } }), 'placeholder-cell');
  });
});
