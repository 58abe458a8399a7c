import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/text/edits';
import { someOf } from '../kit/effort';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { readMarks } from '../kit/marks';
import { checkText, expectProblems } from '../kit/problems';

describe('published-exceeds-total', () => {
  it('names both figures and the difference, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ form: 'form2019', layout, change: { rows: { 'disclosure.normativeDocuments': ['60', '60', '⟦published-exceeds-total:36⟧'] } } }));
      assert.equal(finding?.message.zh, '“规范性文件”的“本年新公开数量”为 60，比“对外公开总数量” 36 还多 24。总数应包括本年的，请核对这两个数。');
      assert.deepEqual([finding.severity, finding.cell?.column, finding.related.length], ['warning', 'inTotal', 1]);
    }
  });

  it('is one finding with a sentence that says otherwise, on the cell that is wrong by both, and mends it with one click', () => {
    const saying = (words: string): string => makeReport({ form: 'form2019', change: { prose: { 2: words }, rows: { 'disclosure.normativeDocuments': ['16', '⟦published-exceeds-total:61⟧', '40'] } } });
    for (const words of ['新公开规范性文件16件。', '新公开规范性文件16件。（一）规范性文件。全年新增公开规范性文件16件。']) {
      const marked = saying(words);
      const [finding] = expectProblems(marked, undefined).filter(({ check }) => check === 'published-exceeds-total');
      assert.match(finding!.message.zh, /还多 21。总数应包括本年的，请核对这两个数。文中写 16件，“本年新公开数量”若为 16 则都相符。$/);
      assert.deepEqual([finding!.cell?.column, finding!.expected, finding!.actual, finding!.repairs.length], ['published', '16', '61', 1]);
      const { text } = readMarks(marked);
      assert.deepEqual(checkText(applyEdits(text, finding!.repairs[0]!.edits)).findings.filter(({ check }) => check === 'figure-differs' || check === 'published-exceeds-total'), []);
    }
  });

  it('leaves the sentence a finding of its own where its figure would not do either', () => {
    const rows = { 'disclosure.normativeDocuments': ['16', '61', '⟦published-exceeds-total:40⟧'] };
    expectProblems(makeReport({ form: 'form2019', change: { prose: { 2: '新公开规范性文件⟦figure-differs:41件⟧。' }, rows } }));
  });

  it('is silent where all that is published is this year’s, or more was made than published', () => {
    for (const row of someOf([['60', '60', '60'], ['60', '8', '8'], ['0', '0', '524'], ['0', '12', '12']], 2)) {
      expectProblems(makeReport({ form: 'form2019', change: { rows: { 'disclosure.normativeDocuments': row } } }), 'published-exceeds-total');
    }
  });

  it('has nothing to check in the form of 2021', () => {
    expectProblems(makeReport({ change: { rows: { 'disclosure.normativeDocuments': ['1', '60', '36'] } } }));
    assert.equal(checkText(makeReport()).coverage.checks.find(({ id }) => id === 'published-exceeds-total')?.state, 'ran');
  });
});
