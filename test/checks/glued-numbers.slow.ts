import assert from 'node:assert/strict';
import { evaluateRelations } from '../../server/src/report/relations';
import { readReport } from '../../server/src/report/read';
import { applyEdits } from '../../server/src/text/edits';
import { makeHtmlReport } from '../kit/html';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';

/** A page whose table 3 has lost everything between its cells. */
function gluedPage(change: (table: string) => string = (table) => table): string {
  const text = makeReport({ layout: 'bars' });
  const table = readReport(text).tables.find(({ id }) => id === 'applications')!;
  const glued = text.slice(table.span.start, table.span.end).replace(/[|\s]+/g, '');
  return `${text.slice(0, table.span.start)}${change(glued)}${text.slice(table.span.end).replace(/^ *\|/, '')}`;
}

describe('glued-numbers', () => {
  it('is one information on a row whose cells ran together in a whole table, in any layout, with a repair', () => {
    for (const layout of layoutsToTry) {
      const text = makeReport({ layout, change: { rows: { 'applications.granted': ['⟦glued-numbers/information:12900000129⟧'] } } });
      const [finding] = expectProblems(text);
      assert.equal(finding!.message.zh, '“（一）予以公开”这一行的数字粘连，已按勾稽关系还原，只有这一种分法。请核对后把各格分开。', layout);
      assert.deepEqual(finding!.cell, { table: 'applications', row: 'granted', column: null });
      const plain = text.replace(/⟦[^:]*:|⟧/g, '');
      for (const repair of finding!.repairs) {
        assert.equal(repair.safe, false);
        assert.deepEqual(checkText(applyEdits(plain, repair.edits)).findings, [], layout);
      }
    }
    const [finding] = expectProblems(makeReport({ change: { rows: { 'applications.granted': ['⟦glued-numbers/information:12900000129⟧'] } } }));
    assert.equal(finding!.repairs.length, 1);
  });

  it('is one information on a page without separators, which is written anew as the other tables are', () => {
    const text = gluedPage();
    const [finding, ...others] = checkText(text).findings;
    assert.deepEqual(others, []);
    assert.equal(finding!.severity, 'information');
    assert.match(finding!.message.zh, /^收到和处理政府信息公开申请情况表有 25 行的数字粘连，已按勾稽关系还原/);
    assert.deepEqual(finding!.repairs.map(({ title, safe }) => [title.zh, safe]), [['按还原的数重写表格', false]]);
    assert.deepEqual(checkText(applyEdits(text, finding!.repairs[0]!.edits)).findings, []);
  });

  it('counts what had to choose as used, and the balances as checked', () => {
    const results = evaluateRelations(readReport(gluedPage())).filter(({ relation }) => relation.total.table === 'applications');
    const states = (kind: string): string[] => [...new Set(results.filter(({ relation }) => relation.kind === kind).map(({ state }) => state))];
    assert.deepEqual(states('row-total'), ['open']);
    assert.deepEqual(states('balance'), ['holds']);
  });

  it('reads letters put for digits, and finds digits of the label behind', () => {
    const text = gluedPage((table) => table.replace('12900000129', 'l29OOOOOl29').replace(/(?<=\d)1\.属于国家秘密/, '1属于国家秘密'));
    const granted = readReport(text).tables.find(({ id }) => id === 'applications')!.blocks[0]!.rows.find(({ spec }) => spec.key === 'granted')!;
    assert.deepEqual(granted.cells.map(({ value }) => Number(value?.digits)), [129, 0, 0, 0, 0, 0, 129]);
    assert.ok(granted.cells.every(({ mark }) => mark === 'rebuilt'));
  });

  it('is one warning on a row that no sum parts, with the number of ways', () => {
    const [finding] = expectProblems(makeReport({ layout: 'cellLines', change: { rows: { 'disclosure.rules': ['⟦glued-numbers:12131⟧'] } } }));
    assert.equal(finding!.message.zh, '“规章”这一行的数字“12131”粘连，有 6 种分法，没有读出。请对照原件，把各格的数分开。');
    assert.deepEqual(finding!.repairs, []);
  });

  it('is one warning on a page that has lost a digit: nothing is guessed', () => {
    const text = gluedPage((table) => table.replace('12900000129', '1290000129'));
    const findings = checkText(text).findings;
    assert.deepEqual(findings.map(({ check, severity }) => [check, severity]), [['glued-numbers', 'warning']]);
    assert.match(findings[0]!.message.zh, /25 行分不开：“（一）予以公开”没有一种分法能使合计成立，可能少了或错了数字/);
    const cells = readReport(text).tables.find(({ id }) => id === 'applications')!.blocks[0]!.rows.flatMap((row) => row.cells);
    assert.ok(cells.every(({ value }) => value === null));
  });

  it('is silent about a row of a page without cells that holds anything but digits', () => {
    const rows = '一、本年新收政府信息公开申请数量2100003\n二、上年结转政府信息公开申请数量0000000\n（一）予以公开1,000001,000\n';
    const { findings } = checkText(`云川县2021年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${rows}`);
    assert.ok(findings.filter(({ check }) => check === 'glued-numbers').every(({ cell }) => cell?.row !== 'granted'));
  });

  it('is one warning on rows of a page without cells of which no digit is left', () => {
    const text = gluedPage((table) => table.replace('12900000129', '').replace('826000088', ''));
    const { findings } = checkText(text);
    assert.deepEqual(findings.filter(({ severity }) => severity === 'warning').map(({ message }) => message.zh), [
      '“（一）予以公开”“（四）无法提供 1.本机关不掌握相关政府信息” 2 行没有读出数字，有关的合计没有核对。请对照原件补上，没有的填 0。',
    ]);
  });

  it('parts the figures of a glued row in a page of HTML as its other rows do', () => {
    const page = (row: readonly string[]): string => makeHtmlReport({ change: { rows: { 'applications.granted': row } } });
    const text = page(['12900000129']);
    const [finding] = checkText(text).findings;
    assert.deepEqual(checkText(applyEdits(text, finding!.repairs[0]!.edits)).findings, checkText(page(['129', '0', '0', '0', '0', '0', '129'])).findings);
  });

  it('leaves a row that lost a cell to row-width, though its digits could be cut', () => {
    const { findings } = checkText(makeReport({ change: { rows: { 'applications.unavailable.1': ['6', '0', '0', '0', '0', '88'] } } }));
    assert.deepEqual(findings.map(({ check }) => check), ['row-width']);
  });
});
