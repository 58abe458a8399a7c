import assert from 'node:assert/strict';
import { evaluateRelations } from '../../server/src/report/relations';
import { readReport } from '../../server/src/report/read';
import { applyEdits } from '../../server/src/text/edits';
import { makeHtmlReport } from '../kit/html';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';

/** Cells with nothing in them. */
function blank(count: number): string[] {
  return Array.from({ length: count }, () => '');
}

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

  it('parts the figures of table 4, all of whose separators are gone, as those of the other tables are', () => {
    for (const layout of ['tabs', 'bars', 'markdown'] as const) {
      const clean = makeReport({ layout });
      const figures = readReport(clean).tables.find(({ id }) => id === 'legal')!.blocks.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
      const [start, end] = [figures[0]!.span!.start, figures.at(-1)!.span!.end];
      const text = clean.slice(0, start) + clean.slice(start, end).replace(/\D/g, '') + clean.slice(end);
      const [finding, ...others] = checkText(text).findings;
      assert.deepEqual([finding?.check, finding?.severity, finding?.repairs.length, others], ['glued-numbers', 'information', 1, []], layout);
      assert.equal(applyEdits(text, finding!.repairs[0]!.edits), clean, layout);
    }
  });

  it('names the rows that cannot be parted, and how many ways each has, as clauses', () => {
    const gone = { 'disclosure.rules': ['12131'], 'disclosure.normativeDocuments': ['41513'] };
    const [finding] = checkText(makeReport({ layout: 'cellLines', change: { rows: gone } })).findings;
    assert.match(finding!.message.zh, /“规章”有 \d+ 种分法；“行政规范性文件”有 \d+ 种分法/);
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

  it('finds the ordinals of labels behind the digits that have lost their points', () => {
    const [whole, lost] = [gluedPage(), gluedPage((table) => table.replace(/(?<=\d)([1-8])\.(?=\p{Script=Han})/gu, '$1'))];
    assert.ok(whole.length - lost.length > 10);
    const figures = (text: string): unknown => readReport(text).tables.map(({ blocks }) => blocks.map(({ rows }) => rows.map(({ cells }) => cells.map(({ value }) => Number(value?.digits)))));
    assert.deepEqual(figures(lost), figures(whole));
    assert.deepEqual(checkText(lost).findings.map(({ check, severity }) => [check, severity]), [['glued-numbers', 'information']]);
  });

  it('reads digits before a comma both ways, for they may be torn into a label: 缴纳费用0000000、行政机关', () => {
    const [whole, torn] = [gluedPage(), gluedPage((table) => table.replace(/(缴纳费用)(、行政机关不再处理其政府信息公开申请)(\d+)(?=3[.．、]其他)/u, '$1$3$2'))];
    assert.match(torn, /缴纳费用\d+、行政机关/u);
    const figures = (text: string): unknown => readReport(text).tables.map(({ blocks }) => blocks.map(({ rows }) => rows.map(({ cells }) => cells.map(({ value }) => Number(value?.digits)))));
    assert.deepEqual(figures(torn), figures(whole));
    assert.deepEqual(checkText(torn).findings.map(({ check, severity }) => [check, severity]), [['glued-numbers', 'information']]);
  });

  it('reads letters put for digits', () => {
    const text = gluedPage((table) => table.replace('12900000129', 'l29OOOOOl29'));
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
    assert.match(findings[0]!.message.zh, /25 行分不开：“（一）予以公开”没有一种分法能使合计成立，可能少了、错了数字，或有数字混在行名里/);
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

  it('parts digits in one cell beside blank ones, first, last or amid them, in any layout that has blank cells', () => {
    const all = { 'legal.litigation.direct': blank(5), 'legal.litigation.afterReview': blank(5) };
    const cases: readonly (readonly [Record<string, readonly string[]>, string, readonly number[]])[] = [
      [{ ...all, 'legal.review': ['101130001111002', ...blank(4)] }, 'review', [1, 0, 1, 1, 3]],
      [{ ...all, 'legal.review': blank(5), 'legal.litigation.afterReview': [...blank(4), '101130001111002'] }, 'litigation.afterReview', [1, 1, 0, 0, 2]],
      [{ 'legal.review': ['01102', ...blank(4)] }, 'review', [0, 1, 1, 0, 2]],
      [{ 'applications.granted': [...blank(6), '12900000129'] }, 'granted', [129, 0, 0, 0, 0, 0, 129]],
      [{ 'applications.granted': ['12900', '', '', '0', '0', '0', '129'] }, 'granted', [129, 0, 0, 0, 0, 0, 129]],
      [{ 'applications.granted': ['129', '0', '0', '0', '', '', '00129'] }, 'granted', [129, 0, 0, 0, 0, 0, 129]],
      [{ 'disclosure.rules': ['', '000', ''] }, 'rules', [0, 0, 0]],
    ];
    for (const layout of ['bars', 'markdown', 'tabs', 'barCells'] as const) {
      for (const [rows, key, figures] of cases) {
        const text = makeReport({ layout, change: { rows } });
        const name = `${layout} ${JSON.stringify(rows)}`;
        const read = readReport(text).tables.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows)).find(({ spec }) => spec.key === key)!;
        assert.deepEqual(read.cells.map(({ value }) => Number(value?.digits)), figures, name);
        const { findings } = checkText(text);
        assert.deepEqual(findings.map(({ check, severity }) => `${check} ${severity}`), ['glued-numbers information'], name);
        for (const { edits } of findings[0]!.repairs) assert.deepEqual(checkText(applyEdits(text, edits)).findings, [], name);
      }
    }
  });

  it('offers every way where digits beside blank cells may be one figure as well', () => {
    const of = (row: string, cells: readonly string[]): { readonly titles: string[]; readonly message: string } => {
      const text = makeReport({ change: { rows: { [row]: cells } } });
      const { findings } = checkText(text);
      assert.deepEqual(findings.map(({ check, severity }) => `${check} ${severity}`), ['glued-numbers warning'], cells.join('|'));
      for (const { edits, safe } of findings[0]!.repairs) {
        assert.equal(safe, false);
        assert.deepEqual(checkText(applyEdits(text, edits)).findings.filter(({ check }) => check !== 'negative-stock'), []);
      }
      return { titles: findings[0]!.repairs.map(({ title }) => title.zh), message: findings[0]!.message.zh };
    };
    const review = of('legal.review', ['10001', ...blank(4)]);
    assert.deepEqual(review.titles, ['各格填 1、0、0、0、1', '各格填 10001、0、0、0、10001']);
    assert.match(review.message, /^“行政复议”这一行有空着的格，“10001”可能是几个数连在一起，也可能就是一个数，共有 2 种读法，没有读出/);
    assert.deepEqual(of('legal.review', ['0', '1', '', '', '102']).titles, ['各格填 0、1、1、0、2']);
    assert.deepEqual(of('disclosure.normativeDocuments', ['', '', '707']).titles, ['各格填 7、0、7', '各格填 0、0、707']);
  });

  it('takes a figure beside blank cells for what it is where it makes its sum, cannot be parted, or others are left blank as well', () => {
    const rows = {
      'legal.review': ['10001', '', '', '', '10001'],
      'disclosure.rules': blank(3),
      'disclosure.normativeDocuments': ['', '', '707'],
      'applications.granted': ['1234567', ...blank(6)],
    };
    const { findings } = checkText(makeReport({ change: { rows } }));
    assert.ok(findings.every(({ check }) => check !== 'glued-numbers'));
  });

  it('leaves a row that lost a cell to row-width, though its digits could be cut', () => {
    const { findings } = checkText(makeReport({ change: { rows: { 'applications.unavailable.1': ['6', '0', '0', '0', '0', '88'] } } }));
    assert.deepEqual(findings.map(({ check }) => check), ['row-width']);
  });
});
